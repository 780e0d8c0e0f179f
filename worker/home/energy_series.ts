/** Energy of mains, branches and unmetered by interval, from the columns of their channels. Pure. */
import { channelCode } from "../domain/channel.ts";
import type { Phase } from "../domain/channel.ts";
import { intervalOfStretch, type Series, type Term } from "../domain/series.ts";
import type { EnergyColumns } from "./channel_columns.ts";

/** Columns by interval; NaN where unknown. */
export interface EnergySeries {
  importMwh: Float64Array;
  exportMwh: Float64Array;
  quality: Quality;
}
export interface Quality {
  measuredMin: Float64Array;
  recoveredMin: Float64Array;
  estimatedMin: Float64Array;
}
export interface NetSeries {
  netMwh: Float64Array;
  quality: Quality;
}

export type ColumnsOf<T> = (term: Term) => T | undefined;

export function columnsByTerm<T>(devices: ReadonlyMap<string, ReadonlyMap<number, T>>): ColumnsOf<T> {
  return (term) => devices.get(term.device)?.get(channelCode(term.channel) ?? -1);
}

export function newQuality(n: number): Quality {
  return {
    measuredMin: new Float64Array(n),
    recoveredMin: new Float64Array(n),
    estimatedMin: new Float64Array(n),
  };
}

/** Whether a term counts in the stretch that begins at `s`; bounds lie on every begin and end of a term. */
export function isActive(term: Term, s: number): boolean {
  return term.sinceS <= s && s < term.untilS;
}

/** Whether a term counts in every stretch. */
export function isAlways(term: Term, bounds: Float64Array): boolean {
  return term.sinceS <= bounds[0] && term.untilS >= bounds[bounds.length - 1];
}

/** Adds a sum to an interval: unknown stretches of a partly known interval add nothing. */
function addKnown(column: Float64Array, i: number, value: number): void {
  if (value === value) column[i] = column[i] === column[i] ? column[i] + value : value;
}

export class EnergyAssembly {
  readonly #interval: Int32Array;
  readonly #n: number;
  readonly #nets = new Map<Term, Float64Array>();

  constructor(
    readonly grid: Float64Array,
    readonly bounds: Float64Array,
    readonly columnsOf: ColumnsOf<EnergyColumns>,
  ) {
    this.#interval = intervalOfStretch(grid, bounds);
    this.#n = grid.length - 1;
  }

  /** The sum of parallel terms; unknown where one of those that count is. */
  sum(terms: readonly Term[]): EnergySeries {
    const n = this.#n;
    const series = {
      importMwh: new Float64Array(n).fill(NaN),
      exportMwh: new Float64Array(n).fill(NaN),
      quality: newQuality(n),
    };
    const parts = terms.map((term) => ({ term, columns: this.columnsOf(term) }));
    const always = parts.every(({ term }) => isAlways(term, this.bounds));
    for (let stretch = 0; stretch < this.bounds.length - 1; stretch++) {
      const active = always ? parts : parts.filter(({ term }) => isActive(term, this.bounds[stretch]));
      if (active.length === 0) continue;
      const i = this.#interval[stretch];
      let imported = 0, exported = 0;
      for (const { term, columns } of active) {
        const forward = columns === undefined ? NaN : columns.forwardMwh[stretch] * term.multiplier;
        const reverse = columns === undefined ? NaN : columns.reverseMwh[stretch] * term.multiplier;
        imported += term.reversed ? reverse : forward;
        exported += term.reversed ? forward : reverse;
      }
      addKnown(series.importMwh, i, imported);
      addKnown(series.exportMwh, i, exported);
      addQuality(series.quality, i, stretch, active);
    }
    return series;
  }

  /** Import minus export, unknown only where both are: a meter may have one register. */
  net(series: EnergySeries): Float64Array {
    return series.importMwh.map((imported, i) => {
      const exported = series.exportMwh[i];
      return imported === imported ? imported - (exported || 0) : -exported;
    });
  }

  /** Series of all branches by id; one without a channel of its own is the sum of those under it. */
  branches(series: Series): Map<string, EnergySeries> {
    const result = new Map<string, EnergySeries>();
    const byId = new Map(series.branches.map((b) => [b.id, b]));
    const leaves = (id: string, seen: Set<string>): Term[] => {
      const branch = byId.get(id);
      if (branch === undefined || seen.has(id)) return [];
      seen.add(id);
      return branch.terms.length > 0 ? branch.terms : branch.children.flatMap((child) => leaves(child, seen));
    };
    for (const branch of series.branches) result.set(branch.id, this.sum(leaves(branch.id, new Set())));
    return result;
  }

  /** Mains minus metered, by phase and for all phases together (phase null). */
  unmetered(series: Series): { phase: Phase | null; series: NetSeries }[] {
    const phases = series.mains.map((m) => m.phase);
    const only = phases.length === 1 ? phases[0] : null;
    const phaseOf = (term: Term) => term.phase ?? only;
    const rest = (mains: Term[], metered: Term[]): NetSeries => {
      const total = this.sum(mains);
      const netMwh = this.net(total);
      for (const term of metered) {
        const partNet = this.#netOf(term);
        for (let i = 0; i < netMwh.length; i++) {
          // Before a channel's term begins it is simply not metered; while it counts and is unknown, so is the rest.
          if (partNet[i] === partNet[i]) netMwh[i] -= partNet[i];
          else if (this.#countsIn(term, i)) netMwh[i] = NaN;
        }
      }
      return { netMwh, quality: total.quality };
    };
    const unplaced = series.metered.some((term) => phaseOf(term) === null);
    const result: { phase: Phase | null; series: NetSeries }[] = series.mains.map(({ phase, terms }) => {
      const found = rest(terms, series.metered.filter((term) => phaseOf(term) === phase));
      // A branch on an unknown phase makes what is left of each phase unknown.
      if (unplaced) found.netMwh.fill(NaN);
      return { phase, series: found };
    });
    result.push({ phase: null, series: this.#together(series, rest) });
    return result;
  }

  #together(series: Series, rest: (mains: Term[], metered: Term[]) => NetSeries): NetSeries {
    return rest(series.mains.flatMap((m) => m.terms), series.metered);
  }

  #netOf(term: Term): Float64Array {
    let net = this.#nets.get(term);
    if (net === undefined) this.#nets.set(term, net = this.net(this.sum([term])));
    return net;
  }

  #countsIn(term: Term, interval: number): boolean {
    return term.sinceS < this.grid[interval + 1] && term.untilS > this.grid[interval];
  }
}

/** The quality of a sum: as many minutes as its least known part, the rest in proportion of the worst. */
function addQuality(
  quality: Quality,
  i: number,
  stretch: number,
  parts: { columns: EnergyColumns | undefined }[],
): void {
  let known = Infinity, estimated = 0, recovered = 0;
  for (const { columns: part } of parts) {
    if (part === undefined) return;
    known = Math.min(
      known,
      part.measuredMin[stretch] + part.recoveredMin[stretch] + part.estimatedMin[stretch],
    );
    estimated = Math.max(estimated, part.estimatedMin[stretch]);
    recovered = Math.max(recovered, part.recoveredMin[stretch]);
  }
  estimated = Math.min(estimated, known);
  recovered = Math.min(recovered, known - estimated);
  quality.estimatedMin[i] += estimated;
  quality.recoveredMin[i] += recovered;
  quality.measuredMin[i] += known - estimated - recovered;
}
