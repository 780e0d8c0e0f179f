import { code, type MailTexts, words } from "./mail_content.ts";

export const activationCode: MailTexts<"activation_code"> = {
  en: (mail) => ({
    subject: `${mail.code} is your enecess code`,
    blocks: [
      words("Welcome to enecess. This code makes your account ready:"),
      code(mail.code),
      words(`It is good for ${mail.minutes} minutes. Type it where you registered, and tell it to nobody.`),
      words("If you did not register, do nothing: without the code there is no account."),
    ],
  }),
  de: (mail) => ({
    subject: `${mail.code} ist Ihr enecess-Code`,
    blocks: [
      words("Willkommen bei enecess. Mit diesem Code wird Ihr Konto bereit:"),
      code(mail.code),
      words(
        `Er gilt ${mail.minutes} Minuten. Tippen Sie ihn dort ein, wo Sie sich registriert haben, und verraten Sie ihn niemandem.`,
      ),
      words("Wenn Sie sich nicht registriert haben, tun Sie nichts: Ohne den Code entsteht kein Konto."),
    ],
  }),
};
