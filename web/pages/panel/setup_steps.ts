/** How far a panel is set up: what was done says it, so that it can be left and gone on with. Pure. */
import { servicePhases } from "../../../worker/domain/branch.ts";
import { mainsPhase, type Phase } from "../../../worker/domain/channel.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { fedPhases } from "../../live/current_feeds.ts";
import type { ChannelRow } from "../branches/channel_rows.ts";

export const SETUP_STEPS = ["mains", "branches", "done"] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

export function isMainsClamp({ channel }: Pick<ChannelRow, "channel">): boolean {
  return mainsPhase(channel) !== null;
}

/** Clamps that a person names: those of branches, with or without a reading yet. */
export function branchClamps(rows: readonly ChannelRow[]): ChannelRow[] {
  return rows.filter((row) => !isMainsClamp(row) && row.feed?.target !== "mains");
}

export function isNamed({ feed }: ChannelRow): boolean {
  return feed !== null && feed.target !== null;
}

/** Phases of the service that no clamp is on. */
export function missingPhases({ service }: HomeBody, rows: readonly ChannelRow[]): Phase[] {
  const fed = fedPhases(rows.flatMap(({ feed }) => feed ?? []));
  return servicePhases(service).filter((phase) => !fed.includes(phase));
}

export function nextStep(home: HomeBody, rows: readonly ChannelRow[]): SetupStep {
  if (missingPhases(home, rows).length > 0 && rows.some(isMainsClamp)) return "mains";
  return branchClamps(rows).some((row) => !isNamed(row)) ? "branches" : "done";
}

/** The next clamp without a name after this one, around the end; null when all have one. */
export function nextUnnamed(rows: readonly ChannelRow[], after: ChannelRow): ChannelRow | null {
  const clamps = branchClamps(rows);
  const at = clamps.findIndex(({ device, channel }) => device === after.device && channel === after.channel);
  const order = [...clamps.slice(at + 1), ...clamps.slice(0, Math.max(0, at))];
  return order.find((row) => !isNamed(row)) ?? null;
}

/** The phases of a circuit's legs, one after another from that of the first. */
export function legPhases(service: HomeBody["service"], first: Phase | null, legs: number): (Phase | null)[] {
  const phases = servicePhases(service);
  const at = first === null ? -1 : phases.indexOf(first);
  return Array.from({ length: legs }, (_, i) => at < 0 ? null : phases[(at + i) % phases.length]);
}
