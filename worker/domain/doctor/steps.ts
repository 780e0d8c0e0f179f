/** Steps: where power jumps from one minute to the next, and how much of each jump another series shares. Pure. */

/** Smaller jumps than this are the noise of a house. */
const STEP_MIN_W = 60;
/** As many are looked at, the largest. */
const STEPS_MAX = 90;
/** Ratios that lie so near to their median agree with it. */
const AGREES_WITHIN = 0.2;

export interface StepRatio {
  /** The median of the other series' jump over one's own. */
  ratio: number;
  /** The share of jumps that agree with it, 0 to 1. */
  agreement: number;
  steps: number;
}

/** The minutes at which the series jumped most, the largest first. */
export function largestSteps(powerW: Float64Array): number[] {
  const at: number[] = [];
  for (let i = 1; i < powerW.length; i++) {
    if (Math.abs(powerW[i] - powerW[i - 1]) >= STEP_MIN_W) at.push(i);
  }
  const size = (i: number) => Math.abs(powerW[i] - powerW[i - 1]);
  return at.sort((a, b) => size(b) - size(a) || a - b).slice(0, STEPS_MAX);
}

/** How much of the jumps of `powerW` is seen in `valueAt`; null where `valueAt` is never known. */
export function stepRatio(
  powerW: Float64Array,
  at: readonly number[],
  valueAt: (i: number) => number,
): StepRatio | null {
  const ratios: number[] = [];
  for (const i of at) {
    const ratio = (valueAt(i) - valueAt(i - 1)) / (powerW[i] - powerW[i - 1]);
    if (ratio === ratio) ratios.push(ratio);
  }
  if (ratios.length === 0) return null;
  const ratio = median(ratios);
  const near = ratios.filter((r) => Math.abs(r - ratio) <= AGREES_WITHIN).length;
  return { ratio, agreement: near / ratios.length, steps: ratios.length };
}

export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const STEPS_ENOUGH = 8;
const AGREEMENT_ENOUGH = 0.6;

/** Whether there are enough jumps, which agree enough, to believe the ratio. */
export function isSure(found: StepRatio | null): found is StepRatio {
  return found !== null && found.steps >= STEPS_ENOUGH && found.agreement >= AGREEMENT_ENOUGH;
}

/** Whether the ratio is sure and close to a number. */
export function isRatio(found: StepRatio | null, expected: number): found is StepRatio {
  return isSure(found) && Math.abs(found.ratio - expected) <= Math.max(0.12, 0.1 * Math.abs(expected));
}
