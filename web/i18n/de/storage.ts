/** German: what this browser stores. */
import type { storage as english } from "../en/storage.ts";
import type { Translation } from "../translation.ts";

export const storage = {
  "storage.title": "Cookies und Speicher",
  "storage.lead":
    "Das ist alles, was die App in diesem Browser speichert. Fremde Cookies sind nicht dabei. Was Sie ausschalten, wird sofort gelöscht.",
  "storage.gpc":
    "Ihr Browser sendet Global Privacy Control. Das gilt als Ablehnung: Was nicht notwendig ist, bleibt aus, wenn Sie es hier nicht einschalten.",
  "storage.acceptAll": "Alle annehmen",
  "storage.refuseAll": "Alle ablehnen",
  "storage.saved": "Gespeichert",
  "storage.always": "Immer an",
  "storage.nothing": "Nichts dergleichen ist bisher gespeichert.",
  "storage.without": "Ohne das: {what}",
  "storage.name": "Name",
  "storage.purpose": "Zweck",
  "storage.life": "Dauer: {life}",

  "storage.necessary": "Notwendig",
  "storage.necessaryWhy":
    "Ohne diese könnte sich niemand anmelden, die App öffnen oder die anderen ablehnen.",
  "storage.preferences": "Vorlieben",
  "storage.preferencesWhy": "Wie Sie die App mögen, von einem Besuch zum nächsten.",
  "storage.preferencesLost": "Die App sieht bei jedem Besuch aus wie Ihr System.",
  "storage.offline": "Offline-Daten",
  "storage.offlineWhy":
    "Was Sie von Ihren Zuhause gesehen haben, zum Ansehen ohne Netz, und was Sie inzwischen ändern, zum späteren Senden.",
  "storage.offlineLost": "Messwerte zeigen und Änderungen speichern geht nur mit Verbindung.",
  "storage.statistics": "Statistik",
  "storage.statisticsWhy": "Was einen Besuch dieses Browsers vom nächsten unterscheidet.",
  "storage.statisticsLost": "Es fehlt nichts.",

  "storage.item.session": "Hält Sie angemeldet. Skripte können es nicht lesen.",
  "storage.item.browser":
    "Sagt, dass dieser Browser schon angemeldet war, damit niemand, der Ihr Passwort rät, Sie aussperren kann.",
  "storage.item.choice": "Was Sie auf dieser Seite gewählt haben.",
  "storage.item.app":
    "Die Dateien der App selbst, damit sie sofort und ohne Netz öffnet. Über Sie oder Ihr Zuhause steht nichts darin.",
  "storage.item.texts": "Die Texte der App in Ihrer Sprache, damit sie sie auch ohne Netz spricht.",
  "storage.item.language": "Die gewählte Sprache, wo sie nicht die des Browsers ist.",
  "storage.item.theme": "Hell oder dunkel, wie gewählt.",
  "storage.item.install":
    "Wie oft Sie wiederkamen, und ob Sie gefragt werden möchten, die App zu installieren: nie gleich, und nach einem Nein nicht so bald wieder.",
  "storage.item.seen":
    "Was Sie von Ihren Zuhause gesehen haben, und Ihre noch nicht gesendeten Änderungen. Nur diese App zeigt und sendet es.",
  "storage.life.session": "30 Tage ab Ihrem letzten Besuch, oder bis Sie sich abmelden",
  "storage.life.browser": "400 Tage ab Ihrer letzten Anmeldung",
  "storage.life.newVersion": "Bis eine neuere Version der App an die Stelle tritt",
  "storage.life.untilChanged": "Bis Sie es hier ändern",
  "storage.life.untilOwn": "Bis Sie sich abmelden oder wieder die Sprache des Browsers wählen",
  "storage.life.signOut":
    "Gesehenes: 30 Tage. Änderungen: bis sie gesendet sind. Alles längstens, bis Sie sich abmelden oder es hier ausschalten",
} as const satisfies Translation<typeof english, "de">;
