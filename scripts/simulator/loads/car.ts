/** An electric car: what was driven is charged at night, on three phases. */
import type { PlannedLoad } from "./load.ts";

const CHARGE_W = 10_750;
const CHARGE_SHARE = 0.92;

export const carCharger: PlannedLoad = {
  kind: "planned",
  plan(day, random, add) {
    const all = (startMin: number, lengthMin: number, powerW: number, noiseW: number) => {
      for (const pole of [0, 1, 2]) add(pole, startMin, lengthMin, powerW / 3, noiseW / 3);
    };
    all(0, day.lengthMin, 6.5, 0.2);
    const drives = day.backMin !== null && !day.away && random.chance(day.weekend ? 0.45 : 0.6);
    if (!drives) return;
    const km = day.weekend ? random.between(20, 160) : random.between(18, 75);
    const kwhPer100Km = 17 + 0.25 * Math.max(0, 18 - day.warmthC(1080));
    const minutes = km * kwhPer100Km / 100 / CHARGE_SHARE / (CHARGE_W / 1000) * 60;
    const startMin = 22.5 * 60 + random.between(0, 75);
    all(startMin, minutes, CHARGE_W, 24);
    // The battery management tapers the last minutes.
    all(startMin + minutes, 5, CHARGE_W * 0.45, 40);
    all(startMin + minutes + 5, 4, CHARGE_W * 0.15, 20);
  },
};
