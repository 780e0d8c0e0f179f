import { button, type MailTexts, words } from "./mail_content.ts";

export const policyChanged: MailTexts<"policy_changed"> = {
  en: (mail) => ({
    subject: "Our privacy policy has changed",
    blocks: [
      words(
        `Version ${mail.version} of our privacy policy is in force. We marked what is different, word for word.`,
      ),
      button("See what changed", mail.link),
      words(
        "We ask for your agreement at your next visit. If you would rather not, you can take your data with you " +
          "and have everything erased.",
      ),
    ],
  }),
  de: (mail) => ({
    subject: "Unsere Datenschutzerklärung hat sich geändert",
    blocks: [
      words(
        `Version ${mail.version} unserer Datenschutzerklärung ist in Kraft. Wir haben Wort für Wort markiert, was anders ist.`,
      ),
      button("Änderungen ansehen", mail.link),
      words(
        "Bei Ihrem nächsten Besuch bitten wir um Ihre Zustimmung. Wenn Sie nicht möchten, können Sie Ihre Daten " +
          "mitnehmen und alles löschen lassen.",
      ),
    ],
  }),
};
