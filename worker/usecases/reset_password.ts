import { auditWrite } from "../../db/queries/audit.ts";
import { deleteCodes } from "../../db/queries/codes.ts";
import { queueMail } from "../../db/queries/mails.ts";
import { deleteResetsOf, resetOf } from "../../db/queries/registrations.ts";
import { endOtherSessions, insertSession } from "../../db/queries/sessions.ts";
import { accountOfEmail, setPassword } from "../../db/queries/sign_in.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { codeRefusal, codeTry } from "./code_mail.ts";
import type { IdentityDeps } from "./identity_deps.ts";
import { newSession, type OpenedSession } from "./new_session.ts";
import { passwordRefusal } from "./password_refusal.ts";
import { tellSignIn } from "./tell_sign_in.ts";

export interface NewPassword {
  reset: string;
  code: string;
  password: string;
}

/** Who knows the code sets a new password, is signed in, and everybody else is signed out. */
export async function resetPassword(
  deps: IdentityDeps,
  { reset, code, password }: NewPassword,
): Promise<Outcome<OpenedSession & { email: string }>> {
  const { db, nowS, visit } = deps;
  const weak = await passwordRefusal(deps, password, []);
  if (weak !== null) return weak;
  const attempt = await codeTry(deps, reset, "reset", code);
  const [tried, [wish]] = await db.batch([attempt.write, resetOf(db, reset, nowS)]);
  const refusal = codeRefusal(tried);
  if (refusal !== null) return refusal;
  const [account] = wish === undefined ? [] : await accountOfEmail(db, wish.email);
  if (account === undefined || account.id !== wish?.account) {
    return refuse("code_spent", "Cannot reset: the wish has expired");
  }
  const { email, id, language } = { ...account, email: wish.email };
  const passwordHash = await deps.hashPassword(password);
  const row = newSession(deps, id);
  const sealed = await deps.mail.sealMail({
    to: email,
    language,
    template: "password_changed",
    values: {},
    account: id,
  });
  await db.batch([
    setPassword(db, id, passwordHash),
    endOtherSessions(db, id, "", nowS),
    insertSession(db, row),
    auditWrite(db, {
      atS: nowS,
      actor: id,
      actorKind: "account",
      action: "password.reset",
      target: id,
      network: visit.network,
      result: "ok",
    }),
    queueMail(db, sealed, nowS),
    deleteResetsOf(db, id),
    deleteCodes(db, reset),
  ]);
  deps.mail.deliverMailsSoon();
  deps.later(tellSignIn(deps, account, row.id, { way: "reset", unusual: false }));
  const { policyVersion, guardian } = account;
  return ok({ row, policyVersion, guardian, email });
}
