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
  de: (mail) => ({
    subject: "Ein Webhook Ihres Zuhauses wurde angehalten",
    blocks: [
      words(
        "Ein von Ihnen erstellter Webhook war tagelang nicht erreichbar, oder sein Empfänger meldete, dass es ihn nicht mehr gibt:",
      ),
      facts(["Zuhause", mail.home], ["Webhook", mail.label]),
      words("Es wird nichts mehr an ihn gesendet. Was inzwischen geschieht, lässt sich später abfragen."),
      words("Wenn sein Empfänger wieder läuft, öffnen Sie System, dann Webhooks, und setzen Sie ihn fort."),
    ],
  }),
};
