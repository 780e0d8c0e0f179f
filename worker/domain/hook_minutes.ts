/** Which minutes go into one call. Pure. */
import { HOOK_MINUTES_MAX, HOOK_MINUTES_SPAN_S } from "./limits.ts";

/**
 * Minutes, by their starts, as calls: those of `open`, a call that was never tried, come first and may grow. In order,
 * each once in what is returned, no call above its limits. `open` is null where there is none.
 */
export function callsOfMinutes(open: readonly number[] | null, startsS: Iterable<number>): number[][] {
  const calls: number[][] = open === null ? [] : [[...open]];
  const known = new Set(open ?? []);
  for (const startS of [...new Set(startsS)].sort((a, b) => a - b)) {
    if (known.has(startS)) continue;
    const last = calls.at(-1);
    if (last !== undefined && fits(last, startS)) last.push(startS);
    else calls.push([startS]);
  }
  return calls.map((call) => call.sort((a, b) => a - b));
}

function fits(call: readonly number[], startS: number): boolean {
  if (call.length >= HOOK_MINUTES_MAX) return false;
  return Math.max(...call, startS) - Math.min(...call, startS) < HOOK_MINUTES_SPAN_S;
}
