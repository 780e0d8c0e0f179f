/** Lays an earlier period under a later one, by the calendar and not by seconds. Pure. */
import type { Per } from "../../../worker/protocol/questions.ts";
import type { CivilDate } from "../../format/civil_date.ts";
import { shiftBetween } from "./period.ts";

const SECONDS: Partial<Record<Per, number>> = { "minute": 60, "15min": 900, "hour": 3600, "day": 86_400 };

/** A number that grows by one from interval to interval of the wall clock. */
function placeOf(wallS: number, per: Per): number {
  const seconds = SECONDS[per];
  if (seconds !== undefined) return Math.floor(wallS / seconds);
  const date = new Date(wallS * 1000);
  return per === "month" ? date.getUTCFullYear() * 12 + date.getUTCMonth() : date.getUTCFullYear();
}

/**
 * For each interval of the later answer the index of the earlier one under it, or null. A repeated hour uses the
 * first, a skipped hour has none.
 */
export function alignEarlier(
  starts: readonly number[],
  earlierStarts: readonly number[],
  per: Per,
  [earlier, later]: [CivilDate, CivilDate],
  toWall: (atS: number) => number,
): (interval: number) => number | null {
  const seconds = SECONDS[per];
  const shift = seconds !== undefined
    ? shiftBetween(earlier, later, "day") * 86_400 / seconds
    : per === "month"
    ? shiftBetween(earlier, later, "month")
    : Math.round(shiftBetween(earlier, later, "month") / 12);
  const places = new Map<number, number>();
  earlierStarts.forEach((atS, i) => {
    const place = placeOf(toWall(atS), per);
    if (!places.has(place)) places.set(place, i);
  });
  return (interval) => places.get(placeOf(toWall(starts[interval]), per) - shift) ?? null;
}
