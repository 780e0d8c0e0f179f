/** Power, or current and voltage, of mains and branches by interval, from the columns of their channels. Pure. */
import type { Term } from "../domain/series.ts";
import type { MeasureColumns, Measured } from "./measure_columns.ts";
import {
  activeParts,
  type ColumnsOf,
  type Frame,
  newColumn,
  newQuality,
  type Part,
  type Quality,
  type SumOf,
  termSums,
} from "./term_sums.ts";

/** Columns by interval, in hundredths of the unit; NaN where unknown. */
export interface PowerSeries {
  meanW: Float64Array;
  minW: Float64Array;
  maxW: Float64Array;
  quality: Quality;
}
export interface VoltageSeries {
  meanV: Float64Array;
  minV: Float64Array;
  maxV: Float64Array;
  meanA: Float64Array;
  maxA: Float64Array;
  quality: Quality;
}

/**
 * Parallel terms: powers and currents add up and are unknown where one is; extremes and volts are told only of
 * intervals that one channel alone makes.
 */
export function powerSums(frame: Frame, columnsOf: ColumnsOf<MeasureColumns>): SumOf<PowerSeries> {
  return termSums(frame, columnsOf, onePower, (parts) => manyPowers(frame, parts));
}

export function voltageSums(frame: Frame, columnsOf: ColumnsOf<MeasureColumns>): SumOf<VoltageSeries> {
  return termSums(frame, columnsOf, oneVoltage, (parts) => manyVoltages(frame, parts));
}

/** Reversed watts have another sign; reversed amperes have none. */
function signedFactor({ reversed, multiplier }: Term): number {
  return reversed ? -multiplier : multiplier;
}

function scaled(values: Float64Array, minutes: Float64Array, factor: number): Float64Array {
  const column = new Float64Array(minutes.length);
  for (let i = 0; i < column.length; i++) column[i] = minutes[i] === 0 ? NaN : values[i] * factor;
  return column;
}

function means({ sum, minutes }: Measured, factor: number): Float64Array {
  const column = new Float64Array(minutes.length);
  for (let i = 0; i < column.length; i++) column[i] = minutes[i] === 0 ? NaN : (sum[i] / minutes[i]) * factor;
  return column;
}

function oneQuality(columns: MeasureColumns): Quality {
  const quality = newQuality(columns.lateMin.length);
  for (let i = 0; i < columns.lateMin.length; i++) {
    addKnown(quality, i, columns.knownMin(i), columns.lateMin[i]);
  }
  return quality;
}

function addKnown(quality: Quality, i: number, minutes: number, lateMin: number): void {
  const late = Math.min(lateMin, minutes);
  quality.recoveredMin[i] += late;
  quality.measuredMin[i] += minutes - late;
}

function onePower(term: Term, columns: MeasureColumns): PowerSeries {
  const { power } = columns;
  const factor = signedFactor(term);
  const lowest = scaled(power.lowest, power.minutes, factor);
  const highest = scaled(power.highest, power.minutes, factor);
  return {
    meanW: means(power, factor),
    minW: factor < 0 ? highest : lowest,
    maxW: factor < 0 ? lowest : highest,
    quality: oneQuality(columns),
  };
}

function oneVoltage({ multiplier }: Term, columns: MeasureColumns): VoltageSeries {
  const { current, voltage } = columns;
  return {
    meanV: means(voltage, 1),
    minV: scaled(voltage.lowest, voltage.minutes, 1),
    maxV: scaled(voltage.highest, voltage.minutes, 1),
    meanA: means(current, multiplier),
    maxA: scaled(current.highest, current.minutes, multiplier),
    quality: oneQuality(columns),
  };
}

/** A column of means to which more minutes can be joined. */
class Mean {
  readonly column: Float64Array;
  readonly #weights: Float64Array;

  constructor(n: number) {
    this.column = newColumn(n);
    this.#weights = new Float64Array(n);
  }

  add(i: number, mean: number, weight: number): void {
    if (mean !== mean || weight === 0) return;
    const before = this.#weights[i] === 0 ? 0 : this.column[i] * this.#weights[i];
    const weights = this.#weights[i] += weight;
    this.column[i] = (before + mean * weight) / weights;
  }
}

