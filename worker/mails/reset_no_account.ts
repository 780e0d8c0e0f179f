import { type MailTexts, words } from "./mail_content.ts";

export const resetNoAccount: MailTexts<"reset_no_account"> = {
  en: () => ({
    subject: "There is no enecess account with this address",
    blocks: [
      words("Somebody, perhaps you, asked for a new password with this address. It has no account."),
      words("Perhaps you registered with another address. If it was not you, do nothing."),
    ],
  }),
};
