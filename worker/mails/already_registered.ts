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
};
