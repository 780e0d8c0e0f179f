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
  fr: (mail) => ({
    subject: `${mail.home} pourrait devenir le vôtre`,
    blocks: [
      words(
        `${mail.offerer || "Son propriétaire"} propose de vous transmettre le logement « ${mail.home} ».`,
      ),
      words("Les propriétaires peuvent tout faire d'un logement, et sont les seuls à pouvoir le supprimer."),
      button("Voir la proposition", mail.link),
      words("Rien ne change avant que vous acceptiez."),
    ],
  }),
  pl: (mail) => ({
    subject: `${mail.home} może być Twój`,
    blocks: [
      words(`${mail.offerer || "Właściciel"} proponuje przekazanie Ci domu „${mail.home}”.`),
      words("Właściciele mogą zrobić z domem wszystko i tylko oni mogą go usunąć."),
      button("Zobacz propozycję", mail.link),
      words("Nic się nie zmieni, dopóki jej nie przyjmiesz."),
    ],
  }),
  zh: (mail) => ({
    subject: `${mail.home} 可以转交给您`,
    blocks: [
      words(`${mail.offerer || "所有者"}想把家庭“${mail.home}”转交给您。`),
      words("所有者拥有家庭的全部权限，也只有所有者可以删除家庭。"),
      button("查看转交请求", mail.link),
      words("在您接受之前，一切不变。"),
    ],
  }),
};
