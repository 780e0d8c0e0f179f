/** A photovoltaic roof: negative while it feeds, a few watts of inverter at night. */
import type { Surroundings } from "../house_day.ts";
import { hash, NOISE, NOISE_MASK } from "../random.ts";
import { clearSkyWPerM2, cosHour, plane, sunDay } from "../sun.ts";
import { skyClearness } from "../weather.ts";
import type { CourseLoad } from "./load.ts";

export interface SolarOptions {
  peakW: number;
  tiltDegrees: number;
  /** What the inverter can feed at most, and what it draws itself in the dark. */
  inverterW: number;
  standbyW: number;
}

const STREAM = 71;
/** Losses by wiring, dirt and the inverter. */
const YIELD_SHARE = 0.78;
const LEAST_W = 12;

export function solar({ peakW, tiltDegrees, inverterW, standbyW }: SolarOptions): CourseLoad {
  return {
    kind: "course",
    addDay(around: Surroundings, day: number, poles: readonly Int32Array[]): void {
      const sun = sunDay(day, around);
      const flat = plane(sun, around, 0);
      const panel = plane(sun, around, tiltDegrees);
      const salt = hash(around.seed, STREAM, day);
      for (let minute = 0; minute < 1440; minute++) {
        const noise = NOISE[(salt + minute) & NOISE_MASK];
        const clearW = clearSkyWPerM2(flat, panel, cosHour(sun, minute)) / 1000 * peakW * YIELD_SHARE;
        // With less than that the inverter does not start.
        const clearness = clearW < LEAST_W ? 0 : skyClearness(around.seed, day * 1440 + minute);
        const madeW = Math.min(inverterW, clearW * clearness * (1 + 0.004 * noise));
        const powerW = madeW < LEAST_W ? standbyW * (1 + 0.01 * noise) : -madeW;
        for (let pole = 0; pole < poles.length; pole++) {
          const uneven = 1 + 0.002 * NOISE[(salt + minute + 997 * pole) & NOISE_MASK];
          poles[pole][minute] += Math.round(powerW * uneven * 1000 / poles.length);
        }
      }
    },
  };
}
