/** When a schedule switches: at a time of day, or with the sun, on chosen weekdays of the home's zone. Pure. */
import type { ChannelName } from "./channel.ts";
import { DAY_S, type LocalTime } from "./local_time.ts";
import { type Coordinates, sunEvent } from "./sun.ts";

export type ScheduleMoment =
  /** Minutes after midnight, as the wall clock shows them. */
  | { kind: "clock"; minute: number }
  | { kind: "sunrise" | "sunset"; offsetMin: number };

export interface Schedule {
  id: string;
  device: string;
  channel: ChannelName;
  on: boolean;
  moment: ScheduleMoment;
  /** 1 Monday to 7 Sunday. */
  weekdays: number[];
  enabled: boolean;
  /** May switch off what is marked to be confirmed. */
  confirmed: boolean;
  /** The account that made it. */
  by: string;
}

/** The weekday of a day since 1970-01-01, a Thursday. */
export function weekdayOf(day: number): number {
  return (day + 3) % 7 + 1;
}

/**
 * The instant of a wall-clock time on a local day: the first where clocks show it twice; where they skip it, the moment
 * at which they do.
 */
export function clockInstant(time: LocalTime, day: number, minute: number): number {
  const local = day * DAY_S + minute * 60;
  // Offsets on either side of whatever change there is near.
  const offsets = [time.offsetAt(local - DAY_S), time.offsetAt(local + DAY_S)];
  const shown = [...offsets, time.offsetAt(local - offsets[0]), time.offsetAt(local - offsets[1])]
    .map((offset) => local - offset)
    .filter((s) => s + time.offsetAt(s) === local);
  if (shown.length > 0) return Math.min(...shown);
  // Skipped: the first instant at which the wall clock shows something later.
  let low = local - Math.max(...offsets) - 1;
  let high = local - Math.min(...offsets);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + time.offsetAt(middle) >= local) high = middle;
    else low = middle;
  }
  return high;
}

/** When the schedule is due on a local day, or null where it is not. */
function dueOn(
  { moment, weekdays }: Pick<Schedule, "moment" | "weekdays">,
  day: number,
  time: LocalTime,
  place: Coordinates | null,
): number | null {
  if (!weekdays.includes(weekdayOf(day))) return null;
  if (moment.kind === "clock") return clockInstant(time, day, moment.minute);
  if (place === null) return null;
  // The place's own day that has its noon in this one: zones may be most of a day away from the sun.
  const solarDay = Math.floor((time.dayStart(day) + DAY_S / 2 + place.longitude * 240) / DAY_S);
  const s = sunEvent(moment.kind, solarDay, place);
  return s === null ? null : Math.round(s / 60) * 60 + moment.offsetMin * 60;
}

/** Far enough for one weekday of a sun that hides for weeks. */
const SEARCH_DAYS = 400;

/** The first time after `afterS`, or null where there is none within a year. */
export function nextDue(
  schedule: Pick<Schedule, "moment" | "weekdays" | "enabled">,
  afterS: number,
  time: LocalTime,
  place: Coordinates | null,
): number | null {
  if (!schedule.enabled || schedule.weekdays.length === 0) return null;
  const first = time.dayAt(afterS) - 1;
  for (let day = first; day < first + SEARCH_DAYS; day++) {
    const s = dueOn(schedule, day, time, place);
    if (s !== null && s > afterS) return s;
  }
  return null;
}
