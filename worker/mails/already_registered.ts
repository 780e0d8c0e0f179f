import { type MailTexts, words } from "./mail_content.ts";

export const alreadyRegistered: MailTexts<"already_registered"> = {
  en: () => ({
    subject: "You have an enecess account already",
    blocks: [
      words("Somebody, probably you, just tried to register with this address. It has an account already."),
      words("Sign in with it. If you forgot the password, ask for a new one on the sign-in page."),
      words("If it was not you, do nothing: nothing was changed, and whoever it was has learned nothing."),
    ],
  }),
  de: () => ({
    subject: "Sie haben bereits ein enecess-Konto",
    blocks: [
      words(
        "Jemand, wahrscheinlich Sie, wollte sich gerade mit dieser Adresse registrieren. Sie hat schon ein Konto.",
      ),
      words(
        "Melden Sie sich damit an. Haben Sie das Passwort vergessen, fordern Sie auf der Anmeldeseite ein neues an.",
      ),
      words(
        "Wenn Sie es nicht waren, tun Sie nichts: Es wurde nichts geändert, und niemand hat etwas erfahren.",
      ),
    ],
  }),
  fr: () => ({
    subject: "Vous avez déjà un compte enecess",
    blocks: [
      words(
        "Quelqu'un, sans doute vous, vient d'essayer de s'inscrire avec cette adresse. Elle a déjà un compte.",
      ),
      words(
        "Connectez-vous avec elle. Si vous avez oublié le mot de passe, demandez-en un nouveau sur la page de connexion.",
      ),
      words(
        "Si ce n'était pas vous, ne faites rien : rien n'a été changé, et cette personne n'a rien appris.",
      ),
    ],
  }),
  pl: () => ({
    subject: "Masz już konto enecess",
    blocks: [
      words(
        "Ktoś, zapewne Ty, próbował właśnie założyć konto z tym adresem. Konto z tym adresem już istnieje.",
      ),
      words("Zaloguj się. Jeśli nie pamiętasz hasła, poproś o nowe na stronie logowania."),
      words("Jeśli to nie Ty, nic nie rób: nic się nie zmieniło i nikt niczego się nie dowiedział."),
    ],
  }),
  zh: () => ({
    subject: "您已有 enecess 账户",
    blocks: [
      words("有人（可能是您）刚刚尝试用此邮箱注册，但此邮箱已有账户。"),
      words("请直接登录。如果忘记了密码，请在登录页面重设。"),
      words("如果不是您本人，请忽略此邮件：没有任何更改，对方也没有得到任何信息。"),
    ],
  }),
};
