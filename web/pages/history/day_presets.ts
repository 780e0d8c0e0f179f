/** Ranges of days that are often wanted. Pure. */
import { addDays, addMonths, type CivilDate, startOfMonth, startOfYear } from "../../format/civil_date.ts";
import type { DayRange } from "../../ui/range_draft.ts";

export interface DayPreset extends DayRange {
  key: "today" | "yesterday" | "last7" | "last30" | "thisMonth" | "lastMonth" | "thisYear";
}

/** None of them goes beyond today. */
export function dayPresets(today: CivilDate): DayPreset[] {
  const yesterday = addDays(today, -1);
  const month = startOfMonth(today);
  return [
    { key: "today", start: today, end: today },
    { key: "yesterday", start: yesterday, end: yesterday },
    { key: "last7", start: addDays(today, -6), end: today },
    { key: "last30", start: addDays(today, -29), end: today },
    { key: "thisMonth", start: month, end: today },
    { key: "lastMonth", start: addMonths(month, -1), end: addDays(month, -1) },
    { key: "thisYear", start: startOfYear(today), end: today },
  ];
}
