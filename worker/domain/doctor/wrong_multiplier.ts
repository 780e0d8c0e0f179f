/** Branches of which only one of several equal legs is clamped, or one clamp counted for too many. Pure. */
import { type ClampSteps, stepsOf } from "./clamp_steps.ts";
import { chartAround, stepNumbers } from "./evidence.ts";
import type { Finding } from "./finding.ts";
import { mendClamp } from "./mend.ts";
import { type Clamp, type PanelView, placeOf } from "./panel_view.ts";
import { isRatio, isSure } from "./steps.ts";

/** What one measured watt may stand for: two or three equal legs, or the other way round. */
const FACTORS = [2, 3, 1 / 2, 1 / 3];

export function wrongMultipliers(view: PanelView): Finding[] {
  return view.supplies.flatMap((supply): Finding[] => {
    if (supply.all === null) return [];
    const judged = [...Map.groupBy(supply.below, ({ branch }) => branch!.id).values()]
      .map((clamps) => ({ clamps, steps: stepsOf(view, clamps) }))
      .filter(({ steps }) => isSure(steps.all))
      .map((found) => ({ ...found, factor: factorOf(found.steps) }));
    const wrong = judged.filter(({ factor }) => factor !== null);
    // Where nearly all branches say the same of it, the supply's own clamps are wrong.
    const [{ factor: common } = { factor: null }] = wrong;
    const alike = wrong.filter(({ factor }) => factor === common);
    if (common !== null && judged.length >= 3 && alike.length >= 0.75 * judged.length) {
      return [finding(view, supply.clamps, 1 / common, wrong[0].steps)];
    }
    return wrong.flatMap(({ clamps, steps, factor }) =>
      factor === null || steps.all === null ? [] : [finding(view, clamps, factor, steps)]
    );
  });
}

function factorOf({ all }: ClampSteps): number | null {
  return FACTORS.find((factor) => isRatio(all, factor) && Math.abs(all.ratio - factor) <= 0.1 * factor) ??
    null;
}

function finding(view: PanelView, clamps: readonly Clamp[], factor: number, steps: ClampSteps): Finding {
  const supply = view.supplyOf(clamps[0]);
  return {
    kind: "multiplier",
    place: placeOf(clamps[0]),
    other: null,
    evidence: stepNumbers(steps.all!),
    chart: chartAround(view.record, steps.at[0], [
      { of: "clamp", phase: clamps[0].phase, values: clamps[0].powerW },
      { of: "mains", phase: null, values: supply.all! },
    ]),
    mend: clamps.map((clamp) =>
      mendClamp(clamp, { multiplier: Math.round(clamp.feed.multiplier * factor * 1000) / 1000 })
    ),
  };
}
