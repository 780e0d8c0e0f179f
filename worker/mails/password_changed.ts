import { type MailTexts, words } from "./mail_content.ts";

export const passwordChanged: MailTexts<"password_changed"> = {
  en: () => ({
    subject: "Your password was changed",
    blocks: [
      words("The password of your enecess account was just changed, and all other sessions were ended."),
      words('If it was not you, open the app, choose "Forgot the password", and set a new one at once.'),
    ],
  }),
  de: () => ({
    subject: "Ihr Passwort wurde geändert",
    blocks: [
      words(
        "Das Passwort Ihres enecess-Kontos wurde gerade geändert, und alle anderen Sitzungen wurden beendet.",
      ),
      words(
        "Wenn Sie es nicht waren, öffnen Sie die App, wählen Sie „Passwort vergessen?“, und setzen Sie sofort ein neues.",
      ),
    ],
  }),
};
