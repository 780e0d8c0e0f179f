/** A clamp while it is being named: which circuit it is on, and with which other legs. Pure. */
import type { Phase } from "../../../worker/domain/channel.ts";
import { MULTIPLIER_MAX } from "../../../worker/domain/limits.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { ChannelChange } from "../../api/homes.ts";
import { parseDecimal } from "../../format/parse_decimal.ts";
import type { ChannelRow } from "../branches/channel_rows.ts";
import { legPhases } from "./setup_steps.ts";

export interface ClampDraft {
  /** A branch's id; null: something new. */
  branch: string | null;
  phase: "" | "1" | "2" | "3";
  reversed: boolean;
  multiplier: string;
  /** Channels of the same device. */
  legs: string[];
}

/** In a service of one phase every clamp is on it. */
export function clampDraft(
  { feed, device }: ChannelRow,
  rows: readonly ChannelRow[],
  service: HomeBody["service"],
): ClampDraft {
  const branch = feed?.target ?? null;
  const legs = branch === null
    ? []
    : rows.filter((row) => row.device === device && row.feed?.target === branch && row.feed !== feed);
  return {
    branch,
    phase: feed?.phase == null ? (service === "single" ? "1" : "") : `${feed.phase}`,
    reversed: feed?.reversed ?? false,
    multiplier: String(feed?.multiplier ?? 1),
    legs: legs.map(({ channel }) => channel),
  };
}

export function multiplierOf({ multiplier }: ClampDraft): number | null {
  const value = parseDecimal(multiplier);
  const whole = Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6;
  return value >= 0.001 && value <= MULTIPLIER_MAX && whole ? value : null;
}

/** The changes of the clamp and of its legs, the clamp's first; a leg keeps its own sign and multiplier. */
export function clampChanges(
  service: HomeBody["service"],
  channel: string,
  draft: ClampDraft,
  branch: string,
): { channel: string; change: ChannelChange }[] {
  const first = draft.phase === "" ? null : Number(draft.phase) as Phase;
  const phases = legPhases(service, first, draft.legs.length + 1);
  return [channel, ...draft.legs].map((name, i) => ({
    channel: name,
    change: {
      target: branch,
      phase: phases[i],
      ...(i === 0 ? { reversed: draft.reversed, multiplier: multiplierOf(draft) ?? 1 } : {}),
    },
  }));
}
