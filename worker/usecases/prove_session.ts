import { auditWrite } from "../../db/queries/audit.ts";
import { endOneSession, insertSession } from "../../db/queries/sessions.ts";
import { accountOfId } from "../../db/queries/sign_in.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { countedTry } from "./count_tries.ts";
import type { IdentityDeps } from "./identity_deps.ts";
import { newSession, type OpenedSession } from "./new_session.ts";

export interface Proof {
  account: string;
  session: string;
  password: string;
}

/** Who is signed in shows the password once more: a session of this moment takes the place of the one before. */
export async function proveSession(deps: IdentityDeps, proof: Proof): Promise<Outcome<OpenedSession>> {
  const { db, nowS, visit } = deps;
  const tries = await countedTry(deps, "knownBrowser", proof.session);
  const [counted, [account]] = await db.batch([tries.write, accountOfId(db, proof.account)]);
  const slowed = tries.refusal(counted);
  if (slowed !== null) return slowed;
  const { right } = await deps.checkPassword(proof.password, account.passwordHash);
  const row = newSession(deps, account.id);
  const entry = {
    atS: nowS,
    actor: account.id,
    actorKind: "account",
    network: visit.network,
  } as const;
  if (!right) {
    await auditWrite(db, {
      ...entry,
      action: "session.refused",
      target: proof.session,
      result: "wrong_credentials",
    });
    return refuse("wrong_credentials", "Cannot go on: this is not the password", { field: "/password" });
  }
  await db.batch([
    endOneSession(db, account.id, proof.session, nowS),
    insertSession(db, row),
    tries.forget(),
    auditWrite(db, { ...entry, action: "session.ended", target: proof.session, result: "ok" }),
    auditWrite(db, {
      ...entry,
      action: "session.started",
      target: row.id,
      result: "ok",
      detail: { way: "password" },
    }),
  ]);
  const { policyVersion, guardian } = account;
  return ok({ row, policyVersion, guardian });
}
