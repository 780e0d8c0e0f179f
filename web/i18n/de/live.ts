/** German: what the Now page shows while values flow. */
import type { liveTexts as english } from "../en/live.ts";
import type { Translation } from "../translation.ts";

export const liveTexts = {
  "live.hour": "Letzte Stunde",
  "live.hourChart": "Leistung jedes Stromkreises in der letzten Stunde",
  "live.bySecond": "Jede Sekunde",
  "live.byMinute": "Jede Minute",
  "live.showTable": "Als Tabelle zeigen",
  "live.showChart": "Als Diagramm zeigen",
  "live.time": "Zeit",
  "live.withUnit": "{name} (W)",
  "live.more": { one: "und {n} weiterer", other: "und {n} weitere" },
  "live.showMore": "Mehr Zeilen zeigen",
  "live.rowsShown": "{shown} von {all} Zeilen",

  "live.flow": "Energiefluss",
  "live.flowSources": "Woher der Strom kommt",
  "live.flowSinks": "Wohin der Strom geht",
  "live.flowRest": "Alles Übrige",
  "live.flowStale": "Fließt nicht: letzter Messwert {age}",
  "live.flowUnknown": "Ohne Messwert der Hauptleitung und jeder Quelle ist der Fluss nicht bekannt.",
} as const satisfies Translation<typeof english, "de">;
