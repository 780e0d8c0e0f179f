/** Samples into minutes, each start once and in rising order whatever the clock does. Pure. */
import type { Sample } from "./decode_sample.ts";
import { addSample, closeMinute, type Minute, type OpenMinute, openMinute } from "./open_minute.ts";
import { type Guard, guardSample } from "./register_guard.ts";

/** Plain data: kept on disk as JSON. */
export interface Making {
  open: OpenMinute | null;
  guard: Guard;
}

export interface Made {
  making: Making;
  /** The minute that has ended, if it holds anything. */
  closed: Minute | null;
  /** The sample lies in a minute that was closed before: the clock went back. */
  behind: boolean;
}

export const NOTHING_MADE: Making = { open: null, guard: {} };

export function minuteOf(ms: number): number {
  return Math.floor(ms / 60_000) * 60;
}

/**
 * A sample counts whole in the minute in which the last of its registers was read, so a round of reading over the
 * minute's end is the next minute's, and a minute's register was read before its end. What the register counted
 * between that reading and the end is then in the next minute: late by seconds, never lost and never double.
 * `lastT`: the newest minute ever closed.
 */
export function takeSample(making: Making, sample: Sample, lastT: number): Made {
  const t = minuteOf(sample.atMs);
  const { open } = making;
  if (t <= lastT || (open !== null && t < open.t)) return { making, closed: null, behind: true };
  const closed = open !== null && open.t < t ? closeMinute(open) : null;
  const running = open?.t === t ? open : openMinute(t);
  const guarded = guardSample(making.guard, sample);
  return {
    making: { open: addSample(running, guarded.sample), guard: guarded.guard },
    closed,
    behind: false,
  };
}

/** Ends the open minute when its time is over and no sample came to end it. */
export function passTime(making: Making, nowMs: number): Made {
  const { open, guard } = making;
  if (open === null || nowMs < (open.t + 60) * 1000) return { making, closed: null, behind: false };
  return { making: { open: null, guard }, closed: closeMinute(open), behind: false };
}
