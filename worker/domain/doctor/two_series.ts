/** Two clamps beside each other. Pure. */
import type { Clamp } from "./panel_view.ts";

const SIGNIFICANT_W = 20;

/** How far two clamps are apart while one of them carries something, as a share of the larger, whatever their signs. */
export function differenceShare(a: Clamp, b: Clamp): number | null {
  let apart = 0, larger = 0, minutes = 0;
  for (let i = 0; i < a.powerW.length; i++) {
    const x = Math.abs(a.powerW[i]), y = Math.abs(b.powerW[i]);
    if (!(Math.max(x, y) >= SIGNIFICANT_W)) continue;
    apart += Math.abs(x - y);
    larger += Math.max(x, y);
    minutes++;
  }
  return minutes < 30 ? null : apart / larger;
}

/** The share of minutes in which the first carries at least what the second does, but for the clamps' own errors. */
export function coversShare(feeder: Clamp, branch: Clamp): number {
  let known = 0, covered = 0;
  for (let i = 0; i < feeder.powerW.length; i++) {
    const room = feeder.powerW[i] - branch.powerW[i];
    if (room !== room) continue;
    known++;
    if (room >= -5 - 0.03 * Math.abs(branch.powerW[i])) covered++;
  }
  return known === 0 ? 0 : covered / known;
}

/** Whether both may hang on the same conductor. */
export function mayShare(a: Clamp, b: Clamp): boolean {
  return a.phase === null || b.phase === null || a.phase === b.phase;
}
