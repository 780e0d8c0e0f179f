import { type MailTexts, words } from "./mail_content.ts";

export const alreadyRegistered: MailTexts<"already_registered"> = {
  en: () => ({
    subject: "You have an enecess account already",
    blocks: [
      words("Somebody, probably you, just tried to register with this address. It has an account already."),
      words("Sign in with it. If you forgot the password, ask for a new one on the sign-in page."),
      words("If it was not you, do nothing: nothing was changed, and whoever it was has learned nothing."),
    ],
  }),
  de: () => ({
    subject: "Sie haben bereits ein enecess-Konto",
    blocks: [
      words(
        "Jemand, wahrscheinlich Sie, wollte sich gerade mit dieser Adresse registrieren. Sie hat schon ein Konto.",
      ),
      words(
        "Melden Sie sich damit an. Haben Sie das Passwort vergessen, fordern Sie auf der Anmeldeseite ein neues an.",
      ),
      words(
        "Wenn Sie es nicht waren, tun Sie nichts: Es wurde nichts geändert, und niemand hat etwas erfahren.",
      ),
    ],
  }),
};
