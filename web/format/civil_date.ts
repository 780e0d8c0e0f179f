/** A day of the calendar, `YYYY-MM-DD`, without a zone. */
export type CivilDate = string;

const DAY_MS = 86_400_000;

function utc(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
function civil(ms: number): CivilDate {
  return new Date(ms).toISOString().slice(0, 10);
}

export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(utc(text)) && civil(utc(text)) === text;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return civil(utc(date) + days * DAY_MS);
}

export function daysBetween(earlier: CivilDate, later: CivilDate): number {
  return Math.round((utc(later) - utc(earlier)) / DAY_MS);
}

export function daysInMonth(date: CivilDate): number {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
}

/** The same day of another month, or that month's last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const first = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months, 1));
  const start = civil(first.getTime());
  const day = Math.min(Number(date.slice(8)), daysInMonth(start));
  return `${start.slice(0, 8)}${String(day).padStart(2, "0")}`;
}

export function startOfMonth(date: CivilDate): CivilDate {
  return `${date.slice(0, 7)}-01`;
}

export function startOfYear(date: CivilDate): CivilDate {
  return `${date.slice(0, 4)}-01-01`;
}
