/**
 * What happens between two readings of a cumulative energy register. Pure.
 *
 * A reading is compared with the one before it: below `RESET_BELOW_SHARE` of it the register was reset and counts
 * from zero; a smaller fall is a dip, which keeps the highest value reached since the last reset.
 */
import { RESET_BELOW_SHARE } from "./limits.ts";

export type CounterEvent = "first" | "advance" | "dip" | "reset";

/** `lastWh` null: no reading before. Both in the same unit. */
export function counterEvent(lastWh: number | null, nextWh: number): CounterEvent {
  if (lastWh === null) return "first";
  if (nextWh < lastWh * RESET_BELOW_SHARE) return "reset";
  return nextWh < lastWh ? "dip" : "advance";
}
