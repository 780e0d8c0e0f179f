/** What is left of the mains when all that is metered is taken away. Pure. */
import type { Phase } from "../domain/channel.ts";
import type { Series, Term } from "../domain/series.ts";
import type { Quality, SumOf } from "./term_sums.ts";

export interface Unmetered {
  /** Null: all phases together. */
  phase: Phase | null;
  net: Float64Array;
  quality: Quality;
}

/**
 * Mains less metered branches, by phase and for all phases together; `netOf` gives a sum as one signed column, which
 * stays as it is.
 */
export function unmeteredOf<S extends { quality: Quality }>(
  series: Series,
  grid: Float64Array,
  sumOf: SumOf<S>,
  netOf: (sum: S) => Float64Array,
): Unmetered[] {
  const phases = series.mains.map(({ phase }) => phase);
  const only = phases.length === 1 ? phases[0] : null;
  const phaseOf = (term: Term) => term.phase ?? only;
  const parts = new Map(series.metered.map((term) => [term, netOf(sumOf([term]))]));
  const rest = (phase: Phase | null, mains: Term[], metered: Term[]): Unmetered => {
    const total = sumOf(mains);
    const net = netOf(total).slice();
    for (const term of metered) subtract(net, parts.get(term)!, term, grid);
    return { phase, net, quality: total.quality };
  };
  // A branch on an unknown phase makes what is left of each phase unknown.
  const unplaced = series.metered.some((term) => phaseOf(term) === null);
  const byPhase = series.mains.map(({ phase, terms }) => {
    const found = rest(phase, terms, series.metered.filter((term) => phaseOf(term) === phase));
    if (unplaced) found.net.fill(NaN);
    return found;
  });
  return [...byPhase, rest(null, series.mains.flatMap(({ terms }) => terms), series.metered)];
}

/** Before a channel's term begins it is simply not metered; while it counts and is unknown, so is the rest. */
function subtract(net: Float64Array, part: Float64Array, { sinceS, untilS }: Term, grid: Float64Array): void {
  for (let i = 0; i < net.length; i++) {
    if (part[i] === part[i]) net[i] -= part[i];
    else if (sinceS < grid[i + 1] && untilS > grid[i]) net[i] = NaN;
  }
}
