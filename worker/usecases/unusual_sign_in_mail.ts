import type { accountOfId } from "../../db/queries/sign_in.ts";
import type { Mail } from "../domain/mail.ts";
import type { Visit } from "../domain/visit.ts";

export type AccountRow = Awaited<ReturnType<typeof accountOfId>>[number];

/** The mail that tells an owner of a sign-in that is unlike those before. */
export function unusualSignInMail(
  account: AccountRow,
  visit: Visit,
  nowS: number,
): Mail<"new_sign_in"> | null {
  if (account.email === null) return null;
  const time = new Intl.DateTimeFormat(account.language, {
    dateStyle: "long",
    timeStyle: "long",
    timeZone: account.zone ?? "UTC",
  }).format(nowS * 1000);
  return {
    to: account.email,
    language: account.language,
    template: "new_sign_in",
    values: { device: visit.device || "?", place: visit.place || "?", time },
    account: account.id,
  };
}
