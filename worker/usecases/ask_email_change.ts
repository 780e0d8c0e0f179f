import { queueMail } from "../../db/queries/mails.ts";
import { deleteEmailChangesOf, emailChangeOf, insertEmailChange } from "../../db/queries/registrations.ts";
import { accountOfEmail, accountOfId } from "../../db/queries/sign_in.ts";
import { normaliseEmail } from "../domain/email_address.ts";
import { ID_BYTES, idFrom } from "../domain/id.ts";
import { UNCONFIRMED_LIFE_S } from "../domain/limits.ts";
import type { AnyMail } from "../domain/mail.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { codeValues, firstCode, freshCode, nextCode } from "./code_mail.ts";
import { countedTry } from "./count_tries.ts";
import type { IdentityDeps } from "./identity_deps.ts";
import type { AccountRow } from "./unusual_sign_in_mail.ts";

export type AddressSide = "old" | "new";

function changeMail(
  side: AddressSide,
  code: string,
  { account, newEmail, taken }: { account: AccountRow; newEmail: string; taken: boolean },
): AnyMail {
  const { language, id } = account;
  if (side === "old") {
    const values = { ...codeValues(code), newEmail };
    return { to: account.email ?? "", language, template: "email_change_old", values, account: id };
  }
  // Its owner learns of the wish, who wished does not learn of the owner.
  if (taken) return { to: newEmail, language, template: "already_registered", values: {}, account: null };
  return { to: newEmail, language, template: "email_change_new", values: codeValues(code), account: id };
}

/** Two codes go out, to the old address and to the new. */
export async function askEmailChange(
  deps: IdentityDeps,
  wish: { account: string; newEmail: string },
): Promise<Outcome<{ change: string }>> {
  const { db, nowS } = deps;
  const newEmail = normaliseEmail(wish.newEmail);
  const toNew = await countedTry(deps, "mail", newEmail);
  const byOwner = await countedTry(deps, "mail", wish.account);
  const [newRows, ownerRows, [account], [taken]] = await db.batch([
    toNew.write,
    byOwner.write,
    accountOfId(db, wish.account),
    accountOfEmail(db, newEmail),
  ]);
  const slowed = toNew.refusal(newRows) ?? byOwner.refusal(ownerRows);
  if (slowed !== null) return slowed;
  if (account.email === null || account.email === newEmail) {
    return refuse("bad_value", "Cannot change to this address: it is the same, or there is none to change", {
      field: "/newEmail",
    });
  }
  const id = idFrom(deps.random(ID_BYTES));
  const codes = [await freshCode(deps, id, "email_old"), await freshCode(deps, id, "email_new")];
  const about = { account, newEmail, taken: taken !== undefined };
  const mails = [
    await deps.mail.sealMail(changeMail("old", codes[0].code, about)),
    await deps.mail.sealMail(changeMail("new", codes[1].code, about)),
  ];
  const expiresAtS = nowS + UNCONFIRMED_LIFE_S;
  await db.batch([
    deleteEmailChangesOf(db, account.id),
    insertEmailChange(db, { id, account: account.id, newEmail, createdAtS: nowS, expiresAtS }),
    ...codes.map((code) => firstCode(deps, code)),
    ...mails.map((mail) => queueMail(db, mail, nowS)),
  ]);
  deps.mail.deliverMailsSoon();
  return ok({ change: id });
}

/** Another code to one of the two; the one before is good for nothing then. */
export async function resendEmailChange(
  deps: IdentityDeps,
  wish: { account: string; change: string; side: AddressSide },
): Promise<Outcome<null>> {
  const { db, nowS } = deps;
  const [[change], [account]] = await db.batch([
    emailChangeOf(db, wish.change, wish.account, nowS),
    accountOfId(db, wish.account),
  ]);
  if (change === undefined) return refuse("code_spent", "Cannot send another code: begin anew");
  const fresh = await nextCode(deps, change.id, wish.side === "old" ? "email_old" : "email_new");
  if (!fresh.ok) return fresh;
  const [taken] = await accountOfEmail(db, change.newEmail);
  const about = { account, newEmail: change.newEmail, taken: taken !== undefined };
  const sealed = await deps.mail.sealMail(changeMail(wish.side, fresh.value.code, about));
  await queueMail(db, sealed, nowS);
  deps.mail.deliverMailsSoon();
  return ok(null);
}
