import type { Database } from "../../db/client.ts";
import { auditWrite } from "../../db/queries/audit.ts";
import { type ConsentEntry, consentWrite, setPolicyVersion } from "../../db/queries/consents.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { POLICY_IN_FORCE } from "../policies/in_force.ts";
import { policyOf, policyTextHash } from "../policies/policies.ts";

export interface PolicyAnswer {
  account: string;
  version: string;
  /** Of the text that was on screen. */
  textHash: string;
  language: string;
  /** False: declined. */
  given: boolean;
  way: ConsentEntry["way"];
  network: string;
}

/**
 * Whether it is the policy in force, and its text as it stands here: `not_found` for a version that never was,
 * `bad_value` for an older one or another text.
 */
export async function checkPolicyText(
  { version, textHash, language }: Pick<PolicyAnswer, "version" | "textHash" | "language">,
): Promise<Outcome<{ language: string }>> {
  const policy = policyOf(version);
  if (policy === null) return refuse("not_found", `Cannot find the policy: ${version}`);
  if (policy.version !== POLICY_IN_FORCE.version) {
    return refuse("bad_value", `Cannot answer a policy that is not in force: ${version}`);
  }
  const text = policy.texts.find((text) => text.language === language);
  if (text === undefined) {
    return refuse("bad_value", `Cannot find the policy's text in: ${language}`, { field: "/language" });
  }
  if (await policyTextHash(policy, text) !== textHash) {
    return refuse("bad_value", `Cannot accept another text than that of ${version}`, { field: "/textHash" });
  }
  return ok({ language: text.language });
}

/** Writes the answer to the ledger; one that declines takes an acceptance back. Two of the same are kept as two. */
export async function answerPolicy(
  { db, nowS }: { db: Database; nowS: number },
  { account, version, textHash, language, given, way, network }: PolicyAnswer,
): Promise<Outcome<null>> {
  const checked = await checkPolicyText({ version, textHash, language });
  if (!checked.ok) return checked;
  await db.batch([
    consentWrite(db, { account, kind: "policy", item: version, textHash, language, given, atS: nowS, way }),
    setPolicyVersion(db, account, given ? version : null),
    auditWrite(db, {
      atS: nowS,
      actor: account,
      actorKind: "account",
      action: given ? "policy.accepted" : "policy.declined",
      target: version,
      network,
      result: "ok",
    }),
  ]);
  return ok(null);
}
