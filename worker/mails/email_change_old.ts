import { code, facts, type MailTexts, words } from "./mail_content.ts";

export const emailChangeOld: MailTexts<"email_change_old"> = {
  en: (mail) => ({
    subject: "Is this your change of address?",
    blocks: [
      words("Somebody signed in to your enecess account asks to move it to another address:"),
      facts(["New address", mail.newEmail]),
      words("If it is you, type this code in the app, beside the one that we sent to the new address:"),
      code(mail.code),
      words(`It is good for ${mail.minutes} minutes.`),
      words("If it is not you, change your password now: somebody else is in your account."),
    ],
  }),
  de: (mail) => ({
    subject: "Ist das Ihre Adressänderung?",
    blocks: [
      words(
        "Jemand, der in Ihrem enecess-Konto angemeldet ist, möchte es auf eine andere Adresse umstellen:",
      ),
      facts(["Neue Adresse", mail.newEmail]),
      words("Wenn Sie es sind, tippen Sie diesen Code in der App ein, neben dem an die neue Adresse:"),
      code(mail.code),
      words(`Er gilt ${mail.minutes} Minuten.`),
      words("Wenn Sie es nicht sind, ändern Sie jetzt Ihr Passwort: Jemand anderes ist in Ihrem Konto."),
    ],
  }),
  fr: (mail) => ({
    subject: "Changez-vous bien d'adresse ?",
    blocks: [
      words("Quelqu'un, connecté à votre compte enecess, demande à le déplacer vers une autre adresse :"),
      facts(["Nouvelle adresse", mail.newEmail]),
      words(
        "Si c'est vous, tapez ce code dans l'application, à côté de celui envoyé à la nouvelle adresse :",
      ),
      code(mail.code),
      words(`Il est valable ${mail.minutes} minutes.`),
      words(
        "Si ce n'est pas vous, changez votre mot de passe maintenant : quelqu'un d'autre est dans votre compte.",
      ),
    ],
  }),
  pl: (mail) => ({
    subject: "Czy to Twoja zmiana adresu?",
    blocks: [
      words("Ktoś zalogowany na Twoim koncie enecess prosi o przeniesienie go na inny adres:"),
      facts(["Nowy adres", mail.newEmail]),
      words("Jeśli to Ty, wpisz ten kod w aplikacji obok kodu wysłanego na nowy adres:"),
      code(mail.code),
      words(`Jest ważny przez ${mail.minutes} min.`),
      words("Jeśli to nie Ty, od razu zmień hasło: na Twoim koncie jest ktoś inny."),
    ],
  }),
  zh: (mail) => ({
    subject: "是您要更改邮箱吗？",
    blocks: [
      words("有人登录了您的 enecess 账户，请求改用另一个邮箱："),
      facts(["新邮箱", mail.newEmail]),
      words("如果是您本人，请在应用中输入此验证码，以及发送到新邮箱的验证码："),
      code(mail.code),
      words(`有效期 ${mail.minutes} 分钟。`),
      words("如果不是您本人，请立即更改密码：有其他人登录了您的账户。"),
    ],
  }),
};
