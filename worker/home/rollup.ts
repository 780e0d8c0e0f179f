/**
 * Keeps the spans in step with the minutes: hours of local days, days of local years, years of a life. Each is made
 * anew from what lies under it, so order and repetition do not matter. The newest hour, day and year are open: a level
 * has only what is closed, and questions read the open rest from the level below.
 */
import { addMinute, join, POWER, SPAN_FIELDS } from "../domain/channel_span.ts";
import { FIELD_COUNT } from "../protocol/readings.ts";
import { ABSENT, type HourMinutes, LATE, MINUTES } from "./hour_minutes.ts";
import { dayOfYear, FIRST_YEAR, type HomeTables, type Level, yearOf } from "./home_tables.ts";
import { FIRST_FIELD, PART_FIELDS, type SpanTable } from "./span_table.ts";

const HOUR_S = 3600;

/** Calls `visit` with each stored hour that has minutes in `[fromS, toS)`, and with which of its minutes lie there. */
export function eachHour(
  tables: HomeTables,
  device: number,
  fromS: number,
  toS: number,
  visit: (hour: HourMinutes, first: number, end: number) => void,
): void {
  for (let startS = fromS - (fromS % HOUR_S); startS < toS; startS += HOUR_S) {
    const hour = tables.hour(device, startS);
    if (hour === null) continue;
    visit(hour, Math.max(0, (fromS - startS) / 60), Math.min(MINUTES, (toS - startS) / 60));
  }
}

/** Calls `visit` with each stored minute in `[fromS, toS)`, in order. */
export function eachMinute(
  tables: HomeTables,
  device: number,
  fromS: number,
  toS: number,
  visit: (startS: number, hour: HourMinutes, minute: number, late: boolean) => void,
): void {
  eachHour(tables, device, fromS, toS, (hour, first, end) => {
    for (let m = first; m < end; m++) {
      if (hour.present[m] !== ABSENT) visit(hour.startS + m * 60, hour, m, hour.present[m] === LATE);
    }
  });
}

type Tables = { energy: SpanTable; measures: SpanTable };

/** Puts whole spans, by channel, in the place of a unit. */
function put(into: Tables, unit: number, spans: Map<number, Float64Array>): void {
  for (const table of [into.energy, into.measures]) {
    table.clear(unit);
    const first = FIRST_FIELD[table.part];
    for (const [code, span] of spans) {
      const at = table.offset(code, unit) + first;
      table.cells.set(span.subarray(first, first + PART_FIELDS[table.part]), at);
    }
  }
}

/** All units of a row joined, by channel. */
function joined(row: Tables): Map<number, Float64Array> {
  const spans = new Map<number, Float64Array>();
  const whole = new Float64Array(SPAN_FIELDS);
  for (let r = 0; r < row.energy.channels.length; r++) {
    const code = row.energy.channels[r];
    const m = row.measures.channels.indexOf(code);
    const span = new Float64Array(SPAN_FIELDS);
    for (let unit = 0; unit < row.energy.unitCount; unit++) {
      const e = row.energy.offsetOf(r, unit);
      whole.set(row.energy.cells.subarray(e, e + POWER), 0);
      const from = row.measures.offsetOf(m, unit) + POWER;
      whole.set(row.measures.cells.subarray(from, from + SPAN_FIELDS - POWER), POWER);
      join(span, 0, whole, 0);
    }
    spans.set(code, span);
  }
  return spans;
}

/** The channels' spans of the minutes in `[fromS, toS)`. */
function minuteSpans(
  tables: HomeTables,
  device: number,
  fromS: number,
  toS: number,
): Map<number, Float64Array> {
  const spans = new Map<number, Float64Array>();
  eachMinute(tables, device, fromS, toS, (startS, hour, minute, late) => {
    for (let c = 0; c < hour.channels.length; c++) {
      let span = spans.get(hour.channels[c]);
      if (span === undefined) spans.set(hour.channels[c], span = new Float64Array(SPAN_FIELDS));
      addMinute(span, 0, startS, hour.cells, c * FIELD_COUNT * MINUTES + minute, MINUTES, late);
    }
  });
  return spans;
}

/**
 * Brings the spans up to date after minutes changed in some UTC hours.
 *
 * @param changedHoursS starts of the UTC hours whose minutes changed
 * @param lastHeadS start of the newest minute before the change, or null
 * @param headS start of the newest minute now
 */
export function rollUp(
  tables: HomeTables,
  device: number,
  changedHoursS: readonly number[],
  lastHeadS: number | null,
  headS: number,
): void {
  const { time } = tables;
  const open = time.hourAt(headS);
  const closedNow = lastHeadS === null ? null : time.hourAt(lastHeadS);

  const hours = new Map<number, { day: number; index: number; startS: number; endS: number }>();
  const touch = (s: number) => {
    const hour = time.hourAt(s);
    if (hour.startS < open.startS) hours.set(hour.startS, hour);
    return hour.endS;
  };
  for (const startS of changedHoursS) for (let s = startS; s < startS + HOUR_S;) s = touch(s);
  if (closedNow !== null) touch(closedNow.startS);

  const row = (level: Level, index: number): Tables => ({
    energy: tables.spans(device, level, index, "energy"),
    measures: tables.spans(device, level, index, "measures"),
  });
  const write = (level: Level, index: number, t: Tables) =>
    tables.writeSpans(device, level, index, t.energy, t.measures);

  const days = new Set<number>();
  if (closedNow !== null && closedNow.day < open.day) days.add(closedNow.day);
  const byDay = Map.groupBy(hours.values(), (hour) => hour.day);
  for (const [day, list] of byDay) {
    const spans = row("day", day);
    for (const hour of list) put(spans, hour.index, minuteSpans(tables, device, hour.startS, hour.endS));
    write("day", day, spans);
    if (day < open.day) days.add(day);
  }

  const openYear = yearOf(open.day);
  const years = new Set<number>();
  if (closedNow !== null && yearOf(closedNow.day) < openYear) years.add(yearOf(closedNow.day));
  for (const [year, list] of Map.groupBy(days, yearOf)) {
    const spans = row("year", year);
    for (const day of list) put(spans, dayOfYear(day), joined(row("day", day)));
    write("year", year, spans);
    if (year < openYear) years.add(year);
  }

  if (years.size === 0) return;
  const life = row("life", 0);
  for (const year of years) put(life, year - FIRST_YEAR, joined(row("year", year)));
  write("life", 0, life);
}

/** Makes all spans of a device anew from its minutes, as after a change of time zone. */
export function rollUpAll(tables: HomeTables, device: number): void {
  tables.dropSpans(device);
  const newest = tables.newestHour(device);
  if (newest === null) return;
  const starts = tables.hourStarts(device);
  rollUp(tables, device, starts, null, headOf(tables, device, newest.startS));
}

/** Start of the newest minute, which lies in the newest hour. */
export function headOf(tables: HomeTables, device: number, newestHourS: number): number {
  const hour = tables.hour(device, newestHourS);
  const minute = hour === null ? -1 : hour.present.findLastIndex((p) => p !== ABSENT);
  if (minute < 0) throw new Error(`Cannot find a minute in the newest hour: ${newestHourS}`);
  return newestHourS + minute * 60;
}
