import { type MailTexts, words } from "./mail_content.ts";

export const guardianConfirmed: MailTexts<"guardian_confirmed"> = {
  en: () => ({
    subject: "Your guardian agreed",
    blocks: [words("Your parent or guardian agreed: your enecess account is open. Sign in and begin.")],
  }),
  de: () => ({
    subject: "Ihrer Nutzung wurde zugestimmt",
    blocks: [
      words(
        "Ihr Elternteil oder Vormund hat zugestimmt: Ihr enecess-Konto ist offen. Melden Sie sich an, und los geht es.",
      ),
    ],
  }),
  fr: () => ({
    subject: "Votre tuteur a accepté",
    blocks: [
      words(
        "Votre parent ou tuteur a accepté : votre compte enecess est ouvert. Connectez-vous et commencez.",
      ),
    ],
  }),
  pl: () => ({
    subject: "Opiekun wyraził zgodę",
    blocks: [
      words("Rodzic lub opiekun wyraził zgodę: Twoje konto enecess jest otwarte. Zaloguj się i zaczynaj."),
    ],
  }),
  zh: () => ({
    subject: "您的监护人已同意",
    blocks: [
      words("您的父母或监护人已同意：您的 enecess 账户已开通。现在就登录吧。"),
    ],
  }),
};
