/** Clamps whose arrow points the wrong way. Pure. */
import { type ClampSteps, clampSteps } from "./clamp_steps.ts";
import { chartAround, chartWhole, numbers, stepNumbers } from "./evidence.ts";
import type { Finding } from "./finding.ts";
import { mendClamp } from "./mend.ts";
import { type Clamp, type PanelView, placeOf } from "./panel_view.ts";
import { isRatio, isSure, type StepRatio } from "./steps.ts";

const CONSUMERS: readonly string[] = ["load", "ev_charger", "heat_pump"];
/** Power below this says nothing about direction. */
const SIGNIFICANT_W = 4;
const NEGATIVE_SHARE = 0.98;
/** A clamp without jumps is judged by its sign alone only where that was seen around the clock. */
const HOURS_OF_DAY = 22;
const PRODUCING_W = 300;

export function backwardsClamps(view: PanelView): Finding[] {
  const steps = new Map(
    view.clamps.filter(({ branch }) => branch !== null).map((c) => [c, clampSteps(view, c)]),
  );
  const mains = backwardsMains(view, steps);
  const onBackwardsMains = ({ phase }: Clamp) => mains.some((clamp) => clamp.phase === phase);
  const branches = [...steps].filter(([clamp, found]) =>
    !(view.supplyOf(clamp).feeder === null && onBackwardsMains(clamp)) && isBackwards(view, clamp, found)
  );
  return [
    ...mains.map((clamp) => finding(view, clamp, null)),
    ...branches.map(([clamp, found]) => finding(view, clamp, found)),
  ];
}

/** Jumps on its own phase; on all of them where that is not known. */
function onOwnPhase({ phase }: Clamp, { byPhase, all }: ClampSteps): StepRatio | null {
  return phase === null ? all : byPhase.get(phase) ?? all;
}

/** A mains phase on which nearly all jumps come the other way round: then not each of its branches is turned. */
function backwardsMains(view: PanelView, steps: ReadonlyMap<Clamp, ClampSteps>): Clamp[] {
  const supply = view.supplies.find(({ feeder }) => feeder === null);
  return (supply?.clamps ?? []).filter((mains) => {
    const judged = supply!.below.filter((clamp) =>
      clamp.phase === mains.phase && isSure(onOwnPhase(clamp, steps.get(clamp)!))
    );
    const turned = judged.filter((clamp) => isRatio(onOwnPhase(clamp, steps.get(clamp)!), -1));
    if (judged.length >= 2) return turned.length >= 0.75 * judged.length;
    return turned.length === 1 && !flowsBackwards(turned[0]);
  });
}

function isBackwards(view: PanelView, clamp: Clamp, steps: ClampSteps): boolean {
  const found = onOwnPhase(clamp, steps);
  if (isSure(found)) return isRatio(found, -1);
  return view.supplyOf(clamp).all === null
    ? flowsBackwards(clamp) || producesForwards(clamp)
    : flowsBackwards(clamp) && aroundTheClock(clamp);
}

/** A consumer that all but never consumes. */
function flowsBackwards({ branch, powerW }: Clamp): boolean {
  if (branch === null || !CONSUMERS.includes(branch.role)) return false;
  let significant = 0, negative = 0;
  for (const w of powerW) {
    if (Math.abs(w) < SIGNIFICANT_W || w !== w) continue;
    significant++;
    if (w < 0) negative++;
  }
  return significant >= 60 && negative >= NEGATIVE_SHARE * significant;
}

/** Only asked where there are no mains to compare with. */
function producesForwards({ branch, powerW }: Clamp): boolean {
  if (branch?.role !== "solar") return false;
  const known = powerW.filter((w) => w === w);
  return known.filter((w) => w > PRODUCING_W).length >= 60 && known.every((w) => w > -PRODUCING_W / 10);
}

function aroundTheClock({ powerW }: Clamp): boolean {
  const hours = new Set<number>();
  powerW.forEach((w, i) => w <= -SIGNIFICANT_W && hours.add(Math.floor(i / 60) % 24));
  return hours.size >= HOURS_OF_DAY;
}

function finding(view: PanelView, clamp: Clamp, steps: ClampSteps | null): Finding {
  const found = steps === null ? null : onOwnPhase(clamp, steps);
  const known = clamp.powerW.filter((w) => w === w);
  const negativeShare = known.filter((w) => w < 0).length / Math.max(1, known.length);
  const supply = view.supplyOf(clamp);
  const source = clamp.phase === null ? supply.all : supply.byPhase.get(clamp.phase) ?? supply.all;
  const lines = [
    { of: "clamp" as const, phase: clamp.phase, values: clamp.powerW },
    ...(source === null || clamp.branch === null
      ? []
      : [{ of: "mains" as const, phase: clamp.phase, values: source }]),
  ];
  return {
    kind: "backwards",
    place: placeOf(clamp),
    other: null,
    evidence: [...(isSure(found) ? stepNumbers(found) : []), ...numbers({ negativeShare })],
    chart: isSure(found) ? chartAround(view.record, steps!.at[0], lines) : chartWhole(view.record, lines),
    mend: [mendClamp(clamp, { reversed: !clamp.feed.reversed })],
  };
}
