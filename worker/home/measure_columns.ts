/** What a device's channels measured of power, or of current and voltage, between successive bounds. */
import { A, CURRENT, MEASURED_LATE, POWER, V, VOLTAGE, W } from "../domain/channel_span.ts";
import { stretchAt } from "../domain/series.ts";
import { FIELD_COUNT } from "../protocol/readings.ts";
import type { HomeTables } from "./home_tables.ts";
import { type HourMinutes, LATE, MINUTES } from "./hour_minutes.ts";
import { eachHour } from "./rollup.ts";
import { cover, eachRow } from "./span_cover.ts";

export type MeasureKind = "power" | "voltage";

/** One number per stretch, in hundredths of the unit. */
export interface Measured {
  minutes: Float64Array;
  /** Like the extremes: empty where the question does not ask for them, of no meaning where there are no minutes. */
  sum: Float64Array;
  lowest: Float64Array;
  highest: Float64Array;
}

function newMeasured(n: number, asked: boolean): Measured {
  const column = () => new Float64Array(asked ? n : 0);
  return { minutes: new Float64Array(n), sum: column(), lowest: column(), highest: column() };
}

/** Adds an hour's minutes of one field: `cells[at + first]` to `cells[at + end - 1]`, each to its stretch. */
function addCells(
  { minutes, sum, lowest, highest }: Measured,
  stretchOf: Int32Array,
  cells: Float64Array,
  at: number,
  first: number,
  end: number,
): void {
  const asked = sum.length > 0;
  for (let m = first; m < end; m++) {
    const x = cells[at + m];
    if (x !== x) continue;
    const i = stretchOf[m];
    const before = minutes[i]++;
    if (!asked) continue;
    if (before === 0) {
      sum[i] = lowest[i] = highest[i] = x;
    } else {
      sum[i] += x;
      if (x < lowest[i]) lowest[i] = x;
      if (x > highest[i]) highest[i] = x;
    }
  }
}

/** Adds a stored sum, its minutes and extremes. */
function addSpan(
  to: Measured,
  i: number,
  sum: number,
  minutes: number,
  lowest: number,
  highest: number,
): void {
  if (minutes === 0) return;
  const before = to.minutes[i];
  to.minutes[i] = before + minutes;
  if (to.sum.length === 0) return;
  to.sum[i] += sum;
  if (before === 0 || lowest < to.lowest[i]) to.lowest[i] = lowest;
  if (before === 0 || highest > to.highest[i]) to.highest[i] = highest;
}

export class MeasureColumns {
  readonly power: Measured;
  readonly current: Measured;
  readonly voltage: Measured;
  /** Minutes that measured any of the three, but came late. */
  readonly lateMin: Float64Array;

  constructor(kind: MeasureKind, n: number) {
    this.power = newMeasured(n, kind === "power");
    this.current = newMeasured(n, kind === "voltage");
    this.voltage = newMeasured(n, kind === "voltage");
    this.lateMin = new Float64Array(n);
  }

  /** Minutes of a stretch that measured power; where none did, those with current; where none did either, voltage. */
  knownMin(stretch: number): number {
    return this.power.minutes[stretch] || this.current.minutes[stretch] || this.voltage.minutes[stretch];
  }

  /** Adds the minutes `[first, end)` of an hour, of the channel in column `c`. */
  addMinutes(stretchOf: Int32Array, hour: HourMinutes, c: number, first: number, end: number): void {
    const at = c * FIELD_COUNT * MINUTES;
    addCells(this.power, stretchOf, hour.cells, at + W * MINUTES, first, end);
    addCells(this.current, stretchOf, hour.cells, at + A * MINUTES, first, end);
    addCells(this.voltage, stretchOf, hour.cells, at + V * MINUTES, first, end);
  }

  addLate(
    stretchOf: Int32Array,
    { present, cells }: HourMinutes,
    c: number,
    first: number,
    end: number,
  ): void {
    const at = c * FIELD_COUNT * MINUTES;
    for (let m = first; m < end; m++) {
      if (present[m] !== LATE) continue;
      const w = cells[at + W * MINUTES + m], a = cells[at + A * MINUTES + m], v = cells[at + V * MINUTES + m];
      if (w === w || a === a || v === v) this.lateMin[stretchOf[m]]++;
    }
  }

  /** Adds spans of units that follow each other: the first at `o`, each to its stretch. */
  addUnits(stretches: Int32Array, s: Float64Array, o: number, stride: number): void {
    for (let k = 0; k < stretches.length; k++, o += stride) {
      const i = stretches[k], p = o + POWER, c = o + CURRENT, v = o + VOLTAGE;
      addSpan(this.power, i, s[p], s[p + 1], s[p + 2], s[p + 3]);
      addSpan(this.current, i, s[c], s[c + 1], 0, s[c + 2]);
      addSpan(this.voltage, i, s[v], s[v + 1], s[v + 2], s[v + 3]);
      this.lateMin[i] += s[o + MEASURED_LATE];
    }
  }
}

/** The measures of each wanted channel between successive bounds. */
export function measureColumns(
  kind: MeasureKind,
  tables: HomeTables,
  device: number,
  headS: number,
  bounds: Float64Array,
  wanted: ReadonlySet<number>,
): Map<number, MeasureColumns> {
  const n = bounds.length - 1;
  const byCode = new Map<number, MeasureColumns>();
  const columnsOf = (code: number): MeasureColumns | undefined => {
    let found = byCode.get(code);
    if (found === undefined && wanted.has(code)) byCode.set(code, found = new MeasureColumns(kind, n));
    return found;
  };
  const stretchOf = new Int32Array(MINUTES);
  for (const piece of cover(tables, bounds[0], bounds[n], headS, bounds)) {
    if (piece.kind === "units") {
      const stretches = Int32Array.from(piece.startsS, (startS) => stretchAt(bounds, startS));
      eachRow(tables, device, piece, "measures", (code, cells, o, stride) => {
        columnsOf(code)?.addUnits(stretches, cells, o, stride);
      });
      continue;
    }
    let stretch = stretchAt(bounds, piece.startS);
    eachHour(tables, device, piece.startS, piece.endS, (hour, first, end) => {
      for (let m = first; m < end; m++) {
        while (stretch < n - 1 && bounds[stretch + 1] <= hour.startS + m * 60) stretch++;
        stretchOf[m] = stretch;
      }
      const late = hour.present.includes(LATE);
      for (let c = 0; c < hour.channels.length; c++) {
        const columns = columnsOf(hour.channels[c]);
        columns?.addMinutes(stretchOf, hour, c, first, end);
        if (late) columns?.addLate(stretchOf, hour, c, first, end);
      }
    });
  }
  return byCode;
}
