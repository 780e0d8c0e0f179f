/** How long to wait before the next try: longer each time, and not all at once after an outage. Pure. */
const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** `tries`: those that failed in a row, 1 at first. `random`: [0, 1). */
export function reconnectAfterMs(tries: number, random: number): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 10));
  return most * (0.5 + random / 2);
}
