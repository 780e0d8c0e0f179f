import { code, type MailTexts, words } from "./mail_content.ts";

export const resetCode: MailTexts<"reset_code"> = {
  en: (mail) => ({
    subject: `${mail.code} is your code for a new password`,
    blocks: [
      words("With this code you can choose a new password:"),
      code(mail.code),
      words(`It is good for ${mail.minutes} minutes. Tell it to nobody: we never ask for it.`),
      words("If you did not ask for it, do nothing: your password stays as it is."),
    ],
  }),
  de: (mail) => ({
    subject: `${mail.code} ist Ihr Code für ein neues Passwort`,
    blocks: [
      words("Mit diesem Code können Sie ein neues Passwort wählen:"),
      code(mail.code),
      words(`Er gilt ${mail.minutes} Minuten. Verraten Sie ihn niemandem: Wir fragen nie danach.`),
      words("Wenn Sie das nicht verlangt haben, tun Sie nichts: Ihr Passwort bleibt, wie es ist."),
    ],
  }),
};
