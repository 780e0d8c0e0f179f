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
  fr: (mail) => ({
    subject: "Un webhook de votre logement a été mis en pause",
    blocks: [
      words(
        "Un webhook que vous avez créé est injoignable depuis des jours, ou son destinataire a dit avoir disparu :",
      ),
      facts(["Logement", mail.home], ["Webhook", mail.label]),
      words("Plus rien ne lui est envoyé. Ce qui se passe entre-temps peut être demandé plus tard."),
      words("Quand son destinataire fonctionne de nouveau, ouvrez Système, puis Webhooks, et relancez-le."),
    ],
  }),
  pl: (mail) => ({
    subject: "Webhook Twojego domu został wstrzymany",
    blocks: [
      words(
        "Utworzony przez Ciebie webhook od wielu dni jest nieosiągalny albo jego odbiorca zgłosił, że już go nie ma:",
      ),
      facts(["Dom", mail.home], ["Webhook", mail.label]),
      words("Nic już nie jest do niego wysyłane. O to, co się w tym czasie wydarzy, można zapytać później."),
      words("Gdy odbiorca znów będzie działać, otwórz System, potem Webhooki, i wznów go."),
    ],
  }),
  zh: (mail) => ({
    subject: "您家庭的一个 Webhook 已暂停",
    blocks: [
      words("您创建的一个 Webhook 已多日无法送达，或其接收方表示已不存在："),
      facts(["家庭", mail.home], ["Webhook", mail.label]),
      words("不会再向它发送任何内容。这期间发生的事情可以之后查询。"),
      words("接收方恢复后，请打开“系统”中的“Webhook”，恢复它。"),
    ],
  }),
};
