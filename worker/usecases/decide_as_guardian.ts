import { auditWrite } from "../../db/queries/audit.ts";
import { consentWrite } from "../../db/queries/consents.ts";
import { guardianDecided, minorOfToken } from "../../db/queries/guardians.ts";
import { queueMail } from "../../db/queries/mails.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { policyTextIn } from "../domain/policy.ts";
import { POLICY_IN_FORCE } from "../policies/in_force.ts";
import { policyTextHash } from "../policies/policies.ts";
import type { GuardianDeps } from "./ask_guardian.ts";
import { eraseAccount, type EraseDeps } from "./erase_account.ts";

export const GUARDIAN_DECISIONS = ["confirm", "withdraw", "erase"] as const;
export type GuardianDecision = (typeof GUARDIAN_DECISIONS)[number];

const UNKNOWN = refuse("not_found", "Cannot find anybody who waits for this link");

/** Whom a guardian's link is about: `not_found` for one that was replaced, or whose account is gone. */
export async function minorOf(deps: Pick<GuardianDeps, "db" | "hashToken">, token: string) {
  const [minor] = await minorOfToken(deps.db, await deps.hashToken(token));
  return minor === undefined ? UNKNOWN : ok(minor);
}

/** The guardian's word, at any time: it opens the account, closes it, or ends it with all that was collected. */
export async function decideAsGuardian(
  deps: GuardianDeps & EraseDeps,
  token: string,
  { decision, network }: { decision: GuardianDecision; network: string },
): Promise<Outcome<null>> {
  const { db, nowS } = deps;
  const minor = await minorOf(deps, token);
  if (!minor.ok) return minor;
  const { account, email, language } = minor.value;
  if (decision === "erase") {
    const erased = await eraseAccount(deps, account, { actor: "", network });
    return erased.ok ? ok(null) : erased;
  }
  const given = decision === "confirm";
  const state = given ? "confirmed" as const : "withdrawn" as const;
  if (minor.value.state === state) return ok(null);
  const text = policyTextIn(POLICY_IN_FORCE, language);
  const mail = given && email !== null
    ? await deps.mail.sealMail({ to: email, language, template: "guardian_confirmed", values: {}, account })
    : null;
  await db.batch([
    ...guardianDecided(db, account, state, nowS),
    consentWrite(db, {
      account,
      kind: "purpose",
      item: "guardian",
      textHash: await policyTextHash(POLICY_IN_FORCE, text),
      language: text.language,
      given,
      atS: nowS,
      way: "guardian",
    }),
    auditWrite(db, {
      atS: nowS,
      actor: "",
      actorKind: "unknown",
      action: given ? "guardian.confirmed" : "guardian.withdrawn",
      target: account,
      network,
      result: "ok",
    }),
    ...(mail === null ? [] : [queueMail(db, mail, nowS)]),
  ]);
  if (mail !== null) deps.mail.deliverMailsSoon();
  return ok(null);
}
