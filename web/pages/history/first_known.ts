import type { EnergyAnswer } from "../../../worker/protocol/questions.ts";

/** Where the first interval of which anything is known begins; null for none. Pure. */
export function firstKnownS({ start, quality }: EnergyAnswer): number | null {
  return start.find((_, i) =>
    quality.some((q) => q.measuredMin[i] + q.recoveredMin[i] + q.estimatedMin[i] > 0)
  ) ?? null;
}
