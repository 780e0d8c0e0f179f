import { auditWrite } from "../../db/queries/audit.ts";
import { deleteCodes } from "../../db/queries/codes.ts";
import { consentWrite } from "../../db/queries/consents.ts";
import { deleteRegistration, insertAccount, registrationOf } from "../../db/queries/registrations.ts";
import { insertSession } from "../../db/queries/sessions.ts";
import { databaseTrouble } from "../../db/trouble.ts";
import type { AuditAction } from "../domain/audit.ts";
import { ID_BYTES, idFrom } from "../domain/id.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { policyOf, policyTextHash } from "../policies/policies.ts";
import { codeRefusal, codeTry } from "./code_mail.ts";
import type { IdentityDeps } from "./identity_deps.ts";
import { newSession, type OpenedSession } from "./new_session.ts";

/** The text that was on screen is known by its hash. */
async function languageOfPolicy(version: string, textHash: string): Promise<string> {
  const policy = policyOf(version);
  for (const text of policy?.texts ?? []) {
    if (await policyTextHash(policy!, text) === textHash) return text.language;
  }
  throw new Error(`Cannot find the text that was accepted of policy ${version}`);
}

export interface Activated extends OpenedSession {
  email: string;
  language: string;
  /** Who is to be asked, sealed; null where nobody is. */
  guardianSealed: string | null;
}

/** The second half of a registration: who knows the code has the address, and is signed in. */
export async function activate(
  deps: IdentityDeps,
  registration: string,
  code: string,
): Promise<Outcome<Activated>> {
  const { db, nowS, visit } = deps;
  const attempt = await codeTry(deps, registration, "activation", code);
  const [tried, [wish]] = await db.batch([
    attempt.write,
    registrationOf(db, registration, nowS),
  ]);
  const refusal = codeRefusal(tried);
  if (refusal !== null) return refusal;
  if (wish === undefined) return refuse("code_spent", "Cannot activate: the registration has expired");

  const { email, passwordHash, language, zone, policyVersion } = wish;
  const account = idFrom(deps.random(ID_BYTES));
  const guardian = wish.guardianEmail === null ? "not_needed" as const : "waiting" as const;
  const row = newSession(deps, account);
  const entry = (action: AuditAction, target: string) =>
    auditWrite(db, {
      atS: nowS,
      actor: account,
      actorKind: "account",
      action,
      target,
      network: visit.network,
      result: "ok",
    });
  try {
    await db.batch([
      insertAccount(db, {
        id: account,
        createdAtS: nowS,
        email,
        passwordHash,
        language,
        zone,
        policyVersion,
        guardian,
      }),
      consentWrite(db, {
        account,
        kind: "policy",
        item: policyVersion,
        textHash: wish.policyTextHash,
        language: await languageOfPolicy(policyVersion, wish.policyTextHash),
        given: true,
        atS: nowS,
        way: "registration",
      }),
      insertSession(db, row),
      entry("account.activated", account),
      entry("policy.accepted", policyVersion),
      entry("session.started", row.id),
      deleteRegistration(db, registration),
      deleteCodes(db, registration),
    ]);
  } catch (error) {
    if (databaseTrouble(error) !== "conflict") throw error;
    return refuse("in_use", "Cannot activate: the address has an account since");
  }
  return ok({ row, policyVersion, guardian, email, language, guardianSealed: wish.guardianEmail });
}
