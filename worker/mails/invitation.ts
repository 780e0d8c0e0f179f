import { button, type MailTexts, words } from "./mail_content.ts";

const ROLES: Record<string, string> = {
  owner: "an owner",
  manager: "a manager, who may change everything but delete the home",
  member: "a member, who sees everything and operates devices",
  viewer: "a viewer, who sees everything and changes nothing",
};

const ROLES_DE: Record<string, string> = {
  owner: "Inhaber",
  manager: "Verwalter: Sie könnten alles ändern, das Zuhause aber nicht löschen",
  member: "Mitglied: Sie sähen alles und könnten Geräte schalten",
  viewer: "Betrachter: Sie sähen alles und änderten nichts",
};

export const invitation: MailTexts<"invitation"> = {
  en: (mail) => ({
    subject: `${mail.inviter || "Somebody"} invites you to ${mail.home}`,
    blocks: [
      words(`${mail.inviter || "Somebody"} invites you to the home "${mail.home}" on enecess.`),
      words(`You would be ${ROLES[mail.role] ?? mail.role}.`),
      button("See the invitation", mail.link),
      words("If you do not know who this is, do nothing: the invitation ends by itself."),
    ],
  }),
  de: (mail) => ({
    subject: `${mail.inviter || "Jemand"} lädt Sie ein: ${mail.home}`,
    blocks: [
      words(`${mail.inviter || "Jemand"} lädt Sie in das Zuhause „${mail.home}“ auf enecess ein.`),
      words(`Sie wären ${ROLES_DE[mail.role] ?? mail.role}.`),
      button("Einladung ansehen", mail.link),
      words("Wenn Sie nicht wissen, wer das ist, tun Sie nichts: Die Einladung endet von selbst."),
    ],
  }),
};
