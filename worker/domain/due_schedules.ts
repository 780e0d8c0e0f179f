/** What a home's schedules have for a span of time. Pure. */
import type { ControlBook } from "./control_book.ts";
import { SCHEDULE_LATE_S } from "./limits.ts";
import { localTime } from "./local_time.ts";
import { nextDue, type Schedule } from "./schedule.ts";
import { sunPlace } from "./sun_place.ts";

type Kept = Pick<ControlBook, "schedules" | "ranUntilS" | "place">;

/**
 * What came due after what was run, in the order of time: of each schedule the last one, and none that is so late that
 * nobody would expect it any more.
 */
export function dueSchedules(book: Kept, zone: string, nowS: number): { schedule: Schedule; atS: number }[] {
  const time = localTime(zone);
  const place = sunPlace(book, zone);
  const afterS = Math.max(book.ranUntilS, nowS - SCHEDULE_LATE_S);
  return book.schedules.flatMap((schedule) => {
    let atS = nextDue(schedule, afterS, time, place);
    if (atS === null || atS > nowS) return [];
    for (let next: number | null = atS; next !== null && next <= nowS;) {
      atS = next;
      next = nextDue(schedule, next, time, place);
    }
    return [{ schedule, atS }];
  }).toSorted((a, b) => a.atS - b.atS);
}

/** When the next of them is due, Unix seconds, or null. */
export function nextScheduleS(book: Kept, zone: string): number | null {
  const time = localTime(zone);
  const place = sunPlace(book, zone);
  const next = Math.min(
    ...book.schedules.map((schedule) => nextDue(schedule, book.ranUntilS, time, place) ?? Infinity),
  );
  return next === Infinity ? null : next;
}
