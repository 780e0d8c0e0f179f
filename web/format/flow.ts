import type { BranchRole } from "../../worker/domain/branch.ts";

/** The only place where the sign of a power becomes a word. Each is a key of the translation table. */
export type FlowWord =
  | "flow.importing"
  | "flow.exporting"
  | "flow.noFlow"
  | "flow.producing"
  | "flow.drawing"
  | "flow.charging"
  | "flow.discharging"
  | "flow.using"
  | "flow.feedingBack"
  | "flow.unknown";

export interface Flow {
  word: FlowWord;
  /** Without sign: the word has it. */
  watts: number | null;
}

/** Below half a watt nothing is said to flow. */
const IDLE_W = 0.5;

function flow(powerW: number | null, towards: FlowWord, away: FlowWord): Flow {
  if (powerW === null) return { word: "flow.unknown", watts: null };
  if (Math.abs(powerW) < IDLE_W) return { word: "flow.noFlow", watts: Math.abs(powerW) };
  return { word: powerW > 0 ? towards : away, watts: Math.abs(powerW) };
}

export function gridFlow(powerW: number | null): Flow {
  return flow(powerW, "flow.importing", "flow.exporting");
}

export function branchFlow(role: BranchRole, powerW: number | null): Flow {
  if (role === "solar" || role === "generator") return flow(powerW, "flow.drawing", "flow.producing");
  if (role === "battery") return flow(powerW, "flow.charging", "flow.discharging");
  return flow(powerW, "flow.using", "flow.feedingBack");
}

/** Roles that can supply the house; pictures show their supply upwards. */
export function isSource(role: BranchRole): boolean {
  return role === "solar" || role === "battery" || role === "generator";
}

/** A source is drawn the other way up than it is measured. */
export function shownPower(role: BranchRole, powerW: number | null): number | null {
  return powerW === null ? null : isSource(role) ? 0 - powerW : powerW;
}
