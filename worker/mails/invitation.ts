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

const ROLES_FR: Record<string, string> = {
  owner: "propriétaire",
  manager: "gestionnaire : vous pourriez tout changer, sauf supprimer le logement",
  member: "membre : vous verriez tout et commanderiez les appareils",
  viewer: "observateur : vous verriez tout et ne changeriez rien",
};

const ROLES_PL: Record<string, string> = {
  owner: "właściciel",
  manager: "zarządca: może zmieniać wszystko, ale nie może usunąć domu",
  member: "domownik: widzi wszystko i steruje urządzeniami",
  viewer: "obserwator: widzi wszystko i niczego nie zmienia",
};

const ROLES_ZH: Record<string, string> = {
  owner: "所有者",
  manager: "管理员，可以更改一切，但不能删除家庭",
  member: "成员，可以查看一切并操作设备",
  viewer: "查看者，可以查看一切，但不能更改",
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
  fr: (mail) => ({
    subject: `${mail.inviter || "Quelqu'un"} vous invite : ${mail.home}`,
    blocks: [
      words(`${mail.inviter || "Quelqu'un"} vous invite dans le logement « ${mail.home} » sur enecess.`),
      words(`Vous seriez ${ROLES_FR[mail.role] ?? mail.role}.`),
      button("Voir l'invitation", mail.link),
      words("Si vous ne savez pas qui c'est, ne faites rien : l'invitation prend fin d'elle-même."),
    ],
  }),
  pl: (mail) => ({
    subject: `${mail.inviter || "Ktoś"} zaprasza Cię: ${mail.home}`,
    blocks: [
      words(`${mail.inviter || "Ktoś"} zaprasza Cię do domu „${mail.home}” w enecess.`),
      words(`Twoja rola: ${ROLES_PL[mail.role] ?? mail.role}.`),
      button("Zobacz zaproszenie", mail.link),
      words("Jeśli nie wiesz, kto to jest, nic nie rób: zaproszenie samo wygaśnie."),
    ],
  }),
  zh: (mail) => ({
    subject: `${mail.inviter || "有人"}邀请您加入 ${mail.home}`,
    blocks: [
      words(`${mail.inviter || "有人"}邀请您加入 enecess 上的家庭“${mail.home}”。`),
      words(`您的角色：${ROLES_ZH[mail.role] ?? mail.role}。`),
      button("查看邀请", mail.link),
      words("如果您不认识此人，请忽略此邮件：邀请会自动失效。"),
    ],
  }),
};
