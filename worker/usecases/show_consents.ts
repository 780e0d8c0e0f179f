import type { Database } from "../../db/client.ts";
import { type LedgerEntry, ledgerOf } from "../../db/queries/consents.ts";
import { PURPOSES } from "../domain/purpose.ts";
import { POLICY_IN_FORCE } from "../policies/in_force.ts";
import { purposeText, purposeTextHash } from "../policies/purpose_texts.ts";
import type { ConsentsBody } from "../protocol/consents.ts";

/** What stands and how it came to, in the words of a language. One round trip. */
export async function showConsents(db: Database, account: string, language: string): Promise<ConsentsBody> {
  const ledger = await ledgerOf(db, account);
  const latest = (kind: LedgerEntry["kind"], item?: string) =>
    ledger.find((entry) => entry.kind === kind && (item === undefined || entry.item === item));
  const entryOf = ({ account: _, ...entry }: LedgerEntry) => entry;
  const policy = latest("policy");
  const purposes = await Promise.all(PURPOSES.map(async ({ id, inUse }) => {
    const text = purposeText(id, language);
    const entry = latest("purpose", id);
    return {
      id,
      ...text,
      textHash: await purposeTextHash(text),
      inUse,
      given: entry?.given ?? false,
      atS: entry?.atS ?? null,
    };
  }));
  return {
    policy: { inForce: POLICY_IN_FORCE.version, accepted: policy?.given ? entryOf(policy) : null },
    purposes,
    history: ledger.map(entryOf),
  };
}
