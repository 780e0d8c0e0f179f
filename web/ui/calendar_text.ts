/** Days as a calendar names them. */
import type { CivilDate } from "../format/civil_date.ts";
import { dateFormat } from "../format/time_text.ts";

const STYLES = {
  dayFull: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "short" },
  weekdayLong: { weekday: "long" },
  month: { month: "long", year: "numeric" },
  range: { day: "numeric", month: "short", year: "numeric" },
  rangeOfThisYear: { day: "numeric", month: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatter = (style: keyof typeof STYLES, locale: string) =>
  dateFormat(locale, { ...STYLES[style], timeZone: "UTC" });
const ms = (date: CivilDate) => Date.parse(`${date}T00:00:00Z`);

export function calendarText(date: CivilDate, style: keyof typeof STYLES, locale: string): string {
  return formatter(style, locale).format(ms(date));
}

/** Both days are part of it; what they share is written once, and the year where one of them is not of this one. */
export function formatDayRange(start: CivilDate, end: CivilDate, today: CivilDate, locale: string): string {
  const yearOf = (date: CivilDate) => date.slice(0, 4);
  const isOfThisYear = yearOf(start) === yearOf(today) && yearOf(end) === yearOf(today);
  return formatter(isOfThisYear ? "rangeOfThisYear" : "range", locale).formatRange(ms(start), ms(end));
}
