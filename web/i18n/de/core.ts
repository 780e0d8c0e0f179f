/** German: what every page may say. */
import type { core as english } from "../en/core.ts";
import type { Translation } from "../translation.ts";

export const core = {
  "app.name": "enecess",
  "app.title": "{page} · enecess",
  "app.skip": "Zum Inhalt springen",
  "app.loading": "Wird geladen",
  "app.newVersionNeeded": "Diese Seite konnte nicht geladen werden",
  "app.newVersionHelp": "Vielleicht wurde die App inzwischen aktualisiert.",
  "app.reload": "Neu laden",

  "nav.label": "Bereiche",
  "nav.now": "Jetzt",
  "nav.history": "Verlauf",
  "nav.branches": "Stromkreise",
  "nav.system": "System",
  "nav.devices": "Geräte",
  "nav.menu": "Zuhause und Konto",

  "memberRole.owner": "Inhaber",
  "memberRole.manager": "Verwalter",
  "memberRole.member": "Mitglied",
  "memberRole.viewer": "Betrachter",
  "person.nameless": "Jemand …{end}",

  "foot.policy": "Datenschutzerklärung",
  "foot.storage": "Cookies und Speicher",
  "foot.language": "Sprache",

  "storage.bannerText":
    "Darf sich dieser Browser merken, wie Sie die App mögen? Über das für die Anmeldung Nötige hinaus wird ohne Ihre Zustimmung nichts gespeichert.",
  "storage.accept": "Annehmen",
  "storage.refuse": "Ablehnen",
  "storage.choose": "Auswählen",

  "problem.offline": "Keine Verbindung zum Server",
  "problem.offlineHelp": "Prüfen Sie das Netzwerk. Wir versuchen es weiter.",
  "problem.not_signed_in": "Sie sind abgemeldet",
  "problem.not_allowed": "Ihre Rolle in diesem Zuhause erlaubt das nicht",
  "problem.policy_not_accepted": "Zuerst ist der Datenschutzerklärung zuzustimmen",
  "problem.guardian_waiting": "Zuerst muss eine erziehungsberechtigte Person zustimmen",
  "problem.consent_missing": "Dieser Nutzung Ihrer Daten haben Sie nicht zugestimmt",
  "problem.not_found": "Das gibt es hier nicht (mehr)",
  "problem.too_many": "Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es erneut",
  "problem.limit_reached": "Die Grenze ist erreicht",
  "problem.last_owner": "Ein Zuhause behält mindestens einen Inhaber. Übergeben Sie es zuerst",
  "problem.invitation_unknown": "Diese Einladung gilt nicht (mehr)",
  "problem.invitation_not_yours": "Diese Einladung gilt für eine andere E-Mail-Adresse",
  "problem.confirmation_needed": "Das muss zuerst bestätigt werden",
  "problem.state_unknown": "Ob es ein- oder ausgeschaltet ist, ist nicht bekannt",
  "problem.in_use": "Es wird noch verwendet",
  "problem.span_too_long": "Für diese Auflösung ist der Zeitraum zu lang",
  "problem.bad_value": "Der Server hat einen Wert nicht angenommen",
  "problem.home_unavailable": "Die Daten des Zuhauses sind gerade nicht erreichbar",
  "problem.database_unavailable": "Die Datenbank ist gerade nicht erreichbar",
  "problem.internal": "Bei uns ist etwas schiefgegangen",
  "problem.demo": "Das kann das Demo-Zuhause nicht. Ein eigenes kann es",
  "problem.tryAgain": "Erneut versuchen",

  "home.notFoundTitle": "Dieses Zuhause gibt es nicht",
  "home.notFoundHelp": "Es existiert nicht, oder Sie gehören nicht dazu.",
  "home.toFirst": "Zu Ihrem Zuhause",

  "device.addTitle": "Gerät hinzufügen",
  "device.name": "{model} {serial}",

  "model.ecoMain": "EcoMain",
  "model.ecoPlug": "EcoPlug",
  "model.switch": "Schalter",
  "model.bridge": "Bridge",
  "model.other": "Gerät",

  "now.phase": "L{phase}",

  "flow.importing": "Bezug",
  "flow.exporting": "Einspeisung",
  "flow.noFlow": "Kein Fluss",
  "flow.producing": "Erzeugt",
  "flow.drawing": "Verbraucht",
  "flow.charging": "Lädt",
  "flow.discharging": "Entlädt",
  "flow.using": "Verbraucht",
  "flow.feedingBack": "Speist zurück",
  "flow.unknown": "Unbekannt",

  "notFound.title": "Hier ist nichts",
  "notFound.help": "Diese Seite gibt es nicht.",
  "notFound.home": "Zur Startseite",
} as const satisfies Translation<typeof english, "de">;
