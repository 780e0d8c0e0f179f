import { type MailTexts, words } from "./mail_content.ts";

export const guardianConfirmed: MailTexts<"guardian_confirmed"> = {
  en: () => ({
    subject: "Your guardian agreed",
    blocks: [words("Your parent or guardian agreed: your enecess account is open. Sign in and begin.")],
  }),
  de: () => ({
    subject: "Ihrer Nutzung wurde zugestimmt",
    blocks: [
      words(
        "Ihr Elternteil oder Vormund hat zugestimmt: Ihr enecess-Konto ist offen. Melden Sie sich an, und los geht es.",
      ),
    ],
  }),
};
