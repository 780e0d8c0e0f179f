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
  fr: (mail) => ({
    subject: `${mail.code} est votre code enecess`,
    blocks: [
      words("Bienvenue sur enecess. Ce code met votre compte en service :"),
      code(mail.code),
      words(
        `Il est valable ${mail.minutes} minutes. Tapez-le là où vous vous êtes inscrit, et ne le dites à personne.`,
      ),
      words("Si vous ne vous êtes pas inscrit, ne faites rien : sans le code, il n'y a pas de compte."),
    ],
  }),
  pl: (mail) => ({
    subject: `${mail.code} to Twój kod enecess`,
    blocks: [
      words("Witamy w enecess. Ten kod uruchomi Twoje konto:"),
      code(mail.code),
      words(
        `Jest ważny przez ${mail.minutes} min. Wpisz go tam, gdzie zakładasz konto, i nie podawaj go nikomu.`,
      ),
      words("Jeśli to nie Ty zakładasz konto, nic nie rób: bez kodu konto nie powstanie."),
    ],
  }),
  zh: (mail) => ({
    subject: `${mail.code} 是您的 enecess 验证码`,
    blocks: [
      words("欢迎使用 enecess。用此验证码激活您的账户："),
      code(mail.code),
      words(`有效期 ${mail.minutes} 分钟。请在注册页面输入，不要告诉任何人。`),
      words("如果您没有注册，请忽略此邮件：没有验证码就不会创建账户。"),
    ],
  }),
};
