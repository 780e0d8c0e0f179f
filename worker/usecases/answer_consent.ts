import type { Database } from "../../db/client.ts";
import { auditWrite } from "../../db/queries/audit.ts";
import { type ConsentEntry, consentWrite, entriesSince } from "../../db/queries/consents.ts";
import { LEDGER_ENTRIES_A_DAY_MAX } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { purposeText, purposeTextHash } from "../policies/purpose_texts.ts";
import type { NewConsent } from "../protocol/consents.ts";

const DAY_S = 86_400;

export interface ConsentAnswer {
  account: string;
  network: string;
  /** Whether nothing stands between the person and the service: behind a gate no new purpose is agreed to. */
  gateOpen: boolean;
  consent: NewConsent;
}

async function isTextShown(consent: NewConsent): Promise<boolean> {
  if (consent.kind === "storage") return true;
  const text = purposeText(consent.item, consent.language);
  return text.language === consent.language && await purposeTextHash(text) === consent.textHash;
}

/** Writes a consent, or its withdrawal, to the ledger: `bad_value` for another text, `too_many` in one day. */
export async function answerConsent(
  { db, nowS }: { db: Database; nowS: number },
  { account, network, gateOpen, consent }: ConsentAnswer,
): Promise<Outcome<null>> {
  const { kind, item, given, textHash, language } = consent;
  if (kind === "purpose" && given && !gateOpen) {
    return refuse("policy_not_accepted", `Cannot agree to ${item} before the policy is accepted`);
  }
  if (!await isTextShown(consent)) {
    return refuse("bad_value", `Cannot accept another text than that of ${item}`, { field: "/textHash" });
  }
  if (await entriesSince(db, account, nowS - DAY_S) >= LEDGER_ENTRIES_A_DAY_MAX) {
    return refuse("too_many", `Cannot keep more answers in one day: ${LEDGER_ENTRIES_A_DAY_MAX}`, {
      retryAfterS: DAY_S,
    });
  }
  const way: ConsentEntry["way"] = consent.kind === "storage" ? consent.way : "privacy_page";
  await db.batch([
    consentWrite(db, { account, kind, item, textHash, language, given, atS: nowS, way }),
    auditWrite(db, {
      atS: nowS,
      actor: account,
      actorKind: "account",
      action: given ? "consent.given" : "consent.withdrawn",
      target: `${kind}:${item}`,
      network,
      result: "ok",
    }),
  ]);
  return ok(null);
}
