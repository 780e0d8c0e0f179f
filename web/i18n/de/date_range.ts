/** German: which days are to be seen. */
import type { dateRange as english } from "../en/date_range.ts";
import type { Translation } from "../translation.ts";

export const dateRange = {
  "range.title": "Welche Tage",
  "range.presets": "Oft gewählt",
  "range.previousYear": "Ein Jahr früher",
  "range.previousMonth": "Einen Monat früher",
  "range.nextMonth": "Einen Monat später",
  "range.nextYear": "Ein Jahr später",
  "range.firstDay": "erster Tag",
  "range.lastDay": "letzter Tag",
  "range.wholeMonth": "Ganzer {month}",
  "range.days": { one: "{n} Tag", other: "{n} Tage" },
  "range.nowTheOther": "Jetzt den letzten Tag, oder nur diesen zeigen",
  "range.keys":
    "Die Pfeiltasten gehen von Tag zu Tag, Bild auf und Bild ab von Monat zu Monat, mit Umschalt von Jahr zu Jahr. Die Eingabetaste wählt den ersten Tag, dann den letzten.",
  "range.cancel": "Abbrechen",
  "range.show": "Anzeigen",

  "preset.today": "Heute",
  "preset.yesterday": "Gestern",
  "preset.last7": "Letzte 7 Tage",
  "preset.last30": "Letzte 30 Tage",
  "preset.thisMonth": "Dieser Monat",
  "preset.lastMonth": "Letzter Monat",
  "preset.thisYear": "Dieses Jahr",
} as const satisfies Translation<typeof english, "de">;
