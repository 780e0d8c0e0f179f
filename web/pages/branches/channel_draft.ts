/** What a channel measures, while it is being chosen. Pure: the clock is an argument. */
import { servicePhases } from "../../../worker/domain/branch.ts";
import type { Feed, ServiceType } from "../../../worker/domain/branch.ts";
import { mainsPhase, type Phase } from "../../../worker/domain/channel.ts";
import { MULTIPLIER_MAX } from "../../../worker/domain/limits.ts";
import type { ChannelChange } from "../../api/homes.ts";
import { parseDecimal } from "../../format/parse_decimal.ts";
import { instantOfWall } from "../../format/zone.ts";

export interface ChannelDraft {
  /** A branch's id, "mains", or "" for nothing. */
  target: string;
  /** "" for unknown. */
  phase: "" | "1" | "2" | "3";
  reversed: boolean;
  multiplier: string;
  since: "start" | "now" | "date";
  /** As the input gives it: `YYYY-MM-DDTHH:MM` by the home's clock. */
  moment: string;
}

/** `everFed`: whether the channel has ever fed anything, so that its history is worth keeping. */
export function channelDraft(channel: string, feed: Feed | null, everFed: boolean): ChannelDraft {
  return {
    target: feed?.target ?? "",
    phase: `${feed?.phase ?? mainsPhase(channel) ?? ""}`,
    reversed: feed?.reversed ?? false,
    multiplier: String(feed?.multiplier ?? 1),
    since: everFed ? "now" : "start",
    moment: "",
  };
}

export type ChannelFault = "multiplier" | "since" | "phase";

export function channelWish(
  draft: ChannelDraft,
  zone: string,
  nowS: number,
): { ok: true; value: ChannelChange } | { ok: false; faults: ChannelFault[] } {
  const multiplier = parseDecimal(draft.multiplier);
  const whole = Math.abs(multiplier * 1000 - Math.round(multiplier * 1000)) < 1e-6;
  const since = sinceOf(draft, zone, nowS);
  const faults: ChannelFault[] = [];
  if (!(multiplier >= 0.001 && multiplier <= MULTIPLIER_MAX && whole)) faults.push("multiplier");
  if (since === null) faults.push("since");
  if (draft.target === "mains" && draft.phase === "") faults.push("phase");
  if (faults.length > 0 || since === null) return { ok: false, faults };
  return {
    ok: true,
    value: {
      target: draft.target === "" ? null : draft.target,
      phase: draft.phase === "" ? null : Number(draft.phase) as Phase,
      reversed: draft.reversed,
      multiplier,
      since,
    },
  };
}

function sinceOf({ since, moment }: ChannelDraft, zone: string, nowS: number): "start" | number | null {
  if (since === "start") return "start";
  if (since === "now") return Math.floor(nowS / 60) * 60;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(moment)) return null;
  const wall = Date.parse(`${moment}:00Z`) / 1000;
  const atS = Number.isNaN(wall) ? NaN : instantOfWall(wall, zone);
  return atS >= 0 && atS <= nowS ? atS : null;
}

/** The phases to choose from. */
export function phaseChoices(service: ServiceType): Phase[] {
  return servicePhases(service);
}
