/** Polish: which days are to be seen. */
import type { dateRange as english } from "../en/date_range.ts";
import type { Translation } from "../translation.ts";

export const dateRange = {
  "range.title": "Które dni",
  "range.presets": "Często wybierane",
  "range.previousYear": "Rok wcześniej",
  "range.previousMonth": "Miesiąc wcześniej",
  "range.nextMonth": "Miesiąc później",
  "range.nextYear": "Rok później",
  "range.firstDay": "pierwszy dzień",
  "range.lastDay": "ostatni dzień",
  "range.wholeMonth": "Cały {month}",
  "range.days": { one: "{n} dzień", few: "{n} dni", many: "{n} dni", other: "{n} dnia" },
  "range.nowTheOther": "Teraz ostatni dzień albo pokaż tylko ten",
  "range.keys":
    "Strzałki prowadzą od dnia do dnia, Page Up i Page Down od miesiąca do miesiąca, z klawiszem Shift od roku do roku. Enter wybiera pierwszy dzień, potem ostatni.",
  "range.cancel": "Anuluj",
  "range.show": "Pokaż",

  "preset.today": "Dziś",
  "preset.yesterday": "Wczoraj",
  "preset.last7": "Ostatnie 7 dni",
  "preset.last30": "Ostatnie 30 dni",
  "preset.thisMonth": "Ten miesiąc",
  "preset.lastMonth": "Poprzedni miesiąc",
  "preset.thisYear": "Ten rok",
} as const satisfies Translation<typeof english, "pl">;
