/** Power, current and voltage of mains, branches and unmetered by interval. Pure. */
import { intervalOfStretch, type Series, type Term } from "../domain/series.ts";
import type { Phase } from "../domain/channel.ts";
import { CURRENT_AT, LATE_AT, MEASURE_FIELDS, POWER_AT, VOLTAGE_AT } from "./channel_columns.ts";
import { type ColumnsOf, isActive, isAlways, newQuality, type Quality } from "./energy_series.ts";

/** Columns by interval, in hundredths of the unit; NaN where unknown. */
export interface MeasureSeries {
  meanW: Float64Array;
  minW: Float64Array;
  maxW: Float64Array;
  meanV: Float64Array;
  minV: Float64Array;
  maxV: Float64Array;
  meanA: Float64Array;
  maxA: Float64Array;
  quality: Quality;
}

const COLUMNS = ["meanW", "minW", "maxW", "meanV", "minV", "maxV", "meanA", "maxA"] as const;

export class MeasureAssembly {
  readonly #interval: Int32Array;
  readonly #n: number;
  readonly #means = new Map<Term, Float64Array>();

  constructor(
    readonly grid: Float64Array,
    readonly bounds: Float64Array,
    readonly columnsOf: ColumnsOf<Float64Array>,
  ) {
    this.#interval = intervalOfStretch(grid, bounds);
    this.#n = grid.length - 1;
  }

  /**
   * Parallel terms: powers and currents add up and are unknown where one is; extremes and volts are told only of
   * intervals that one channel alone makes.
   */
  sum(terms: readonly Term[]): MeasureSeries {
    const n = this.#n;
    const series = { quality: newQuality(n) } as MeasureSeries;
    for (const name of COLUMNS) series[name] = new Float64Array(n).fill(NaN);
    const weightW = new Float64Array(n), weightV = new Float64Array(n), weightA = new Float64Array(n);
    const parts = terms.map((term) => ({ term, column: this.columnsOf(term) }));
    const shared = new Uint8Array(n);
    const always = parts.every(({ term }) => isAlways(term, this.bounds));
    for (let stretch = 0; stretch < this.bounds.length - 1; stretch++) {
      const active = always ? parts : parts.filter(({ term }) => isActive(term, this.bounds[stretch]));
      if (active.length === 0) continue;
      const i = this.#interval[stretch];
      if (active.length > 1) shared[i] = 1;
      let w = 0, a = 0, minutes = Infinity, late = 0;
      for (const { term, column } of active) {
        const o = stretch * MEASURE_FIELDS;
        const factor = term.reversed ? -term.multiplier : term.multiplier;
        const wN = column === undefined ? 0 : column[o + POWER_AT + 1];
        const aN = column === undefined ? 0 : column[o + CURRENT_AT + 1];
        w += wN === 0 ? NaN : (column![o + POWER_AT] / wN) * factor;
        a += aN === 0 ? NaN : (column![o + CURRENT_AT] / aN) * term.multiplier;
        minutes = Math.min(minutes, wN > 0 ? wN : aN > 0 ? aN : column?.[o + VOLTAGE_AT + 1] ?? 0);
        late = Math.max(late, column?.[o + LATE_AT] ?? 0);
      }
      addMean(series.meanW, weightW, i, w, minutes);
      addMean(series.meanA, weightA, i, a, minutes);
      late = Math.min(late, minutes);
      series.quality.recoveredMin[i] += late;
      series.quality.measuredMin[i] += minutes - late;
      const alone = active[0];
      if (alone.column !== undefined) {
        addAlone(series, weightV, i, alone.column, stretch * MEASURE_FIELDS, alone.term);
      }
    }
    for (let i = 0; i < n; i++) {
      if (shared[i] === 0) continue;
      for (const name of ["minW", "maxW", "meanV", "minV", "maxV", "maxA"] as const) series[name][i] = NaN;
    }
    return series;
  }

  #meanOf(term: Term): Float64Array {
    let mean = this.#means.get(term);
    if (mean === undefined) this.#means.set(term, mean = this.sum([term]).meanW);
    return mean;
  }

  branches(series: Series): Map<string, MeasureSeries> {
    const byId = new Map(series.branches.map((b) => [b.id, b]));
    const leaves = (id: string, seen: Set<string>): Term[] => {
      const branch = byId.get(id);
      if (branch === undefined || seen.has(id)) return [];
      seen.add(id);
      return branch.terms.length > 0 ? branch.terms : branch.children.flatMap((child) => leaves(child, seen));
    };
    return new Map(series.branches.map((b) => [b.id, this.sum(leaves(b.id, new Set()))]));
  }

  /** Mean watts of the mains less the metered branches, by phase and for all phases together (phase null). */
  unmetered(series: Series): { phase: Phase | null; meanW: Float64Array; quality: Quality }[] {
    const phases = series.mains.map((m) => m.phase);
    const only = phases.length === 1 ? phases[0] : null;
    const unplaced = series.metered.some((term) => (term.phase ?? only) === null);
    const rest = (phase: Phase | null, mains: Term[], metered: Term[]) => {
      const { meanW, quality } = this.sum(mains);
      for (const term of metered) {
        const part = this.#meanOf(term);
        for (let i = 0; i < meanW.length; i++) {
          const counts = term.sinceS < this.grid[i + 1] && term.untilS > this.grid[i];
          if (part[i] === part[i]) meanW[i] -= part[i];
          else if (counts) meanW[i] = NaN;
        }
      }
      return { phase, meanW, quality };
    };
    return [
      ...series.mains.map(({ phase, terms }) => {
        const found = rest(phase, terms, series.metered.filter((term) => (term.phase ?? only) === phase));
        if (unplaced) found.meanW.fill(NaN);
        return found;
      }),
      rest(null, series.mains.flatMap((m) => m.terms), series.metered),
    ];
  }
}

/** Joins the mean of more minutes to an interval's mean. */
function addMean(column: Float64Array, weights: Float64Array, i: number, mean: number, weight: number): void {
  if (mean !== mean || weight === 0) return;
  const before = weights[i] === 0 ? 0 : column[i] * weights[i];
  weights[i] += weight;
  column[i] = (before + mean * weight) / weights[i];
}

function addAlone(
  s: MeasureSeries,
  weightV: Float64Array,
  i: number,
  c: Float64Array,
  o: number,
  term: Term,
): void {
  const lower = (column: Float64Array, x: number) => column[i] = column[i] < x ? column[i] : x;
  const higher = (column: Float64Array, x: number) => column[i] = column[i] > x ? column[i] : x;
  if (c[o + POWER_AT + 1] > 0) {
    const [min, max] = [c[o + POWER_AT + 2] * term.multiplier, c[o + POWER_AT + 3] * term.multiplier];
    lower(s.minW, term.reversed ? -max : min);
    higher(s.maxW, term.reversed ? -min : max);
  }
  if (c[o + CURRENT_AT + 1] > 0) higher(s.maxA, c[o + CURRENT_AT + 2] * term.multiplier);
  const volts = c[o + VOLTAGE_AT + 1];
  if (volts > 0) {
    addMean(s.meanV, weightV, i, c[o + VOLTAGE_AT] / volts, volts);
    lower(s.minV, c[o + VOLTAGE_AT + 2]);
    higher(s.maxV, c[o + VOLTAGE_AT + 3]);
  }
}
