/** How the jumps of a clamp are seen in what supplies it, once everything else that is metered is taken away. Pure. */
import type { Phase } from "../channel.ts";
import type { Clamp, PanelView } from "./panel_view.ts";
import { largestSteps, type StepRatio, stepRatio } from "./steps.ts";

export interface ClampSteps {
  at: number[];
  /** 1 on the clamp's own phase and 0 on the others where all is well. */
  byPhase: Map<Phase, StepRatio>;
  /** 1 where all is well, all phases together. */
  all: StepRatio | null;
}

export function clampSteps(view: PanelView, clamp: Clamp): ClampSteps {
  return stepsOf(view, [clamp]);
}

/** Of clamps that make one branch together. */
export function stepsOf(view: PanelView, clamps: readonly Clamp[]): ClampSteps {
  const { byPhase, restByPhase, restAll } = view.supplyOf(clamps[0]);
  const powerW = clamps.length === 1
    ? clamps[0].powerW
    : clamps[0].powerW.map((_, i) => clamps.reduce((sum, clamp) => sum + clamp.powerW[i], 0));
  const at = largestSteps(powerW);
  const ownOn = (phase: Phase, i: number) =>
    clamps.reduce((sum, clamp) => clamp.phase === phase ? sum + (clamp.powerW[i] || 0) : sum, 0);
  const found = new Map<Phase, StepRatio>();
  for (const phase of byPhase.keys()) {
    const rest = restByPhase.get(phase)!;
    const ratio = stepRatio(powerW, at, (i) => rest[i] + ownOn(phase, i));
    if (ratio !== null) found.set(phase, ratio);
  }
  return {
    at,
    byPhase: found,
    all: restAll === null ? null : stepRatio(powerW, at, (i) => restAll[i] + powerW[i]),
  };
}

/** The same, all phases together, with what another clamp measures not taken away either. */
export function stepsBeside(
  view: PanelView,
  clamp: Clamp,
  other: Clamp,
  at: readonly number[],
): StepRatio | null {
  const { restAll } = view.supplyOf(clamp);
  if (restAll === null) return null;
  return stepRatio(clamp.powerW, at, (i) => restAll[i] + clamp.powerW[i] + (other.powerW[i] || 0));
}
