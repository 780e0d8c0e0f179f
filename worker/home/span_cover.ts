/** Cuts a stretch of time into the largest pieces that are stored whole, so that few rows are read. */
import { dayNumber } from "../domain/local_time.ts";
import { FIRST_YEAR, type HomeTables, type Level, yearOf } from "./home_tables.ts";

/** Units of one row that follow each other: `first`, and as many more as there are starts. */
export interface Units {
  kind: "units";
  level: Level;
  index: number;
  first: number;
  startsS: number[];
}
export type Piece = Units | { kind: "minutes"; startS: number; endS: number };

/** Whether one of the rising `bounds` lies inside `(startS, endS)`. */
function isCut(bounds: Float64Array, startS: number, endS: number): boolean {
  let low = 0, high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle] <= startS) low = middle + 1;
    else high = middle;
  }
  return low < bounds.length && bounds[low] < endS;
}

/**
 * The pieces of `[fromS, toS)` in order. A unit is given whole when it is closed (before the hour, day, year of the
 * newest minute at `headS`), lies inside, and no bound cuts it.
 */
export function* cover(
  tables: HomeTables,
  fromS: number,
  toS: number,
  headS: number,
  bounds: Float64Array,
): Generator<Piece> {
  let run: Units | null = null;
  for (const piece of singlePieces(tables, fromS, toS, headS, bounds)) {
    if (run !== null && piece.kind === "units" && follows(run, piece)) {
      run.startsS.push(piece.startsS[0]);
      continue;
    }
    if (run !== null) yield run;
    run = null;
    if (piece.kind === "units") run = piece;
    else yield piece;
  }
  if (run !== null) yield run;
}

function follows(run: Units, next: Units): boolean {
  return next.level === run.level && next.index === run.index &&
    next.first === run.first + run.startsS.length;
}

function* singlePieces(
  tables: HomeTables,
  fromS: number,
  toS: number,
  headS: number,
  bounds: Float64Array,
): Generator<Piece> {
  const { time } = tables;
  const endS = Math.min(toS, headS + 60);
  const open = time.hourAt(headS);
  const openYear = yearOf(open.day);
  const start = Math.max(fromS, time.dayStart(dayNumber(FIRST_YEAR, 1, 2)));
  if (start >= endS) return;
  const whole = (s: number, e: number) => s >= start && e <= toS && !isCut(bounds, s, e);
  const lastDay = time.dayAt(endS - 1);
  let year = 0, firstDay = 0, nextFirstDay = -Infinity;
  for (let day = time.dayAt(start); day <= lastDay;) {
    if (day >= nextFirstDay) {
      year = yearOf(day);
      [firstDay, nextFirstDay] = [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
    }
    if (year < openYear && day === firstDay) {
      const [s, e] = [time.dayStart(day), time.dayStart(nextFirstDay)];
      if (whole(s, e)) {
        yield { kind: "units", level: "life", index: 0, first: year - FIRST_YEAR, startsS: [s] };
        day = nextFirstDay;
        continue;
      }
    }
    const [s, e] = [time.dayStart(day), time.dayStart(day + 1)];
    if (day < open.day && whole(s, e)) {
      yield { kind: "units", level: "year", index: year, first: day - firstDay, startsS: [s] };
    } else {
      yield* coverHours(tables, day, start, endS, open.startS, whole);
    }
    day++;
  }
}

function* coverHours(
  tables: HomeTables,
  day: number,
  start: number,
  endS: number,
  openS: number,
  whole: (s: number, e: number) => boolean,
): Generator<Piece> {
  const hours = tables.time.hoursOf(day);
  for (let unit = 0; unit < hours.length - 1; unit++) {
    const s = hours[unit], e = hours[unit + 1];
    if (e <= start || s >= endS) continue;
    if (s < openS && whole(s, e)) {
      yield { kind: "units", level: "day", index: day, first: unit, startsS: [s] };
    } else yield { kind: "minutes", startS: Math.max(s, start), endS: Math.min(e, endS) };
  }
}

/** Calls `visit` with each channel's spans of a piece: `o` is where the first begins, `stride` from one to the next. */
export function eachRow(
  tables: HomeTables,
  device: number,
  piece: Units,
  part: "energy" | "measures",
  visit: (code: number, cells: Float64Array, o: number, stride: number) => void,
): void {
  const table = tables.spans(device, piece.level, piece.index, part);
  for (let row = 0; row < table.channels.length; row++) {
    visit(table.channels[row], table.cells, table.offsetOf(row, piece.first), table.fields);
  }
}
