/** The intervals of a question about the demo home, by its own calendar. Pure. */
import type { Per } from "../../worker/protocol/questions.ts";
import {
  addDays,
  addMonths,
  type CivilDate,
  isCivilDate,
  startOfMonth,
  startOfYear,
} from "../format/civil_date.ts";
import { civilDateAt } from "../format/zone.ts";

const STEP_S = { "minute": 60, "15min": 900, "hour": 3_600 } as const;

/** Starts of whole intervals that touch `[startS, endS)`, and where the last one ends. `startOf`: of a day. */
export function intervalsOf(
  { startS, endS }: { startS: number; endS: number },
  per: Per,
  zone: string,
  startOf: (date: CivilDate) => number,
): { starts: number[]; endS: number } {
  const starts: number[] = [];
  let last = startS;
  const first = civilDateAt(startS, zone);
  if (per === "minute" || per === "15min" || per === "hour") {
    const step = STEP_S[per];
    for (let date = first; startOf(date) < endS; date = addDays(date, 1)) {
      const dayEndS = startOf(addDays(date, 1));
      for (let s = startOf(date); s < dayEndS && s < endS; s += step) {
        if (s + step <= startS) continue;
        starts.push(s);
        last = Math.min(s + step, dayEndS);
      }
    }
    return { starts, endS: last };
  }
  const begin = per === "day" ? first : per === "month" ? startOfMonth(first) : startOfYear(first);
  const next = (date: CivilDate) =>
    per === "day" ? addDays(date, 1) : addMonths(date, per === "month" ? 1 : 12);
  for (let date = begin; startOf(date) < endS; date = next(date)) {
    starts.push(startOf(date));
    last = startOf(next(date));
  }
  return { starts, endS: last };
}

/** A question's bound: a day of the home's calendar, or Unix seconds. */
export function boundS(text: string, startOf: (date: CivilDate) => number): number {
  return isCivilDate(text) ? startOf(text) : Number(text);
}
