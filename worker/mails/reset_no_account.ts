import { type MailTexts, words } from "./mail_content.ts";

export const resetNoAccount: MailTexts<"reset_no_account"> = {
  en: () => ({
    subject: "There is no enecess account with this address",
    blocks: [
      words("Somebody, perhaps you, asked for a new password with this address. It has no account."),
      words("Perhaps you registered with another address. If it was not you, do nothing."),
    ],
  }),
  de: () => ({
    subject: "Zu dieser Adresse gibt es kein enecess-Konto",
    blocks: [
      words(
        "Jemand, vielleicht Sie, hat mit dieser Adresse ein neues Passwort verlangt. Sie hat kein Konto.",
      ),
      words(
        "Vielleicht haben Sie sich mit einer anderen Adresse registriert. Wenn Sie es nicht waren, tun Sie nichts.",
      ),
    ],
  }),
  fr: () => ({
    subject: "Aucun compte enecess n'a cette adresse",
    blocks: [
      words(
        "Quelqu'un, peut-être vous, a demandé un nouveau mot de passe avec cette adresse. Elle n'a pas de compte.",
      ),
      words(
        "Peut-être vous êtes-vous inscrit avec une autre adresse. Si ce n'était pas vous, ne faites rien.",
      ),
    ],
  }),
  pl: () => ({
    subject: "Nie ma konta enecess z tym adresem",
    blocks: [
      words("Ktoś, być może Ty, poprosił o nowe hasło dla tego adresu. Nie ma z nim konta."),
      words("Być może konto ma inny adres. Jeśli to nie Ty, nic nie rób."),
    ],
  }),
  zh: () => ({
    subject: "此邮箱没有 enecess 账户",
    blocks: [
      words("有人（可能是您）请求为此邮箱重设密码，但此邮箱没有账户。"),
      words("您可能是用其他邮箱注册的。如果不是您本人，请忽略此邮件。"),
    ],
  }),
};
