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
  fr: (mail) => ({
    subject: `${mail.code} confirme votre nouvelle adresse`,
    blocks: [
      words("Tapez ce code dans l'application pour faire de cette adresse celle de votre compte enecess :"),
      code(mail.code),
      words(`Il est valable ${mail.minutes} minutes. L'ancienne adresse reçoit son propre code.`),
      words("Si vous ne l'avez pas demandé, ne faites rien."),
    ],
  }),
  pl: (mail) => ({
    subject: `${mail.code} potwierdza Twój nowy adres`,
    blocks: [
      words("Wpisz ten kod w aplikacji, aby ten adres stał się adresem Twojego konta enecess:"),
      code(mail.code),
      words(`Jest ważny przez ${mail.minutes} min. Stary adres dostaje własny kod.`),
      words("Jeśli o to nie prosisz, nic nie rób."),
    ],
  }),
  zh: (mail) => ({
    subject: `${mail.code} 用于确认您的新邮箱`,
    blocks: [
      words("请在应用中输入此验证码，将此邮箱设为您的 enecess 账户邮箱："),
      code(mail.code),
      words(`有效期 ${mail.minutes} 分钟。旧邮箱会收到另一个验证码。`),
      words("如果这不是您的请求，请忽略此邮件。"),
    ],
  }),
};
