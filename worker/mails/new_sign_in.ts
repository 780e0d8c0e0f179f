import { facts, type MailTexts, words } from "./mail_content.ts";

export const newSignIn: MailTexts<"new_sign_in"> = {
  en: (mail) => ({
    subject: "A new sign-in to your account",
    blocks: [
      words("Somebody signed in to your enecess account from a device or a place that is new to it:"),
      facts(["Device", mail.device], ["Place", mail.place], ["Time", mail.time]),
      words("If it was you, all is well."),
      words("If it was not, open System, then Security, end that session, and change your password."),
    ],
  }),
  de: (mail) => ({
    subject: "Eine neue Anmeldung in Ihrem Konto",
    blocks: [
      words("Jemand hat sich in Ihrem enecess-Konto von einem neuen Gerät oder Ort aus angemeldet:"),
      facts(["Gerät", mail.device], ["Ort", mail.place], ["Zeit", mail.time]),
      words("Wenn Sie es waren, ist alles gut."),
      words(
        "Wenn nicht, öffnen Sie System, dann Sicherheit, beenden Sie diese Sitzung, und ändern Sie Ihr Passwort.",
      ),
    ],
  }),
};
