import { code, type MailTexts, words } from "./mail_content.ts";

export const emailChangeNew: MailTexts<"email_change_new"> = {
  en: (mail) => ({
    subject: `${mail.code} confirms your new address`,
    blocks: [
      words("Type this code in the app to make this the address of your enecess account:"),
      code(mail.code),
      words(`It is good for ${mail.minutes} minutes. The old address gets a code of its own.`),
      words("If you did not ask for it, do nothing."),
    ],
  }),
  de: (mail) => ({
    subject: `${mail.code} bestätigt Ihre neue Adresse`,
    blocks: [
      words("Tippen Sie diesen Code in der App ein, damit dies die Adresse Ihres enecess-Kontos wird:"),
      code(mail.code),
      words(`Er gilt ${mail.minutes} Minuten. Die alte Adresse bekommt einen eigenen Code.`),
      words("Wenn Sie das nicht verlangt haben, tun Sie nichts."),
    ],
  }),
};
