import { queueMail } from "../../db/queries/mails.ts";
import { insertReset, resetOf } from "../../db/queries/registrations.ts";
import { accountOfEmail } from "../../db/queries/sign_in.ts";
import { normaliseEmail } from "../domain/email_address.ts";
import { ID_BYTES, idFrom } from "../domain/id.ts";
import { UNCONFIRMED_LIFE_S } from "../domain/limits.ts";
import type { AnyMail } from "../domain/mail.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { codeValues, firstCode, freshCode, nextCode } from "./code_mail.ts";
import { countedTry } from "./count_tries.ts";
import type { IdentityDeps } from "./identity_deps.ts";

function resetMail(to: string, language: string, account: string | null, code: string): AnyMail {
  return account === null
    ? { to, language, template: "reset_no_account", values: {}, account }
    : { to, language, template: "reset_code", values: codeValues(code), account };
}

/** A code goes out by mail, where the address has an account; two round trips in either case, only the mail differs. */
export async function askReset(
  deps: IdentityDeps,
  wish: { email: string; language: string },
): Promise<Outcome<{ reset: string }>> {
  const { db, nowS } = deps;
  const email = normaliseEmail(wish.email);
  const mails = await countedTry(deps, "mail", email);
  const [counted, [account]] = await db.batch([mails.write, accountOfEmail(db, email)]);
  const slowed = mails.refusal(counted);
  if (slowed !== null) return slowed;

  const id = idFrom(deps.random(ID_BYTES));
  const fresh = await freshCode(deps, id, "reset");
  const language = account?.language ?? wish.language;
  const owner = account?.id ?? null;
  const sealed = await deps.mail.sealMail(resetMail(email, language, owner, fresh.code));
  const expiresAtS = nowS + UNCONFIRMED_LIFE_S;
  await db.batch([
    insertReset(db, { id, account: owner, email, language, createdAtS: nowS, expiresAtS }),
    firstCode(deps, fresh),
    queueMail(db, sealed, nowS),
  ]);
  deps.mail.deliverMailsSoon();
  return ok({ reset: id });
}

/** Another code; the one before is good for nothing then. */
export async function resendReset(deps: IdentityDeps, reset: string): Promise<Outcome<null>> {
  const { db, nowS } = deps;
  const [wish] = await resetOf(db, reset, nowS);
  if (wish === undefined) return refuse("code_spent", "Cannot send another code: begin anew");
  const fresh = await nextCode(deps, reset, "reset");
  if (!fresh.ok) return fresh;
  const { email, language, account } = wish;
  await queueMail(db, await deps.mail.sealMail(resetMail(email, language, account, fresh.value.code)), nowS);
  deps.mail.deliverMailsSoon();
  return ok(null);
}
