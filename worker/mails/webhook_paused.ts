import { facts, type MailTexts, words } from "./mail_content.ts";

export const webhookPaused: MailTexts<"webhook_paused"> = {
  en: (mail) => ({
    subject: "A webhook of your home was paused",
    blocks: [
      words("A webhook that you made has not been reached for days, or its receiver said that it is gone:"),
      facts(["Home", mail.home], ["Webhook", mail.label]),
      words("Nothing is sent to it any more. What happens meanwhile can be asked for later."),
      words("When its receiver works again, open System, then Webhooks, and resume it."),
    ],
  }),
};
