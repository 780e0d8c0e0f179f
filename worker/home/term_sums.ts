/** Sums of the terms that make a series, interval by interval, from the columns of their channels. Pure. */
import { intervalOfStretch, isActive, type Term } from "../domain/series.ts";
import { channelCode } from "../domain/channel.ts";

/** Minutes of each interval by how they are known; columns may be shared between series and are never changed. */
export interface Quality {
  measuredMin: Float64Array;
  recoveredMin: Float64Array;
  estimatedMin: Float64Array;
}

/** The intervals asked for, and the stretches between them and every begin and end of a term. */
export interface Frame {
  grid: Float64Array;
  bounds: Float64Array;
  /** The interval of each stretch. */
  interval: Int32Array;
  intervals: number;
}

export function frameOf(grid: Float64Array, bounds: Float64Array): Frame {
  return { grid, bounds, interval: intervalOfStretch(grid, bounds), intervals: grid.length - 1 };
}

export interface Part<C> {
  term: Term;
  /** One number per stretch; undefined for a channel of which nothing is stored. */
  columns: C | undefined;
}
export type SumOf<S> = (terms: readonly Term[]) => S;
export type ColumnsOf<C> = (term: Term) => C | undefined;

export function columnsByTerm<C>(devices: ReadonlyMap<string, ReadonlyMap<number, C>>): ColumnsOf<C> {
  return (term) => devices.get(term.device)?.get(channelCode(term.channel) ?? -1);
}

export function newColumn(n: number): Float64Array {
  return new Float64Array(n).fill(NaN);
}

export function newQuality(n: number): Quality {
  return {
    measuredMin: new Float64Array(n),
    recoveredMin: new Float64Array(n),
    estimatedMin: new Float64Array(n),
  };
}

/** The parts that count in a stretch. */
export function activeParts<C>(parts: readonly Part<C>[], frame: Frame, stretch: number): readonly Part<C>[] {
  const s = frame.bounds[stretch];
  for (const { term } of parts) {
    if (!isActive(term, s)) return parts.filter((part) => isActive(part.term, s));
  }
  return parts;
}

/**
 * Makes each term's own series once. `one` makes that of a channel that counts all the time, where stretches and
 * intervals are the same; `many` any other.
 */
export function termSums<C, S>(
  frame: Frame,
  columnsOf: ColumnsOf<C>,
  one: (term: Term, columns: C) => S,
  many: (parts: readonly Part<C>[]) => S,
): SumOf<S> {
  const known = new Map<Term, S>();
  const { grid, bounds, intervals } = frame;
  const single = (term: Term): S => {
    const columns = columnsOf(term);
    const always = term.sinceS <= grid[0] && term.untilS >= grid[intervals];
    return columns !== undefined && always && bounds.length === grid.length
      ? one(term, columns)
      : many([{ term, columns }]);
  };
  return (terms) => {
    if (terms.length !== 1) return many(terms.map((term) => ({ term, columns: columnsOf(term) })));
    const [term] = terms;
    let sum = known.get(term);
    if (sum === undefined) known.set(term, sum = single(term));
    return sum;
  };
}
