import { button, type MailTexts, words } from "./mail_content.ts";

const ROLES: Record<string, string> = {
  owner: "an owner",
  manager: "a manager, who may change everything but delete the home",
  member: "a member, who sees everything and operates devices",
  viewer: "a viewer, who sees everything and changes nothing",
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
};
