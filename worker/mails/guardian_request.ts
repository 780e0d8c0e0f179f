import { button, type MailTexts, words } from "./mail_content.ts";

export const guardianRequest: MailTexts<"guardian_request"> = {
  en: (mail) => ({
    subject: `${mail.nickname || "A young person"} asks for your consent`,
    blocks: [
      words(
        `${
          mail.nickname || "Somebody"
        } wants to use enecess, a monitor for a home's electricity, and named ` +
          "you as parent or guardian. Until you agree, the account stays closed and nothing is collected.",
      ),
      words("The page behind this button shows what would be collected, and lets you agree or refuse."),
      button("See what it is about", mail.link),
      words("Keep this mail: with the same button you can withdraw later, and have everything erased."),
      words("If you do not know who this is, do nothing."),
    ],
  }),
  de: (mail) => ({
    subject: `${mail.nickname || "Ein junger Mensch"} bittet um Ihre Zustimmung`,
    blocks: [
      words(
        `${
          mail.nickname || "Jemand"
        } möchte enecess nutzen, das den Strom eines Zuhauses misst, und hat Sie als ` +
          "Elternteil oder Vormund genannt. Bis Sie zustimmen, bleibt das Konto geschlossen, und nichts wird erhoben.",
      ),
      words(
        "Die Seite hinter diesem Knopf zeigt, was erhoben würde, und dort stimmen Sie zu oder lehnen ab.",
      ),
      button("Ansehen, worum es geht", mail.link),
      words(
        "Bewahren Sie diese E-Mail auf: Mit demselben Knopf können Sie später widerrufen und alles löschen lassen.",
      ),
      words("Wenn Sie nicht wissen, wer das ist, tun Sie nichts."),
    ],
  }),
};
