/** How the values of a stretch of time are known, for the rail and for words. Pure. */
import type { Stretch } from "./drawing.ts";

export interface Quality {
  measuredMin: readonly number[];
  recoveredMin: readonly number[];
  estimatedMin: readonly number[];
}

/** Of several series the least certain one, at each interval. */
export function leastCertain(qualities: readonly Quality[], length: number): Quality {
  const column = (pick: (q: Quality) => readonly number[], choose: (...n: number[]) => number) =>
    Array.from(
      { length },
      (_, i) => (qualities.length === 0 ? 0 : choose(...qualities.map((q) => pick(q)[i] ?? 0))),
    );
  return {
    measuredMin: column((q) => q.measuredMin, Math.min),
    recoveredMin: column((q) => q.recoveredMin, Math.max),
    estimatedMin: column((q) => q.estimatedMin, Math.max),
  };
}

/** A share below this is told in words, but not drawn. */
const DRAWN_FROM = 0.02;

export function estimatedShare({ measuredMin, recoveredMin, estimatedMin }: Quality, i: number): number {
  const all = measuredMin[i] + recoveredMin[i] + estimatedMin[i];
  const share = all === 0 ? 0 : estimatedMin[i] / all;
  return share < DRAWN_FROM ? 0 : share;
}

/** Neighbours of one kind become one stretch. Nothing is a gap that lies after `untilS`. */
export function stretchesOf(
  starts: readonly number[],
  ends: readonly number[],
  quality: Quality,
  untilS: number,
): Stretch[] {
  const found: Stretch[] = [];
  const kindOf = (i: number): Stretch["kind"] | null => {
    const [measured, recovered, estimated] = [
      quality.measuredMin[i],
      quality.recoveredMin[i],
      quality.estimatedMin[i],
    ];
    const all = measured + recovered + estimated;
    if (all === 0) return starts[i] < untilS ? "gap" : null;
    if (estimated / all >= DRAWN_FROM) return "estimated";
    return recovered / all >= 0.5 ? "recovered" : null;
  };
  for (let i = 0; i < starts.length; i++) {
    const kind = kindOf(i);
    if (kind === null) continue;
    const last = found[found.length - 1];
    const endS = kind === "gap" ? Math.min(ends[i], untilS) : ends[i];
    if (last && last.kind === kind && last.endS === starts[i]) last.endS = endS;
    else found.push({ startS: starts[i], endS, kind });
  }
  return found;
}
