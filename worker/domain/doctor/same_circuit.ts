/** Two clamps around one conductor: one circuit that is taken from the mains twice. Pure. */
import { clampSteps, stepsBeside } from "./clamp_steps.ts";
import { chartAround, numbers, stepNumbers } from "./evidence.ts";
import type { Finding } from "./finding.ts";
import { mendClamp } from "./mend.ts";
import { type PanelView, placeOf } from "./panel_view.ts";
import { isRatio } from "./steps.ts";
import { differenceShare, mayShare } from "./two_series.ts";

/** Two clamps of the same make differ by less. */
const EQUAL_WITHIN = 0.03;

/**
 * Both are equal, and what the mains see of their jumps is used up by the other one. Equal phases of one three-phase
 * machine are equal too, but the mains see each of them.
 */
export function sameCircuits(view: PanelView): Finding[] {
  return view.supplies.flatMap(({ below }) =>
    below.flatMap((first, i) =>
      below.slice(i + 1).flatMap((second): Finding[] => {
        if (!mayShare(first, second)) return [];
        const apart = differenceShare(first, second);
        if (apart === null || apart > EQUAL_WITHIN) return [];
        const steps = clampSteps(view, second);
        const seen = stepsBeside(view, second, first, steps.at);
        const isOnce = isRatio(seen, 1) || isRatio(seen, -1);
        if (!isOnce || !(isRatio(steps.all, 0) || isRatio(steps.all, 2))) return [];
        return [{
          kind: "same_circuit",
          place: placeOf(second),
          other: placeOf(first),
          evidence: [
            ...stepNumbers(steps.all!),
            ...numbers({ differenceW: apart * meanSize(second.powerW) }),
          ],
          chart: chartAround(view.record, steps.at[0], [
            { of: "clamp", phase: second.phase, values: second.powerW },
            { of: "other", phase: first.phase, values: first.powerW },
          ]),
          mend: [mendClamp(second, { target: null })],
        }];
      })
    )
  );
}

function meanSize(powerW: Float64Array): number {
  const known = powerW.filter((w) => w === w);
  return known.reduce((sum, w) => sum + Math.abs(w), 0) / Math.max(1, known.length);
}
