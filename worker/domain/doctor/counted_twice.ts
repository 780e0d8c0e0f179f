/** Branches that hang behind a feeder with a clamp of its own, and are not said to. Pure. */
import { clampSteps, stepsBeside } from "./clamp_steps.ts";
import { chartAround, stepNumbers } from "./evidence.ts";
import type { Finding } from "./finding.ts";
import { type Clamp, type PanelView, placeOf } from "./panel_view.ts";
import { isRatio, stepRatio } from "./steps.ts";
import { coversShare, differenceShare, mayShare } from "./two_series.ts";

/** A feeder carries more than one branch, at least so much of the time more. */
const CARRIES_MORE = 0.03;
const ALWAYS = 0.98;

/** The mains see each jump once, the feeder sees it too, and both were taken from the mains. */
export function countedTwice(view: PanelView): Finding[] {
  const findings: Finding[] = [];
  for (const { below } of view.supplies) {
    for (const clamp of below) {
      const steps = clampSteps(view, clamp);
      if (!isRatio(steps.all, 0)) continue;
      const feeders = below.filter((other) =>
        other.branch !== clamp.branch && mayShare(other, clamp) && meanOf(other) > meanOf(clamp) &&
        carries(other, clamp, steps.at) && isRatio(stepsBeside(view, clamp, other, steps.at), 1)
      );
      // The nearest feeder is the one that carries least beside it.
      const [feeder] = feeders.sort((a, b) => meanOf(a) - meanOf(b));
      if (feeder === undefined || findings.some(({ place }) => place?.branch === clamp.branch!.id)) continue;
      findings.push({
        kind: "counted_twice",
        place: placeOf(clamp),
        other: placeOf(feeder),
        evidence: stepNumbers(steps.all),
        chart: chartAround(view.record, steps.at[0], [
          { of: "clamp", phase: clamp.phase, values: clamp.powerW },
          { of: "other", phase: feeder.phase, values: feeder.powerW },
        ]),
        mend: [{ kind: "branch", branch: clamp.branch!.id, change: { parent: feeder.branch!.id } }],
      });
    }
  }
  return findings;
}

function carries(feeder: Clamp, clamp: Clamp, at: readonly number[]): boolean {
  const seen = stepRatio(clamp.powerW, at, (i) => feeder.powerW[i]);
  const apart = differenceShare(feeder, clamp);
  return isRatio(seen, 1) && apart !== null && apart > CARRIES_MORE && coversShare(feeder, clamp) >= ALWAYS;
}

function meanOf({ powerW }: Clamp): number {
  const known = powerW.filter((w) => w === w);
  return known.reduce((sum, w) => sum + w, 0) / Math.max(1, known.length);
}
