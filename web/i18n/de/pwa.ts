/** German: the installed app, without a network, and its next version. */
import type { pwa as english } from "../en/pwa.ts";
import type { Translation } from "../translation.ts";

export const pwa = {
  "pwa.offline": "Offline",
  "pwa.asOf": "Stand {age}",
  "pwa.waiting": { one: "{n} Änderung wartet", other: "{n} Änderungen warten" },
  "pwa.undecided": {
    one: "{n} Änderung konnte nicht gespeichert werden",
    other: "{n} Änderungen konnten nicht gespeichert werden",
  },
  "pwa.look": "Ansehen",
  "pwa.sent": { one: "{n} Änderung wurde gespeichert", other: "{n} Änderungen wurden gespeichert" },

  "pwa.newVersion": "Eine neue Version ist bereit",
  "pwa.newVersionHelp": "Es dauert eine Sekunde. Sonst kommt sie, wenn Sie die App das nächste Mal öffnen.",
  "pwa.update": "Jetzt aktualisieren",
  "pwa.later": "Später",

  "pwa.install": "App installieren",
  "pwa.installHint": "Ein Symbol auf dem Startbildschirm, und sie öffnet ohne Netz",
  "pwa.installOffer": "enecess griffbereit haben?",
  "pwa.installOfferHelp":
    "Als App hat es ein eigenes Symbol, öffnet sofort und zeigt die letzten Werte ohne Netz.",
  "pwa.installYes": "Installieren",
  "pwa.installNo": "Nicht jetzt",
  "pwa.installByShare": "Tippen Sie unten auf „Teilen“, dann auf „Zum Home-Bildschirm“.",

  "unsent.title": "Wartende Änderungen",
  "unsent.lead":
    "Diese haben Sie ohne Verbindung gemacht. Sie liegen auf diesem Gerät und werden gesendet, sobald der Server erreichbar ist.",
  "unsent.none": "Es wartet nichts",
  "unsent.noneHelp": "Jede Änderung ist gespeichert.",
  "unsent.home": "Zuhause",
  "unsent.branch": "Stromkreis in {home}",
  "unsent.device": "Gerät in {home}",
  "unsent.was": "Sie sahen",
  "unsent.wish": "Ihre Änderung",
  "unsent.now": "Jetzt ist es",
  "unsent.nothing": "Nichts",
  "unsent.another": "Geändert",
  "unsent.waits": "Wartet auf die Verbindung",
  "unsent.changed": "Inzwischen hat jemand dasselbe geändert",
  "unsent.gone": "Das gibt es nicht mehr, darum lässt sich die Änderung nicht speichern",
  "unsent.notAllowed": "Ihre Rolle in diesem Zuhause erlaubt diese Änderung nicht mehr",
  "unsent.refused": "Der Server hat sie nicht angenommen: {detail}",
  "unsent.insist": "Meine speichern",
  "unsent.giveIn": "Lassen, wie es jetzt ist",
  "unsent.drop": "Verwerfen",
  "unsent.kept": "Auf diesem Gerät aufbewahrt. Wird gesendet, sobald es eine Verbindung gibt.",
  "unsent.lostWithSignOut": {
    one: "{n} Änderung ist noch nicht gesendet. Beim Abmelden wird sie verworfen.",
    other: "{n} Änderungen sind noch nicht gesendet. Beim Abmelden werden sie verworfen.",
  },
} as const satisfies Translation<typeof english, "de">;