function meanOf({ sum, minutes }: Measured, stretch: number): number {
  return minutes[stretch] === 0 ? NaN : sum[stretch] / minutes[stretch];
}

/** Calls `visit` for each stretch in which a part counts, and adds the minutes that all of these parts know. */
function eachStretch(
  frame: Frame,
  parts: readonly Part<MeasureColumns>[],
  quality: Quality,
  visit: (i: number, stretch: number, active: readonly Part<MeasureColumns>[]) => void,
): void {
  for (let stretch = 0; stretch < frame.interval.length; stretch++) {
    const active = activeParts(parts, frame, stretch);
    if (active.length === 0) continue;
    let minutes = Infinity, late = 0;
    for (const { columns } of active) {
      minutes = Math.min(minutes, columns?.knownMin(stretch) ?? 0);
      late = Math.max(late, columns?.lateMin[stretch] ?? 0);
    }
    const i = frame.interval[stretch];
    addKnown(quality, i, minutes, late);
    visit(i, stretch, active);
  }
}

const lower = (column: Float64Array, i: number, x: number) => column[i] = column[i] < x ? column[i] : x;
const higher = (column: Float64Array, i: number, x: number) => column[i] = column[i] > x ? column[i] : x;

/** Intervals that several channels make together have no extremes. */
function clear(shared: Uint8Array, columns: readonly Float64Array[]): void {
  for (let i = 0; i < shared.length; i++) {
    if (shared[i] === 1) { for (const column of columns) column[i] = NaN; }
  }
}

function manyPowers(frame: Frame, parts: readonly Part<MeasureColumns>[]): PowerSeries {
  const n = frame.intervals;
  const mean = new Mean(n), minW = newColumn(n), maxW = newColumn(n), quality = newQuality(n);
  const shared = new Uint8Array(n);
  eachStretch(frame, parts, quality, (i, stretch, active) => {
    let w = 0, minutes = Infinity;
    for (const { term, columns } of active) {
      w += columns === undefined ? NaN : meanOf(columns.power, stretch) * signedFactor(term);
      minutes = Math.min(minutes, columns?.power.minutes[stretch] ?? 0);
    }
    mean.add(i, w, minutes);
    const [{ term, columns }] = active;
    if (active.length > 1) shared[i] = 1;
    if (columns === undefined || columns.power.minutes[stretch] === 0) return;
    const factor = signedFactor(term);
    const lowest = columns.power.lowest[stretch] * factor, highest = columns.power.highest[stretch] * factor;
    lower(minW, i, factor < 0 ? highest : lowest);
    higher(maxW, i, factor < 0 ? lowest : highest);
  });
  clear(shared, [minW, maxW]);
  return { meanW: mean.column, minW, maxW, quality };
}

function manyVoltages(frame: Frame, parts: readonly Part<MeasureColumns>[]): VoltageSeries {
  const n = frame.intervals;
  const meanA = new Mean(n), maxA = newColumn(n), quality = newQuality(n);
  const meanV = new Mean(n), minV = newColumn(n), maxV = newColumn(n);
  const shared = new Uint8Array(n);
  eachStretch(frame, parts, quality, (i, stretch, active) => {
    let a = 0, minutes = Infinity;
    for (const { term, columns } of active) {
      a += columns === undefined ? NaN : meanOf(columns.current, stretch) * term.multiplier;
      minutes = Math.min(minutes, columns?.current.minutes[stretch] ?? 0);
    }
    meanA.add(i, a, minutes);
    const [{ term, columns }] = active;
    if (active.length > 1) shared[i] = 1;
    if (columns === undefined) return;
    const { current, voltage } = columns;
    if (current.minutes[stretch] > 0) higher(maxA, i, current.highest[stretch] * term.multiplier);
    if (voltage.minutes[stretch] === 0) return;
    meanV.add(i, meanOf(voltage, stretch), voltage.minutes[stretch]);
    lower(minV, i, voltage.lowest[stretch]);
    higher(maxV, i, voltage.highest[stretch]);
  });
  clear(shared, [meanV.column, minV, maxV, maxA]);
  return { meanV: meanV.column, minV, maxV, meanA: meanA.column, maxA, quality };
}
