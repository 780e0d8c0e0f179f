import { and, desc, eq, gte, sql } from "drizzle-orm";
import { PURPOSE_IDS, type PurposeId } from "../../worker/domain/purpose.ts";
import type { Database } from "../client.ts";
import { accounts } from "../schema/accounts.ts";
import { consents } from "../schema/consents.ts";
import type { Write } from "./write.ts";

export type LedgerEntry = typeof consents.$inferSelect;
export type ConsentEntry = Omit<LedgerEntry, "seq">;

/** For the batch of what the consent lets happen. */
export function consentWrite(db: Database, entry: ConsentEntry): Write {
  return db.insert(consents).values(entry);
}

/** The newest version that the account stands by; null takes the acceptance back. */
export function setPolicyVersion(db: Database, account: string, version: string | null): Write {
  return db.update(accounts).set({ policyVersion: version }).where(eq(accounts.id, account));
}

/** An account's whole ledger, the newest first. */
export function ledgerOf(db: Database, account: string) {
  return db.select().from(consents).where(eq(consents.account, account)).orderBy(desc(consents.seq));
}

/** The entry that decides, if there is any. */
export function latestConsent(
  db: Database,
  { account, kind, item }: Pick<ConsentEntry, "account" | "kind" | "item">,
) {
  return db.select({ given: consents.given }).from(consents)
    .where(and(eq(consents.account, account), eq(consents.kind, kind), eq(consents.item, item)))
    .orderBy(desc(consents.seq)).limit(1);
}

/** What an account agreed to beside the policy, as it stands. */
export async function purposesGiven(db: Database, account: string): Promise<PurposeId[]> {
  const rows = await db.select({ item: consents.item, given: consents.given }).from(consents)
    .where(and(eq(consents.account, account), eq(consents.kind, "purpose"))).orderBy(consents.seq);
  const latest = new Map(rows.map(({ item, given }) => [item, given]));
  return PURPOSE_IDS.filter((id) => latest.get(id) === true);
}

export function entriesSince(db: Database, account: string, sinceS: number) {
  return db.$count(consents, and(eq(consents.account, account), gte(consents.atS, sinceS)));
}

/** For accounts that the development link makes: they come with the policy accepted, once. */
export function acceptOnceWrite(db: Database, entry: ConsentEntry): Write {
  const { account, kind, item, textHash, language, given, atS, way } = entry;
  return db.run(sql`insert into ${consents}
    (account, kind, item, text_hash, language, given, at_s, way)
    select ${account}, ${kind}, ${item}, ${textHash}, ${language}, ${given ? 1 : 0}, ${atS}, ${way}
    where not exists (select 1 from ${consents} where account = ${account} and kind = 'policy')`);
}
