/** Clamps that hang on another phase than they are said to. Pure. */
import type { Phase } from "../channel.ts";
import { clampSteps } from "./clamp_steps.ts";
import { chartAround, numbers, stepNumbers } from "./evidence.ts";
import type { Finding } from "./finding.ts";
import { mendClamp } from "./mend.ts";
import { type Clamp, type PanelView, placeOf } from "./panel_view.ts";
import { isRatio, type StepRatio } from "./steps.ts";

/**
 * Where a clamp's jumps are seen on another phase than its own. The box multiplies with the right voltage
 * (`other_phase`: only the name of the phase is wrong), or with that of the phase it believes in: then a resistive
 * load, 120° away, reads half its power the other way round, with a power factor near one half (`wrong_voltage`).
 */
export function otherPhases(view: PanelView): Finding[] {
  return view.clamps.flatMap((clamp) => {
    const { phase, branch } = clamp;
    if (branch === null || phase === null) return [];
    const { at, byPhase } = clampSteps(view, clamp);
    if (!isRatio(byPhase.get(phase) ?? null, 0)) return [];
    const others = [...byPhase].filter(([other]) => other !== phase);
    const seen = (ratio: number) => {
      const on = others.filter(([, found]) => isRatio(found, ratio));
      const elsewhere = others.filter(([, found]) => !isRatio(found, 0));
      return on.length === 1 && elsewhere.length === 1 ? on[0] : null;
    };
    const told = seen(1);
    if (told !== null) return [finding(view, clamp, at[0], told, "other_phase", { phase: told[0] })];
    const turned = seen(-1);
    if (turned !== null) {
      const change = { phase: turned[0], reversed: !clamp.feed.reversed };
      return [finding(view, clamp, at[0], turned, "other_phase", change)];
    }
    const factor = powerFactorOf(view, clamp);
    if (view.config.service !== "three" || factor === null || Math.abs(Math.abs(factor) - 0.5) > 0.08) {
      return [];
    }
    const halved = seen(-2) ?? seen(2);
    return halved === null ? [] : [finding(view, clamp, at[0], halved, "wrong_voltage", null, factor)];
  });
}

function finding(
  view: PanelView,
  clamp: Clamp,
  minute: number,
  [phase, found]: [Phase, StepRatio],
  kind: "other_phase" | "wrong_voltage",
  change: { phase: Phase; reversed?: boolean } | null,
  powerFactor?: number,
): Finding {
  const supply = view.supplyOf(clamp);
  const on = (p: Phase) => {
    const values = supply.byPhase.get(p);
    return values === undefined ? [] : [{ of: "mains" as const, phase: p, values }];
  };
  const lines = [
    { of: "clamp" as const, phase: clamp.phase, values: clamp.powerW },
    ...on(clamp.phase!),
    ...on(phase),
  ];
  return {
    kind,
    place: placeOf(clamp),
    other: null,
    evidence: [
      ...stepNumbers(found),
      ...numbers({ phase, ...(powerFactor === undefined ? {} : { powerFactor }) }),
    ],
    chart: chartAround(view.record, minute, lines),
    mend: change === null ? [] : [mendClamp(clamp, change)],
  };
}

const SIGNIFICANT_W = 30;

/** The middle power factor while the clamp carries something: its own, or watts over volts and amperes. */
function powerFactorOf(view: PanelView, { record, phase }: Clamp): number | null {
  const mains = view.clamps.find((clamp) => clamp.branch === null && clamp.phase === phase);
  const factors: number[] = [];
  record.powerW.forEach((w, i) => {
    if (!(Math.abs(w) >= SIGNIFICANT_W)) return;
    const volts = record.voltageV[i] || mains?.record.voltageV[i] || NaN;
    const own = record.powerFactor[i];
    const factor = own === own ? own : w / (volts * record.currentA[i]);
    if (Number.isFinite(factor)) factors.push(factor);
  });
  if (factors.length < 10) return null;
  factors.sort((a, b) => a - b);
  return factors[factors.length >> 1];
}
