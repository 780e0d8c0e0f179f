import { queueMail } from "../../db/queries/mails.ts";
import { registrationOf } from "../../db/queries/registrations.ts";
import { accountOfEmail } from "../../db/queries/sign_in.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { codeValues, nextCode } from "./code_mail.ts";
import type { IdentityDeps } from "./identity_deps.ts";

/** Another code for a registration; the one before is good for nothing then. */
export async function resendActivation(deps: IdentityDeps, registration: string): Promise<Outcome<null>> {
  const { db, nowS } = deps;
  const [wish] = await registrationOf(db, registration, nowS);
  if (wish === undefined) return refuse("code_spent", "Cannot send another code: begin anew");
  const fresh = await nextCode(deps, registration, "activation");
  if (!fresh.ok) return fresh;
  const [account] = await accountOfEmail(db, wish.email);
  const { email: to, language } = wish;
  const sealed = await deps.mail.sealMail(
    account === undefined
      ? { to, language, template: "activation_code", values: codeValues(fresh.value.code), account: null }
      : { to, language: account.language, template: "already_registered", values: {}, account: account.id },
  );
  await queueMail(db, sealed, nowS);
  deps.mail.deliverMailsSoon();
  return ok(null);
}
