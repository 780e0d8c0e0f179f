/** A month as rows of weeks, and the ways from one of its days to another. Pure: days of the calendar, no zone. */
import { addDays, addMonths, type CivilDate, daysInMonth, startOfMonth } from "../format/civil_date.ts";

/** Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function weekdayOf(date: CivilDate): Weekday {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() || 7) as Weekday;
}

/** How many days of its week lie before it. */
function placeInWeek(date: CivilDate, weekStart: Weekday): number {
  return (weekdayOf(date) - weekStart + 7) % 7;
}

export function startOfWeek(date: CivilDate, weekStart: Weekday): CivilDate {
  return addDays(date, -placeInWeek(date, weekStart));
}

/** Rows of seven; null where a day is of another month. */
export function weeksOfMonth(date: CivilDate, weekStart: Weekday): (CivilDate | null)[][] {
  const first = startOfMonth(date);
  const before = placeInWeek(first, weekStart);
  const days = daysInMonth(first);
  return Array.from(
    { length: Math.ceil((before + days) / 7) },
    (_, week) =>
      Array.from({ length: 7 }, (_, place) => {
        const day = week * 7 + place - before;
        return day >= 0 && day < days ? addDays(first, day) : null;
      }),
  );
}

export function clampDay(date: CivilDate, min: CivilDate, max: CivilDate): CivilDate {
  return date < min ? min : date > max ? max : date;
}

/** Where a key of a calendar leads, as the APG's date picker has it; null for a key that leads nowhere. */
export function dayByKey(
  date: CivilDate,
  { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">,
  weekStart: Weekday,
): CivilDate | null {
  switch (key) {
    case "ArrowLeft":
      return addDays(date, -1);
    case "ArrowRight":
      return addDays(date, 1);
    case "ArrowUp":
      return addDays(date, -7);
    case "ArrowDown":
      return addDays(date, 7);
    case "Home":
      return startOfWeek(date, weekStart);
    case "End":
      return addDays(startOfWeek(date, weekStart), 6);
    case "PageUp":
      return addMonths(date, shiftKey ? -12 : -1);
    case "PageDown":
      return addMonths(date, shiftKey ? 12 : 1);
    default:
      return null;
  }
}
