/** Which channels make which series, since when: mains by phase, branches, and what counts against the mains. Pure. */
import { type BranchPart, type HomeConfig, servicePhases } from "./branch.ts";
import type { ChannelName, Phase } from "./channel.ts";

/** A channel's part in a series during `[sinceS, untilS)`. */
export interface Term {
  device: string;
  channel: ChannelName;
  reversed: boolean;
  multiplier: number;
  phase: Phase | null;
  sinceS: number;
  untilS: number;
}

export interface Series {
  mains: { phase: Phase; terms: Term[] }[];
  /** `children`: branches whose sum it is, where it has no channel of its own. */
  branches: { id: string; terms: Term[]; children: string[]; parts: BranchPart[] | null }[];
  /** The terms that are taken from the mains to find what is unmetered: none that a measured feeder already holds. */
  metered: Term[];
}

export function seriesOf(config: HomeConfig): Series {
  const byTarget = new Map<string, Term[]>();
  const mains = new Map<Phase, Term[]>(servicePhases(config.service).map((phase) => [phase, []]));
  const channels = Map.groupBy(config.feeds, (feed) => `${feed.device} ${feed.channel}`);
  for (const feeds of channels.values()) {
    const sorted = feeds.toSorted((a, b) => a.sinceS - b.sinceS);
    sorted.forEach((feed, i) => {
      const { target, ...rest } = feed;
      const term: Term = { ...rest, untilS: sorted[i + 1]?.sinceS ?? Infinity };
      if (target === null) return;
      if (target === "mains") {
        if (term.phase !== null) mains.get(term.phase)?.push(term);
      } else byTarget.set(target, [...byTarget.get(target) ?? [], term]);
    });
  }

  const parents = new Map(config.branches.map((b) => [b.id, b.parent]));
  const underMeasured = (id: string): boolean => {
    const seen = new Set<string>();
    for (let up = parents.get(id) ?? null; up !== null && !seen.has(up); up = parents.get(up) ?? null) {
      if (byTarget.has(up)) return true;
      seen.add(up);
    }
    return false;
  };
  return {
    mains: [...mains].map(([phase, terms]) => ({ phase, terms })),
    branches: config.branches.map((b) => ({
      id: b.id,
      terms: byTarget.get(b.id) ?? [],
      children: byTarget.has(b.id) ? [] : config.branches.filter((c) => c.parent === b.id).map((c) => c.id),
      parts: b.parts ?? null,
    })),
    metered: config.branches.filter((b) => !underMeasured(b.id)).flatMap((b) => byTarget.get(b.id) ?? []),
  };
}

/** The terms that make each branch, by id: its own, or those of the branches under it where it has none. */
export function termsOfBranches({ branches }: Series): Map<string, Term[]> {
  const byId = new Map(branches.map((branch) => [branch.id, branch]));
  const termsOf = (id: string, seen: Set<string>): Term[] => {
    const branch = byId.get(id);
    if (branch === undefined || seen.has(id)) return [];
    seen.add(id);
    return branch.terms.length > 0 ? branch.terms : branch.children.flatMap((child) => termsOf(child, seen));
  };
  return new Map(branches.map(({ id }) => [id, termsOf(id, new Set())]));
}

/** Whether a term counts at `s`. */
export function isActive(term: Term, s: number): boolean {
  return term.sinceS <= s && s < term.untilS;
}

/** The grid's bounds and, between them, every instant at which a term begins or ends. */
export function cutBounds(grid: Float64Array, terms: Iterable<Term>): Float64Array {
  const first = grid[0], last = grid[grid.length - 1];
  const cuts = new Set<number>();
  for (const { sinceS, untilS } of terms) {
    for (const s of [sinceS, untilS]) {
      if (s > first && s < last && grid[stretchAt(grid, s)] !== s) cuts.add(s);
    }
  }
  return cuts.size === 0 ? grid : Float64Array.from([...grid, ...cuts]).sort();
}

/** For each stretch between `bounds`, the interval of `grid` that it lies in. */
export function intervalOfStretch(grid: Float64Array, bounds: Float64Array): Int32Array {
  const result = new Int32Array(bounds.length - 1);
  for (let stretch = 0, interval = 0; stretch < result.length; stretch++) {
    while (grid[interval + 1] <= bounds[stretch]) interval++;
    result[stretch] = interval;
  }
  return result;
}

/** The place of `s` among the stretches: the last one whose bound is at or before it. */
export function stretchAt(bounds: Float64Array, s: number): number {
  let low = 0, high = bounds.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (bounds[middle] <= s) low = middle;
    else high = middle;
  }
  return low;
}
