/** German: the Now page. */
import type { now as english } from "../en/now.ts";
import type { Translation } from "../translation.ts";

export const now = {
  "now.title": "Jetzt",
  "now.houseUses": "Das Haus verbraucht",
  "now.houseBelowZero": "Das Haus zeigt weniger als null. Ist ein Stromwandler falsch herum?",
  "now.from": "Kommt aus",
  "now.to": "Geht in",
  "now.grid": "Netz",
  "now.solar": "Solar",
  "now.battery": "Batterie",
  "now.generator": "Generator",
  "now.house": "Haus",
  "now.updated": "Aktualisiert {age}",
  "now.live": "Live",
  "now.stale": "Letzter Messwert {age}",
  "now.staleHelp": "Das sind alte Werte. Hat das Gerät Strom und Netz?",
  "now.deviceSilent": "{device} ist stumm: zuletzt gehört {age}",
  "now.deviceOpen": "Ansehen",
  "now.lastDay": "Letzte 24 Stunden",
  "now.lastDayChart": "Leistung der letzten 24 Stunden",
  "now.openHistory": "Verlauf öffnen",
  "now.branches": "Stromkreise",
  "now.mapBranches": "Stromkreise benennen",
  "now.noBranches": "Noch hat kein Stromkreis einen Namen",
  "now.noBranchesHelp": "Sagen Sie, welcher Stromwandler was misst, und jeder Stromkreis erscheint hier.",
  "now.unmetered": "Nicht gemessen",
  "now.unmeteredHint": "Was kein Stromkreis misst",
  "now.phases": "Phasen",
  "now.noDevice": "Noch kein Gerät",
  "now.noDeviceWait":
    "Ein Inhaber oder Verwalter dieses Zuhauses fügt eines hinzu, und diese Seite wird lebendig.",
  "now.noDeviceHelp": "Fügen Sie die Box in Ihrem Sicherungskasten hinzu, und diese Seite wird lebendig.",
  "now.noReading": "Wartet auf den ersten Messwert",
  "now.noReadingHelp": "Das Gerät gehört zu diesem Zuhause. Seine erste Minute sollte bald da sein.",
  "now.missingPhases": "Ohne Messwert von {phases} gibt es keine Summe.",
  "now.noMains": "Die Hauptleitung wird nicht gemessen, darum gibt es keine Summe.",
  "now.noChart": "Das Diagramm füllt sich, sobald Messwerte kommen.",

  "chart.keysPlain": "Links und rechts gehen durch die Werte.",
} as const satisfies Translation<typeof english, "de">;
