/** Fridges and freezers: a compressor that cycles, harder on warm days, and a defrost heater once a day. */
import type { PlannedLoad } from "./load.ts";

export interface ColdOptions {
  compressorW: number;
  onMin: number;
  offMin: number;
  defrostW: number;
}

export function cold({ compressorW, onMin, offMin, defrostW }: ColdOptions): PlannedLoad {
  return {
    kind: "planned",
    plan(day, random, add) {
      add(0, 0, day.lengthMin, 1.4, 0.05);
      const defrostMin = random.between(0, day.lengthMin - 30);
      let atMin = random.between(0, offMin);
      while (atMin < day.lengthMin - 2) {
        const heat = 1 + 0.012 * Math.max(-10, day.warmthC(atMin) - 12);
        const awake = atMin > day.wakeMin && atMin < day.sleepMin && !day.away;
        const runMin = onMin * heat * random.between(0.9, awake ? 1.35 : 1.1);
        const lengthMin = Math.min(runMin, day.lengthMin - atMin);
        add(0, atMin, Math.min(1, lengthMin), compressorW * 0.45, 4);
        add(0, atMin, lengthMin, compressorW, compressorW * 0.012);
        atMin += lengthMin + offMin * random.between(0.85, 1.15) / heat;
      }
      add(0, defrostMin, random.between(12, 20), defrostW, defrostW * 0.01);
    },
  };
}
