import type { CivilDate } from "./civil_date.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language and style: making one takes long. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, format = new Intl.DateTimeFormat(locale, options));
  return format;
}

export type TimeStyle = keyof typeof STYLES;
const STYLES = {
  clock: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  clockSeconds: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  dayAndClock: {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
  fullAndClock: {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
  dayOfMonth: { day: "numeric" },
  dayShort: { day: "numeric", month: "short" },
  dayAndMonth: { weekday: "short", day: "numeric", month: "short" },
  dayMiddle: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  monthShort: { month: "short" },
  monthNarrow: { month: "narrow" },
  monthLong: { month: "long", year: "numeric" },
  year: { year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** An instant as it is read on the wall clock of a zone. */
export function formatTime(atS: number, style: TimeStyle, locale: string, zone: string): string {
  return dateFormat(locale, { ...STYLES[style], timeZone: zone }).format(atS * 1000);
}

/** A day of the calendar, zone or no zone. */
export function formatDay(date: CivilDate, style: TimeStyle, locale: string): string {
  return formatTime(Date.parse(`${date}T00:00:00Z`) / 1000, style, locale, "UTC");
}

/** A half-open span; what both ends share is written once. */
export function formatSpan(startS: number, endS: number, locale: string, zone: string): string {
  const options = { ...STYLES.dayAndClock, timeZone: zone };
  return dateFormat(locale, options).formatRange(startS * 1000, endS * 1000);
}
