/** How far a first run has come, told by what there is and kept nowhere. Pure. */
import type { HomeBody } from "../../../worker/protocol/config.ts";

export const FIRST_STEPS = ["home", "device", "branches"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** Null: there is no home yet. */
export function stepsDone(home: Pick<HomeBody, "devices" | "branches"> | null): Record<FirstStep, boolean> {
  return {
    home: home !== null,
    device: home !== null && home.devices.length > 0,
    branches: home !== null && home.devices.length > 0 && home.branches.length > 0,
  };
}

/** The first that is still to do, or null when all is done. */
export function stepNow(done: Record<FirstStep, boolean>): FirstStep | null {
  return FIRST_STEPS.find((step) => !done[step]) ?? null;
}
