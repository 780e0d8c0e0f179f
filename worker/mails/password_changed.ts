import { type MailTexts, words } from "./mail_content.ts";

export const passwordChanged: MailTexts<"password_changed"> = {
  en: () => ({
    subject: "Your password was changed",
    blocks: [
      words("The password of your enecess account was just changed, and all other sessions were ended."),
      words('If it was not you, open the app, choose "Forgot the password", and set a new one at once.'),
    ],
  }),
  de: () => ({
    subject: "Ihr Passwort wurde geändert",
    blocks: [
      words(
        "Das Passwort Ihres enecess-Kontos wurde gerade geändert, und alle anderen Sitzungen wurden beendet.",
      ),
      words(
        "Wenn Sie es nicht waren, öffnen Sie die App, wählen Sie „Passwort vergessen?“, und setzen Sie sofort ein neues.",
      ),
    ],
  }),
  fr: () => ({
    subject: "Votre mot de passe a été changé",
    blocks: [
      words(
        "Le mot de passe de votre compte enecess vient d'être changé, et toutes les autres sessions sont terminées.",
      ),
      words(
        "Si ce n'était pas vous, ouvrez l'application, choisissez « Mot de passe oublié » et définissez-en un nouveau aussitôt.",
      ),
    ],
  }),
  pl: () => ({
    subject: "Twoje hasło zostało zmienione",
    blocks: [
      words("Hasło Twojego konta enecess zostało właśnie zmienione, a wszystkie inne sesje zakończone."),
      words(
        "Jeśli to nie Ty, otwórz aplikację, na stronie logowania poproś o nowe hasło i ustaw je od razu.",
      ),
    ],
  }),
  zh: () => ({
    subject: "您的密码已更改",
    blocks: [
      words("您的 enecess 账户密码刚刚已更改，其他会话均已结束。"),
      words("如果不是您本人，请打开应用，在登录页面立即重设密码。"),
    ],
  }),
};
