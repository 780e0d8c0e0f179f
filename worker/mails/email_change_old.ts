import { code, facts, type MailTexts, words } from "./mail_content.ts";

export const emailChangeOld: MailTexts<"email_change_old"> = {
  en: (mail) => ({
    subject: "Is this your change of address?",
    blocks: [
      words("Somebody signed in to your enecess account asks to move it to another address:"),
      facts(["New address", mail.newEmail]),
      words("If it is you, type this code in the app, beside the one that we sent to the new address:"),
      code(mail.code),
      words(`It is good for ${mail.minutes} minutes.`),
      words("If it is not you, change your password now: somebody else is in your account."),
    ],
  }),
  de: (mail) => ({
    subject: "Ist das Ihre Adressänderung?",
    blocks: [
      words(
        "Jemand, der in Ihrem enecess-Konto angemeldet ist, möchte es auf eine andere Adresse umstellen:",
      ),
      facts(["Neue Adresse", mail.newEmail]),
      words("Wenn Sie es sind, tippen Sie diesen Code in der App ein, neben dem an die neue Adresse:"),
      code(mail.code),
      words(`Er gilt ${mail.minutes} Minuten.`),
      words("Wenn Sie es nicht sind, ändern Sie jetzt Ihr Passwort: Jemand anderes ist in Ihrem Konto."),
    ],
  }),
};
