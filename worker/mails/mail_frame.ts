/** What stands around every mail, by language. */
export const MAIL_FRAME: { en: MailFrame } & Partial<Record<string, MailFrame>> = {
  en: {
    ifButtonFails: "If the button does nothing, open this address:",
    footer:
      "enecess wrote this mail because of something that happened to this address. Nobody reads answers to it.",
  },
  de: {
    ifButtonFails: "Falls der Knopf nichts tut, öffnen Sie diese Adresse:",
    footer:
      "enecess hat diese E-Mail geschrieben, weil etwas mit dieser Adresse geschehen ist. Antworten darauf liest niemand.",
  },
  fr: {
    ifButtonFails: "Si le bouton ne fait rien, ouvrez cette adresse :",
    footer:
      "enecess a écrit ce courriel parce que quelque chose est arrivé à cette adresse. Personne ne lit les réponses.",
  },
  pl: {
    ifButtonFails: "Jeśli przycisk nie działa, otwórz ten adres:",
    footer:
      "enecess wysyła tę wiadomość, ponieważ coś się wydarzyło z tym adresem. Nikt nie czyta odpowiedzi na nią.",
  },
  zh: {
    ifButtonFails: "如果按钮无效，请打开此地址：",
    footer: "因为与此邮箱有关的操作，enecess 发送了这封邮件。回复不会有人阅读。",
  },
};

export interface MailFrame {
  ifButtonFails: string;
  footer: string;
}
