/** German: for people who build something of their own. */
import type { build as english } from "../en/build.ts";
import type { Translation } from "../translation.ts";

export const build = {
  "build.copy": "Kopieren",
  "build.copied": "Kopiert",
  "build.copyFailed": "Bitte markieren und von Hand kopieren",
  "build.cancel": "Abbrechen",

  "tokens.title": "Zugriffstoken",
  "tokens.lead":
    "Mit einem Token greift ein eigenes Programm ohne Ihr Passwort zu: ein Skript, ein Dashboard, Home Assistant. Es darf, was Sie ankreuzen, und nie mehr als Sie selbst.",
  "tokens.docs": "Was die API kann",
  "tokens.yours": "Ihre Token",
  "tokens.count": { one: "{n} Token", other: "{n} Token" },
  "tokens.none": "Noch keine",
  "tokens.noneHelp": "Ein erstelltes Token erscheint hier, mit seinen Rechten und der letzten Verwendung.",
  "tokens.allHomes": "Alle Ihre Zuhause",
  "tokens.oldHome": "Ein Zuhause, das Sie verlassen haben",
  "tokens.neverUsed": "nie verwendet",
  "tokens.used": "zuletzt verwendet {date}",
  "tokens.expires": "gültig bis {date}",
  "tokens.expired": "Abgelaufen {date}",
  "tokens.revokeOf": "{name} widerrufen",
  "tokens.revokeAsk": "{name} widerrufen?",
  "tokens.revokeHelp":
    "Ab diesem Moment kann es nichts mehr ändern, seine MQTT-Verbindungen enden, und in spätestens fünf Minuten kann es nichts mehr lesen. Das lässt sich nicht rückgängig machen.",
  "tokens.revokeYes": "Widerrufen",

  "tokens.make": "Neues Token",
  "tokens.name": "Wofür es ist",
  "tokens.nameMissing": "Geben Sie ihm einen Namen, damit Sie es wiedererkennen",
  "tokens.home": "Zuhause",
  "tokens.days": "Gültig für",
  "tokens.day7": "7 Tage",
  "tokens.day30": "30 Tage",
  "tokens.day90": "90 Tage",
  "tokens.day365": "1 Jahr",
  "tokens.scopes": "Es darf",
  "tokens.scopesMissing": "Kreuzen Sie mindestens eines an",
  "tokens.create": "Token erstellen",
  "tokens.shownTitle": "Ihr neues Token",
  "tokens.shownHelp":
    "Kopieren Sie es jetzt: Es wird nicht aufbewahrt, und niemand kann es Ihnen noch einmal zeigen.",
  "tokens.token": "Token",
  "tokens.tryRest": "Ausprobieren",
  "tokens.tryMqtt": "Über MQTT",
  "tokens.mqttHelp": "Benutzername token, das Token als Passwort, Pfad /mqtt, über WebSockets.",
  "tokens.shownDone": "Ich habe es kopiert",

  "scope.read:home": "Zuhause sehen",
  "scope.read:homeHint": "Namen, Geräte, Stromkreise, Zustand der Geräte",
  "scope.read:energy": "Verlauf lesen",
  "scope.read:energyHint": "Energie, Leistung, Spannung beliebiger Zeiträume",
  "scope.read:live": "Live-Werte lesen",
  "scope.read:liveHint": "Die neueste Minute, und Geräte nach Live-Werten fragen",
  "scope.control": "Steckdosen schalten",
  "scope.controlHint": "Ein, aus, Timer, Zeitpläne; zusammen mit dem MQTT des Zuhauses auch über MQTT",
  "scope.configure": "Einrichtung ändern",
  "scope.configureHint": "Einstellungen des Zuhauses, Stromkreise, Zuordnung der Kanäle",
  "scope.mqtt": "MQTT des Zuhauses nutzen",
  "scope.mqttHint": "Themen des Zuhauses mithören, in eigene Themen schreiben",

  "ha.title": "Home Assistant",
  "ha.lead":
    "Dieses Zuhause kann sich in Ihrem Home Assistant zeigen: Leistung und Energie des Netzes, jedes Stromkreises und jeder Steckdose, fertig für das Energie-Dashboard, und Schalter zum Schalten. Dort ist nichts zu installieren außer der MQTT-Integration.",
  "ha.offer": "Dieses Zuhause in Home Assistant zeigen",
  "ha.offerHint":
    "Veröffentlicht die Messwerte im MQTT dieses Zuhauses, wo nur dessen Personen und Token sie lesen können.",
  "ha.notYours": "Inhaber und Verwalter dieses Zuhauses können das ändern.",
  "ha.offOff": "Aus: Es wird nichts veröffentlicht",
  "ha.offered": "{entities} Entitäten von {devices} Geräten",
  "ha.told": "Zuletzt gemeldet {date}",
  "ha.connect": "Verbinden",
  "ha.step1":
    "Erstellen Sie ein Zugriffstoken dieses Zuhauses, das dessen MQTT nutzen darf, und Steckdosen schalten, falls Home Assistant das soll.",
  "ha.step1Link": "Zugriffstoken",
  "ha.step2":
    "Öffnen Sie in Home Assistant Einstellungen, Geräte & Dienste, fügen Sie die MQTT-Integration hinzu und tragen Sie dies ein. Broker-Optionen und die WebSocket-Felder stehen unter den erweiterten Optionen.",
  "ha.step3":
    "Das Zuhause erscheint von selbst. Fügen Sie unter Einstellungen, Dashboards, Energie die bezogene und eingespeiste Netzenergie, die Energie Ihrer Solar-Stromkreise und die Stromkreise als einzelne Geräte hinzu.",
  "ha.broker": "Broker",
  "ha.port": "Port",
  "ha.userName": "Benutzername",
  "ha.password": "Passwort",
  "ha.passwordValue": "Das Zugriffstoken",
  "ha.protocol": "MQTT-Protokoll",
  "ha.transport": "MQTT-Transport",
  "ha.path": "WebSockets-Pfad",
  "ha.certificate": "Prüfung des Broker-Zertifikats",
  "ha.certificateOn": "Automatisch",
  "ha.certificateOff": "Aus (diese Adresse hat kein TLS)",
} as const satisfies Translation<typeof english, "de">;
