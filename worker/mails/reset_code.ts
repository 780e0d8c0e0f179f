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
  fr: (mail) => ({
    subject: `${mail.code} est votre code pour un nouveau mot de passe`,
    blocks: [
      words("Avec ce code vous pouvez choisir un nouveau mot de passe :"),
      code(mail.code),
      words(`Il est valable ${mail.minutes} minutes. Ne le dites à personne : nous ne le demandons jamais.`),
      words("Si vous ne l'avez pas demandé, ne faites rien : votre mot de passe reste le même."),
    ],
  }),
  pl: (mail) => ({
    subject: `${mail.code} to Twój kod do nowego hasła`,
    blocks: [
      words("Z tym kodem możesz ustawić nowe hasło:"),
      code(mail.code),
      words(`Jest ważny przez ${mail.minutes} min. Nie podawaj go nikomu: nigdy o niego nie pytamy.`),
      words("Jeśli o to nie prosisz, nic nie rób: hasło pozostaje bez zmian."),
    ],
  }),
  zh: (mail) => ({
    subject: `${mail.code} 是您的密码重设验证码`,
    blocks: [
      words("您可以用此验证码设置新密码："),
      code(mail.code),
      words(`有效期 ${mail.minutes} 分钟。不要告诉任何人：我们绝不会索要。`),
      words("如果这不是您的请求，请忽略此邮件：您的密码保持不变。"),
    ],
  }),
};
