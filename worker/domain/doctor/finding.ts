/** What the panel doctor says: what is wrong, how that is seen, and what would mend it. Pure. */
import type { ChannelName, Phase } from "../channel.ts";
import type { FeedChange } from "../feed_history.ts";

export const FINDING_KINDS = [
  "backwards",
  "other_phase",
  "wrong_voltage",
  "same_circuit",
  "counted_twice",
  "multiplier",
  "negative_unmetered",
  "dead_channel",
  "falling_register",
  "clock_off",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Names of the numbers that speak for a finding; `ratio` and `share` have no unit. */
export const EVIDENCE_NAMES = [
  "steps",
  "ratio",
  "agreement",
  "negativeShare",
  "powerFactor",
  "differenceW",
  "lowestW",
  "silentMin",
  "energyWh",
  "falls",
  "fallenWh",
  "offsetS",
  "phase",
] as const;
export type EvidenceName = (typeof EVIDENCE_NAMES)[number];
export interface Evidence {
  name: EvidenceName;
  value: number;
}

/** A clamp, or null for the whole panel; `branch` null where it feeds the mains. */
export interface Place {
  device: string;
  channel: ChannelName | null;
  branch: string | null;
}

export interface ChartLine {
  of: "clamp" | "other" | "mains" | "unmetered";
  phase: Phase | null;
  powerW: (number | null)[];
}
/** Equal steps from `startS` on. */
export interface Chart {
  startS: number;
  stepS: number;
  lines: ChartLine[];
}

export type MendChange =
  /** `sinceS`: where the feed that is wrong begins, so that its history is mended too. */
  | {
    kind: "channel";
    device: string;
    channel: ChannelName;
    sinceS: number;
    change: Omit<FeedChange, "since">;
  }
  | { kind: "branch"; branch: string; change: { parent: string | null } };

export interface Finding {
  kind: FindingKind;
  place: Place | null;
  /** The clamp that it is compared with. */
  other: Place | null;
  evidence: Evidence[];
  chart: Chart | null;
  /** Changes that mend it, all of them together; none where only a hand at the panel can. */
  mend: MendChange[];
}
