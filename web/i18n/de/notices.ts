/** German: choosing what one is told of, and on which devices. */
import type { notices as English } from "../en/notices.ts";
import type { Translation } from "../translation.ts";

export const notices: Translation<typeof English, "de"> = {
  "notices.title": "Hinweise",
  "notices.lead":
    "Kurze Nachrichten auf Ihrem Telefon oder Computer, auch wenn die App geschlossen ist. Keine ist an, bevor Sie sie einschalten.",
  "notices.noKey": "Dieser Server sendet keine Hinweise",
  "notices.noKeyHelp": "Wer ihn betreibt, hat dafür keinen Schlüssel eingerichtet.",

  "notices.here": "Dieses Gerät",
  "notices.hereOn": "Dieses Gerät zeigt Hinweise.",
  "notices.hereOff": "Dieses Gerät zeigt noch keine Hinweise.",
  "notices.turnOn": "Hinweise hier zeigen",
  "notices.unsupported":
    "Dieser Browser kann keine Hinweise zeigen. Ein anderer oder die installierte App kann es vielleicht.",
  "notices.needsInstall":
    "Legen Sie die App auf dem iPhone oder iPad zuerst auf den Home-Bildschirm: Teilen, dann „Zum Home-Bildschirm“. Öffnen Sie sie von dort und kommen Sie auf diese Seite zurück.",
  "notices.denied":
    "Hinweise dieser Seite sind in diesem Browser gesperrt. Öffnen Sie links in der Adresszeile die Einstellungen der Website, erlauben Sie Benachrichtigungen und laden Sie diese Seite neu.",
  "notices.failed": "Der Browser war für Hinweise nicht zu erreichen. Versuchen Sie es später noch einmal.",

  "notices.devices": "Geräte, die sie zeigen",
  "notices.none": "Noch kein Gerät",
  "notices.noneHelp": "Schalten Sie einen Hinweis ein, dann fragt dieses Gerät, ob es ihn zeigen darf.",
  "notices.thisOne": "Dieses Gerät",
  "notices.unknownDevice": "Ein Browser",
  "notices.since": "seit {date}",
  "notices.delivered": "letzter Hinweis {date}",
  "notices.neverDelivered": "bisher kein Hinweis",
  "notices.trouble.refused": "Der Dienst des Browsers hat den letzten Hinweis abgelehnt",
  "notices.trouble.unreachable": "Der letzte Hinweis konnte nicht gesendet werden",
  "notices.trouble.busy": "Der Dienst des Browsers ist überlastet; wir versuchen es wieder",
  "notices.test": "Testen",
  "notices.testOf": "Einen Test an {device} senden",
  "notices.remove": "{device} entfernen",
  "notices.tested.delivered": "Gesendet. Er sollte in wenigen Sekunden erscheinen.",
  "notices.tested.gone": "Dieser Browser nimmt keine Hinweise mehr an; er wurde entfernt.",
  "notices.tested.refused": "Der Dienst des Browsers hat ihn abgelehnt.",
  "notices.tested.unreachable": "Der Dienst des Browsers war nicht zu erreichen.",
  "notices.tested.busy": "Der Dienst des Browsers ist überlastet. Versuchen Sie es später noch einmal.",

  "notices.account": "Ihr Konto",
  "notices.wish.device_silent": "Ein Gerät schweigt oder ist wieder da",
  "notices.wish.device_silentHint": "Wenn zehn Minuten lang nichts von ihm kam.",
  "notices.wish.command_failed": "Ein Befehl ist gescheitert",
  "notices.wish.command_failedHint":
    "Einer, den ein Zeitplan, ein Timer oder eine Grenze gab, als niemand hinsah.",
  "notices.wish.member_joined": "Jemand ist zum Zuhause dazugekommen",
  "notices.wish.member_joinedHint": "Wenn eine Einladung angenommen wurde.",
  "notices.wish.new_sign_in": "Eine neue Anmeldung",
  "notices.wish.new_sign_inHint": "Von einem Gerät oder Ort, der für Ihr Konto neu ist.",
  "notices.wish.ownership_offered": "Ihnen wird ein Zuhause angeboten",
  "notices.wish.ownership_offeredHint": "Wenn jemand es Ihnen übergeben möchte.",
  "notices.privacy":
    "Ein Hinweis enthält seine Art, die Zeit und den Namen des Zuhauses, so verschlüsselt, dass nur Ihr Browser ihn lesen kann.",
};
