/** How long to leave the server alone after a failure. Pure. */

const FIRST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;
/** After an outage of the server, all bridges come back: they spread over half as much time again. */
const SPREAD = 0.5;

/** `failures`: in a row, from 1; `askedMs`: the server's Retry-After; `random`: from 0 up to 1. Never less than asked. */
export function backOffMs(failures: number, askedMs: number | null, random: number): number {
  const grownMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20));
  return Math.max(askedMs ?? 0, grownMs) * (1 + SPREAD * random);
}
