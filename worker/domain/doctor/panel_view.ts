/** A record as the configuration reads it: clamps with their signs, and what supplies each of them. Pure. */
import { type Branch, type Feed, type HomeConfig, servicePhases } from "../branch.ts";
import type { Phase } from "../channel.ts";
import { feedAt, historyOf } from "../feed_history.ts";
import type { Place } from "./finding.ts";
import type { ChannelRecord, PanelRecord } from "./panel_record.ts";

export interface Clamp {
  record: ChannelRecord;
  feed: Feed;
  /** Null: it feeds the mains. */
  branch: Branch | null;
  phase: Phase | null;
  /** Signed and multiplied as its feed says; NaN before the feed began. */
  powerW: Float64Array;
}

/** What several clamps hang on: the mains, or a feeder with a clamp of its own. */
export interface Supply {
  /** Null: the mains. */
  feeder: string | null;
  clamps: Clamp[];
  below: Clamp[];
  /** What the supply's own clamps measure, by phase and together; a phase without a clamp is missing. */
  byPhase: Map<Phase, Float64Array>;
  all: Float64Array | null;
  /** The same less everything that hangs below it. */
  restByPhase: Map<Phase, Float64Array>;
  restAll: Float64Array | null;
}

export interface PanelView {
  record: PanelRecord;
  config: HomeConfig;
  clamps: Clamp[];
  supplies: Supply[];
  supplyOf(clamp: Clamp): Supply;
}

export function panelView(record: PanelRecord, config: HomeConfig): PanelView {
  const phases = servicePhases(config.service);
  const only = phases.length === 1 ? phases[0] : null;
  const branches = new Map(config.branches.map((branch) => [branch.id, branch]));
  const clamps = record.channels.flatMap((channel): Clamp[] => {
    const feed = feedAt(historyOf(config.feeds, channel.device, channel.channel), record.nowS);
    if (feed === null || feed.target === null) return [];
    const branch = feed.target === "mains" ? null : branches.get(feed.target);
    if (branch === undefined) return [];
    const powerW = signedPower(channel, feed, record.startS);
    return [{ record: channel, feed, branch, phase: feed.phase ?? only, powerW }];
  });

  const measured = Map.groupBy(clamps, (clamp) => clamp.branch?.id ?? null);
  const feederOf = ({ branch }: Clamp): string | null => {
    const seen = new Set<string>();
    for (
      let up = branch?.parent ?? null;
      up !== null && !seen.has(up);
      up = branches.get(up)?.parent ?? null
    ) {
      if (measured.has(up)) return up;
      seen.add(up);
    }
    return null;
  };
  const branchClamps = clamps.filter(({ branch }) => branch !== null);
  const supplies = new Map<string | null, Supply>();
  for (const [feeder, below] of [[null, []] as const, ...Map.groupBy(branchClamps, feederOf)]) {
    const needed = feeder === null ? phases : null;
    supplies.set(feeder, supplyFrom(feeder, measured.get(feeder) ?? [], [...below], needed, record.minutes));
  }
  return {
    record,
    config,
    clamps,
    supplies: [...supplies.values()],
    supplyOf: (clamp) => supplies.get(clamp.branch === null ? null : feederOf(clamp))!,
  };
}

export function placeOf({ record, branch }: Clamp): Place {
  return { device: record.device, channel: record.channel, branch: branch?.id ?? null };
}

function signedPower({ powerW }: ChannelRecord, feed: Feed, startS: number): Float64Array {
  const factor = feed.multiplier * (feed.reversed ? -1 : 1);
  return powerW.map((w, i) => startS + i * 60 < feed.sinceS ? NaN : w * factor);
}

/** `needed`: the phases without which there is no whole; null where it is whatever its clamps make. */
function supplyFrom(
  feeder: string | null,
  clamps: Clamp[],
  below: Clamp[],
  needed: readonly Phase[] | null,
  minutes: number,
): Supply {
  const byPhase = new Map<Phase, Float64Array>();
  for (const [phase, own] of Map.groupBy(clamps, ({ phase }) => phase)) {
    if (phase !== null) byPhase.set(phase, sumOf(own, minutes));
  }
  const whole = clamps.length > 0 && (needed === null || needed.every((phase) => byPhase.has(phase)));
  const all = whole ? sumOf(clamps, minutes) : null;
  const restByPhase = new Map(
    [...byPhase].map(([phase, sum]) => [phase, less(sum, below.filter((clamp) => clamp.phase === phase))]),
  );
  return {
    feeder,
    clamps,
    below,
    byPhase,
    all,
    restByPhase,
    restAll: all === null ? null : less(all, below),
  };
}

function sumOf(clamps: readonly Clamp[], minutes: number): Float64Array {
  const sum = new Float64Array(minutes);
  for (const { powerW } of clamps) for (let i = 0; i < minutes; i++) sum[i] += powerW[i];
  return sum;
}

/** A clamp that is silent for a minute takes nothing away: a jump of one minute is outvoted by all others. */
function less(sum: Float64Array, clamps: readonly Clamp[]): Float64Array {
  const rest = sum.slice();
  for (const { powerW } of clamps) for (let i = 0; i < rest.length; i++) rest[i] -= powerW[i] || 0;
  return rest;
}
