/** German: addresses that a home calls when something happens. */
import type { webhooks as english } from "../en/webhooks.ts";
import type { Translation } from "../translation.ts";

export const webhooks = {
  "webhooks.title": "Webhooks",
  "webhooks.lead":
    "Dieses Zuhause kann eine Adresse von Ihnen aufrufen, wenn etwas geschieht. Jeder Aufruf ist signiert, damit Ihr Empfänger ihn von fremden unterscheiden kann, und wird einen Tag lang wiederholt, wenn niemand da ist.",
  "webhooks.docs": "Wie ein Aufruf aussieht",
  "webhooks.notYours": "Das entscheiden Inhaber und Verwalter",
  "webhooks.notYoursHelp": "Sie dürfen dieses Zuhause ansehen, aber nicht wählen, wen es aufruft.",
  "webhooks.make": "Neuer Webhook",
  "webhooks.label": "Wofür er ist",
  "webhooks.labelMissing": "Geben Sie ihm einen Namen, damit Sie ihn wiedererkennen",
  "webhooks.url": "Adresse",
  "webhooks.urlHint": "https, und aus dem Internet erreichbar",
  "webhooks.events": "Aufrufen bei",
  "webhooks.eventsMissing": "Kreuzen Sie mindestens eines an",
  "webhooks.create": "Webhook erstellen",
  "webhooks.full":
    "Dieses Zuhause hat so viele Webhooks, wie es haben darf. Entfernen Sie einen, um Platz zu machen.",

  "webhooks.event.readings.minute": "Jeder Minute",
  "webhooks.event.readings.minuteHint":
    "Leistung und Energie des Netzes und jedes Stromkreises; Rückstände gebündelt",
  "webhooks.event.alert": "Warnungen",
  "webhooks.event.alertHint": "Ein Gerät verstummt oder ist wieder da",
  "webhooks.event.command": "Schalten",
  "webhooks.event.commandHint":
    "Eine Steckdose oder ein Schalter bekommt einen Befehl, führt ihn aus oder nicht",

  "webhooks.fault.unreadable": "Das ist keine Web-Adresse. Sie beginnt mit https://",
  "webhooks.fault.too_long": "Diese Adresse ist zu lang",
  "webhooks.fault.with_password": "Lassen Sie Name und Passwort weg: Aufrufe sind stattdessen signiert",
  "webhooks.fault.not_https": "Die Adresse muss mit https:// beginnen",
  "webhooks.fault.inside": "Diese Adresse liegt nicht im öffentlichen Internet",

  "webhooks.yours": "Dieses Zuhause ruft auf",
  "webhooks.count": "{n} von {max}",
  "webhooks.none": "Noch niemanden",
  "webhooks.noneHelp": "Ein erstellter Webhook erscheint hier, mit dem Ergebnis seines letzten Aufrufs.",

  "webhooks.state.fine": "Läuft",
  "webhooks.state.fresh": "Noch nicht aufgerufen",
  "webhooks.state.failing": "Schlägt fehl",
  "webhooks.state.paused": "Angehalten",
  "webhooks.state.orphaned": "Wird nicht aufgerufen",
  "webhooks.why.person": "Von einer Person angehalten.",
  "webhooks.why.failing": "Angehalten nach drei Tagen ohne Erfolg.",
  "webhooks.why.gone": "Angehalten, weil der Empfänger meldete, dass es ihn nicht mehr gibt.",
  "webhooks.why.orphaned":
    "Wer ihn erstellt hat, darf dieses Zuhause nicht mehr ändern. Erstellen Sie ihn neu, oder entfernen Sie ihn.",
  "webhooks.last.arrived": "Letzter Aufruf angekommen {date}",
  "webhooks.last.refused": "Letzter Aufruf {date}: mit {status} beantwortet",
  "webhooks.last.redirected":
    "Letzter Aufruf {date}: mit {status} beantwortet; Weiterleitungen wird nicht gefolgt",
  "webhooks.last.no_answer": "Letzter Aufruf {date}: keine Antwort innerhalb von zehn Sekunden",
  "webhooks.last.unreachable": "Letzter Aufruf {date}: dort war niemand erreichbar",
  "webhooks.last.address_refused": "Letzter Aufruf {date}: Die Adresse ist nicht mehr öffentlich",
  "webhooks.last.secret_lost":
    "Letzter Aufruf {date}: Sein Geheimnis ist nicht mehr lesbar. Erstellen Sie ein neues",
  "webhooks.next": "nächster Versuch {date}",
  "webhooks.waiting": { one: "{n} Aufruf wartet", other: "{n} Aufrufe warten" },
  "webhooks.lost": { one: "{n} Aufruf wurde aufgegeben", other: "{n} Aufrufe wurden aufgegeben" },
  "webhooks.lostMinutes": { one: "mit {n} Minute", other: "mit {n} Minuten" },
  "webhooks.oldSecret": "Bis {date} auch mit dem alten Geheimnis signiert",

  "webhooks.test": "Test senden",
  "webhooks.tested": "Der Test ist angekommen.",
  "webhooks.testFailed": "Der Test ist nicht angekommen.",
  "webhooks.pause": "Anhalten",
  "webhooks.resume": "Fortsetzen",
  "webhooks.renew": "Neues Geheimnis",
  "webhooks.renewAsk": "Neues Geheimnis für {name}?",
  "webhooks.renewHelp":
    "Einen Tag lang sind Aufrufe mit beiden signiert, damit Sie Ihren Empfänger umstellen können.",
  "webhooks.edit": "Bearbeiten",
  "webhooks.editTitle": "{name} bearbeiten",
  "webhooks.editHelp":
    "Das Geheimnis bleibt. War der Webhook wegen fehlgeschlagener Aufrufe angehalten, wird er wieder aufgerufen.",
  "webhooks.save": "Speichern",
  "webhooks.remove": "Entfernen",
  "webhooks.removeAsk": "{name} entfernen?",
  "webhooks.removeHelp": "Er wird nicht mehr aufgerufen, und die wartenden Aufrufe sind weg.",
  "webhooks.cancel": "Abbrechen",

  "webhooks.shownTitle": "Sein Signaturgeheimnis",
  "webhooks.shownHelp": "Kopieren Sie es jetzt in Ihren Empfänger: Niemand kann es Ihnen noch einmal zeigen.",
  "webhooks.secret": "Geheimnis",
  "webhooks.verify": "Aufrufe damit prüfen",
  "webhooks.shownDone": "Ich habe es kopiert",
} as const satisfies Translation<typeof english, "de">;
