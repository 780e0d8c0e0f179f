import { facts, type MailTexts, words } from "./mail_content.ts";

export const newSignIn: MailTexts<"new_sign_in"> = {
  en: (mail) => ({
    subject: "A new sign-in to your account",
    blocks: [
      words("Somebody signed in to your enecess account from a device or a place that is new to it:"),
      facts(["Device", mail.device], ["Place", mail.place], ["Time", mail.time]),
      words("If it was you, all is well."),
      words("If it was not, open System, then Security, end that session, and change your password."),
    ],
  }),
  de: (mail) => ({
    subject: "Eine neue Anmeldung in Ihrem Konto",
    blocks: [
      words("Jemand hat sich in Ihrem enecess-Konto von einem neuen Gerät oder Ort aus angemeldet:"),
      facts(["Gerät", mail.device], ["Ort", mail.place], ["Zeit", mail.time]),
      words("Wenn Sie es waren, ist alles gut."),
      words(
        "Wenn nicht, öffnen Sie System, dann Sicherheit, beenden Sie diese Sitzung, und ändern Sie Ihr Passwort.",
      ),
    ],
  }),
  fr: (mail) => ({
    subject: "Une nouvelle connexion à votre compte",
    blocks: [
      words("Quelqu'un s'est connecté à votre compte enecess depuis un appareil ou un lieu nouveau :"),
      facts(["Appareil", mail.device], ["Lieu", mail.place], ["Heure", mail.time]),
      words("Si c'était vous, tout va bien."),
      words("Sinon, ouvrez Système, puis Sécurité, terminez cette session et changez votre mot de passe."),
    ],
  }),
  pl: (mail) => ({
    subject: "Nowe logowanie na Twoje konto",
    blocks: [
      words("Ktoś zalogował się na Twoje konto enecess z nowego urządzenia lub miejsca:"),
      facts(["Urządzenie", mail.device], ["Miejsce", mail.place], ["Czas", mail.time]),
      words("Jeśli to Ty, wszystko jest w porządku."),
      words("Jeśli nie, otwórz System, potem Bezpieczeństwo, zakończ tę sesję i zmień hasło."),
    ],
  }),
  zh: (mail) => ({
    subject: "您的账户有新的登录",
    blocks: [
      words("有人从新的设备或地点登录了您的 enecess 账户："),
      facts(["设备", mail.device], ["地点", mail.place], ["时间", mail.time]),
      words("如果是您本人，则无需操作。"),
      words("如果不是，请打开“系统”中的“安全”，结束该会话并更改密码。"),
    ],
  }),
};
