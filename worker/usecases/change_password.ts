import { auditWrite } from "../../db/queries/audit.ts";
import { queueMail } from "../../db/queries/mails.ts";
import { endOtherSessions } from "../../db/queries/sessions.ts";
import { accountOfId, setPassword } from "../../db/queries/sign_in.ts";
import type { Write } from "../../db/queries/write.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { countedTry } from "./count_tries.ts";
import type { IdentityDeps } from "./identity_deps.ts";
import { passwordRefusal } from "./password_refusal.ts";

export interface PasswordChange {
  account: string;
  /** The one that goes on. */
  session: string;
  oldPassword: string;
  password: string;
}

/** Asks for the old one, and ends all other sessions. */
export async function changePassword(deps: IdentityDeps, change: PasswordChange): Promise<Outcome<null>> {
  const { db, nowS, visit } = deps;
  const tries = await countedTry(deps, "knownBrowser", change.session);
  const [counted, [account]] = await db.batch([tries.write, accountOfId(db, change.account)]);
  const slowed = tries.refusal(counted);
  if (slowed !== null) return slowed;
  const own = account.email === null ? [] : [account.email];
  const weak = await passwordRefusal(deps, change.password, [...own, account.nickname]);
  if (weak !== null) return weak;
  if (!(await deps.checkPassword(change.oldPassword, account.passwordHash)).right) {
    return refuse("wrong_credentials", "Cannot change the password: the old one is wrong", {
      field: "/oldPassword",
    });
  }
  const passwordHash = await deps.hashPassword(change.password);
  const mails: Write[] = [];
  if (account.email !== null) {
    const { email: to, language, id } = account;
    const mail = { to, language, template: "password_changed", values: {}, account: id } as const;
    mails.push(queueMail(db, await deps.mail.sealMail(mail), nowS));
  }
  await db.batch([
    setPassword(db, account.id, passwordHash),
    endOtherSessions(db, account.id, change.session, nowS),
    tries.forget(),
    auditWrite(db, {
      atS: nowS,
      actor: account.id,
      actorKind: "account",
      action: "password.changed",
      target: account.id,
      network: visit.network,
      result: "ok",
    }),
    ...mails,
  ]);
  deps.mail.deliverMailsSoon();
  return ok(null);
}
