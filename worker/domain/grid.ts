/** The intervals of a question: whole minutes, quarter hours, local hours, days, months or years. Pure. */
import { dateOf, dayNumber, type LocalTime } from "./local_time.ts";
import { READING_EARLIEST_S } from "./limits.ts";
import { ok, type Outcome, refuse } from "./outcome.ts";

export type Per = "minute" | "15min" | "hour" | "day" | "month" | "year";

const LATEST_S = Date.UTC(2100, 0, 1) / 1000;

/** Unix seconds, an ISO 8601 instant with offset or Z, or a local date. */
function readInstant(text: string, time: LocalTime): number | null {
  if (/^\d{1,12}$/.test(text)) return Number(text);
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (date !== null) {
    const [year, month, day] = date.slice(1).map(Number);
    const number = dayNumber(year, month, day);
    const back = dateOf(number);
    return back.month === month && back.day === day ? time.dayStart(number) : null;
  }
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : Math.floor(ms / 1000);
}

/** The start of the interval that holds `s`. */
function intervalStart(s: number, per: Per, time: LocalTime): number {
  if (per === "minute") return s - (s % 60);
  if (per === "15min") return s - (s % 900);
  if (per === "hour") return time.hourAt(s).startS;
  const day = time.dayAt(s);
  if (per === "day") return time.dayStart(day);
  const { year, month } = dateOf(day);
  return time.dayStart(dayNumber(year, per === "month" ? month : 1, 1));
}

/** The end of the interval that starts at `s`. */
function intervalEnd(s: number, per: Per, time: LocalTime): number {
  if (per === "minute") return s + 60;
  if (per === "15min") return s + 900;
  if (per === "hour") return time.hourAt(s).endS;
  const day = time.dayAt(s);
  if (per === "day") return time.dayStart(day + 1);
  const { year, month } = dateOf(day);
  return time.dayStart(per === "month" ? dayNumber(year, month + 1, 1) : dayNumber(year + 1, 1, 1));
}

export interface Span {
  startS: number;
  endS: number;
}

/** Reads and widens a question's span to whole intervals. */
export function readSpan(start: string, end: string, per: Per, time: LocalTime): Outcome<Span> {
  const from = readInstant(start, time);
  if (from === null) return refuse("bad_value", `Cannot read start: ${start}`, { field: "start" });
  const to = readInstant(end, time);
  if (to === null) return refuse("bad_value", `Cannot read end: ${end}`, { field: "end" });
  if (to <= from) return refuse("bad_value", `Cannot end before the start: ${end}`, { field: "end" });
  const startS = Math.max(from, READING_EARLIEST_S);
  const endS = Math.min(to, LATEST_S);
  if (endS <= startS) {
    return refuse("bad_value", `Cannot answer before 2015 or after 2099: ${start} to ${end}`, {
      field: "start",
    });
  }
  return ok({
    startS: intervalStart(startS, per, time),
    endS: intervalEnd(intervalStart(endS - 1, per, time), per, time),
  });
}

/** The bounds of a span's intervals: n + 1 instants. */
export function gridOf(span: Span, per: Per, time: LocalTime): Float64Array {
  const bounds = [span.startS];
  while (bounds[bounds.length - 1] < span.endS) {
    bounds.push(intervalEnd(bounds[bounds.length - 1], per, time));
  }
  return Float64Array.from(bounds);
}

const BLOCK_DAYS: Record<Per, number> = {
  minute: 1,
  "15min": 7,
  hour: 31,
  day: 366,
  month: 3_660,
  year: 36_600,
};

/** Cuts a long span into blocks of whole intervals, for answers that stream. */
export function* blocksOf(span: Span, per: Per, time: LocalTime): Generator<Span> {
  for (let startS = span.startS; startS < span.endS;) {
    const wanted = time.dayStart(time.dayAt(startS) + BLOCK_DAYS[per]);
    const endS = wanted >= span.endS
      ? span.endS
      : Math.max(intervalStart(wanted, per, time), intervalEnd(startS, per, time));
    yield { startS, endS };
    startS = endS;
  }
}
