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
};

export interface MailFrame {
  ifButtonFails: string;
  footer: string;
}
