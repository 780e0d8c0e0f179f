import { type MailTexts, words } from "./mail_content.ts";

export const resetNoAccount: MailTexts<"reset_no_account"> = {
  en: () => ({
    subject: "There is no enecess account with this address",
    blocks: [
      words("Somebody, perhaps you, asked for a new password with this address. It has no account."),
      words("Perhaps you registered with another address. If it was not you, do nothing."),
    ],
  }),
  de: () => ({
    subject: "Zu dieser Adresse gibt es kein enecess-Konto",
    blocks: [
      words(
        "Jemand, vielleicht Sie, hat mit dieser Adresse ein neues Passwort verlangt. Sie hat kein Konto.",
      ),
      words(
        "Vielleicht haben Sie sich mit einer anderen Adresse registriert. Wenn Sie es nicht waren, tun Sie nichts.",
      ),
    ],
  }),
};
