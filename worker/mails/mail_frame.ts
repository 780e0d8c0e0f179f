/** What stands around every mail, by language. */
export const MAIL_FRAME: { en: MailFrame } & Partial<Record<string, MailFrame>> = {
  en: {
    ifButtonFails: "If the button does nothing, open this address:",
    footer:
      "enecess wrote this mail because of something that happened to this address. Nobody reads answers to it.",
  },
};

export interface MailFrame {
  ifButtonFails: string;
  footer: string;
}
