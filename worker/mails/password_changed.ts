import { type MailTexts, words } from "./mail_content.ts";

export const passwordChanged: MailTexts<"password_changed"> = {
  en: () => ({
    subject: "Your password was changed",
    blocks: [
      words("The password of your enecess account was just changed, and all other sessions were ended."),
      words('If it was not you, open the app, choose "Forgot the password", and set a new one at once.'),
    ],
  }),
};
