/** The voltage at the house: the grid's own wandering, and the sag (or rise) under the house's load. */
import { NOISE, NOISE_MASK, smoothNoise } from "./random.ts";

const STREAM = 90;
const NOMINAL_V = 231.8;
/** Loop impedance of a phase and its neutral, service line included. */
const LOOP_OHM = 0.17;

/** Volts of a phase (0–2) at a UTC minute, without the house's own load. */
export function gridV(seed: number, phase: number, minute: number): number {
  const hours = smoothNoise(seed, STREAM + phase, minute / 170) - 0.5;
  // The neighbourhood cooks and charges in the evening.
  const evening = 1.6 * Math.cos(2 * Math.PI * (minute - 19 * 60) / 1440);
  return NOMINAL_V + 5 * hours - evening + 0.35 * NOISE[(minute + 1361 * (phase + seed)) & NOISE_MASK];
}

/** How much the voltage falls under a load; negative while the house feeds back. */
export function sagV(powerW: number): number {
  return powerW / NOMINAL_V * LOOP_OHM;
}
