/**
 * Holds a register back that falls as if it had been reset, until it has stayed low for a while: an ecoSub that comes
 * back may show zeros for a moment, and the home would count all that it ever measured a second time. Pure.
 */
import { counterEvent } from "../../worker/domain/counter.ts";
import type { Cell, Sample } from "./decode_sample.ts";

interface Held {
  mwh: number;
  /** Since when it has been low, Unix ms; null while it has not fallen. */
  lowSinceMs: number | null;
}
/** By channel and register; plain data. */
export type Guard = Record<string, Held>;

export const BELIEVE_FALL_AFTER_MS = 120_000;

const REGISTERS = ["forwardMwh", "reverseMwh"] as const;

export function guardSample(guard: Guard, sample: Sample): { guard: Guard; sample: Sample } {
  const next = { ...guard };
  const channels: Sample["channels"] = {};
  for (const [name, cell] of Object.entries(sample.channels)) {
    const passed: Cell = { ...cell };
    for (const register of REGISTERS) {
      const mwh = cell[register];
      if (mwh === null) continue;
      const key = `${name} ${register}`;
      const held = guard[key];
      if (held === undefined || counterEvent(held.mwh, mwh) !== "reset") {
        next[key] = { mwh, lowSinceMs: null };
        continue;
      }
      // A clock that went back starts the wait again.
      const lowSinceMs = Math.min(held.lowSinceMs ?? sample.atMs, sample.atMs);
      if (sample.atMs - lowSinceMs >= BELIEVE_FALL_AFTER_MS) next[key] = { mwh, lowSinceMs: null };
      else {
        next[key] = { mwh: held.mwh, lowSinceMs };
        passed[register] = null;
      }
    }
    channels[name] = passed;
  }
  return { guard: next, sample: { ...sample, channels } };
}
