import { t } from "../../i18n/translate.ts";

/** What a person is called: their nickname, or the end of their account's id. */
export function personName({ nickname, account }: { nickname: string; account: string }): string {
  return nickname === "" ? t("person.nameless", { end: account.slice(-4) }) : nickname;
}
