/** Stretches of power, and drawing them into minutes. */
import { NOISE, NOISE_MASK } from "./random.ts";

export interface Run {
  pole: number;
  /** UTC minutes since 1970, with fractions: a minute that is half covered gets half the power. */
  startMin: number;
  endMin: number;
  powerW: number;
  noiseW: number;
  /** Where in the noise it reads. */
  salt: number;
}

/** Adds a run to a day's minutes in milliwatts; what lies outside the day is left out. */
export function drawRun(run: Run, dayStartMin: number, milliwatts: Int32Array): void {
  const start = Math.max(run.startMin, dayStartMin) - dayStartMin;
  const end = Math.min(run.endMin, dayStartMin + milliwatts.length) - dayStartMin;
  if (start >= end) return;
  const first = Math.ceil(start);
  const last = Math.floor(end);
  if (first > last) {
    draw(run, dayStartMin, milliwatts, last, first, end - start);
    return;
  }
  if (start < first) draw(run, dayStartMin, milliwatts, first - 1, first, first - start);
  draw(run, dayStartMin, milliwatts, first, last, 1);
  if (last < end) draw(run, dayStartMin, milliwatts, last, last + 1, end - last);
}

function draw(
  run: Run,
  dayStartMin: number,
  into: Int32Array,
  from: number,
  to: number,
  share: number,
): void {
  const level = run.powerW * 1000 * share + 0.5;
  const noise = run.noiseW * 1000 * share;
  const offset = (dayStartMin + run.salt) & NOISE_MASK;
  for (let minute = from; minute < to; minute++) {
    const power = level + noise * NOISE[(minute + offset) & NOISE_MASK];
    if (power > 0) into[minute] += power | 0;
  }
}
