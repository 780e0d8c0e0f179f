import { button, type MailTexts, words } from "./mail_content.ts";

export const ownershipOffered: MailTexts<"ownership_offered"> = {
  en: (mail) => ({
    subject: `${mail.home} could become yours`,
    blocks: [
      words(`${mail.offerer || "Its owner"} offers to hand the home "${mail.home}" over to you.`),
      words("Owners may do everything with a home, and are the only ones who can delete it."),
      button("See the offer", mail.link),
      words("Nothing changes until you accept."),
    ],
  }),
  de: (mail) => ({
    subject: `${mail.home} könnte Ihnen gehören`,
    blocks: [
      words(`${mail.offerer || "Der Inhaber"} bietet an, Ihnen das Zuhause „${mail.home}“ zu übergeben.`),
      words("Inhaber dürfen mit einem Zuhause alles, und nur sie können es löschen."),
      button("Angebot ansehen", mail.link),
      words("Nichts ändert sich, bis Sie annehmen."),
    ],
  }),
};
