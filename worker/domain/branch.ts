/** Branches: what a breaker protects and a person names. Pure. */
import type { ChannelName, Phase } from "./channel.ts";
import type { Door } from "./door.ts";
import type { Hook } from "./hook.ts";
import type { HomeNotice } from "./notice.ts";

export const BRANCH_ROLES = [
  "load",
  "solar",
  "battery",
  "ev_charger",
  "heat_pump",
  "generator",
  "subpanel",
] as const;
export type BranchRole = (typeof BRANCH_ROLES)[number];

export const SERVICE_TYPES = ["single", "split", "three"] as const;
export type ServiceType = (typeof SERVICE_TYPES)[number];

/** The mains phases that a service has. */
export function servicePhases(service: ServiceType): Phase[] {
  return service === "single" ? [1] : service === "split" ? [1, 2] : [1, 2, 3];
}

export const HOME_ROLES = ["owner", "manager", "member", "viewer"] as const;
export type HomeRole = (typeof HOME_ROLES)[number];

export const DEVICE_MODELS = ["ecoMain", "ecoPlug", "switch", "bridge", "other"] as const;
export type DeviceModel = (typeof DEVICE_MODELS)[number];

/** A branch or the mains, added to a virtual branch or taken from it. */
export interface BranchPart {
  /** A branch's id, or "mains". */
  of: string | "mains";
  sign: 1 | -1;
}

export interface Branch {
  id: string;
  name: string;
  /** What the name is the name of. */
  namedAs: "room" | "device";
  role: BranchRole;
  /** One of the chart's hues, 0–15; a branch keeps it for life. */
  colour: number;
  icon: string;
  poles: 1 | 2 | 3;
  breakerRatingA: number | null;
  /** The branch (a subpanel's feeder) that this one hangs under, or null directly under the mains. */
  parent: string | null;
  position: number;
  /** What a virtual branch is made of; null or absent for one that clamps measure. */
  parts?: BranchPart[] | null;
}

/** Where a channel's measurement goes, from `sinceS` until the next feed of the same channel. */
export interface Feed {
  device: string;
  channel: ChannelName;
  /** UTC seconds, a multiple of 60; 0 means from the first reading on. */
  sinceS: number;
  /** A branch's id, "mains" (the phase below), or null: measured, but counted nowhere. */
  target: string | "mains" | null;
  reversed: boolean;
  /** What one measured watt stands for, for example 2 for one clamp on a balanced two-pole circuit. Three decimals at most. */
  multiplier: number;
  /** The phase that it hangs on; null when unknown or on several. */
  phase: Phase | null;
}

export interface Device {
  id: string;
  serial: string;
  model: DeviceModel;
  name: string;
  firmware: string | null;
  subs: number[];
  claimedAtS: number;
}

/** What the Home must know of its configuration to answer questions: pushed to it at every change. */
export interface HomeConfig {
  id: string;
  /** Rises by one at every change; an older one never replaces a newer one. */
  version: number;
  name: string;
  /** IANA time zone. */
  zone: string;
  service: ServiceType;
  devices: Device[];
  branches: Branch[];
  feeds: Feed[];
  members: { account: string; role: HomeRole }[];
  /** Of those devices that speak another format; absent where there are none. */
  doors?: Door[];
  /** Webhooks; absent where there are none. */
  hooks?: Hook[];
  /** What some member wants to be told of; absent where nobody does. */
  notices?: HomeNotice[];
}
