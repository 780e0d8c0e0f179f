/** Which channel feeds what, since when. Moving a clamp adds to this history. Pure: the clock is an argument. */
import { type Feed, type HomeConfig, servicePhases } from "./branch.ts";
import { channelCode, type ChannelName, mainsPhase, type Phase } from "./channel.ts";
import { FEEDS_PER_CHANNEL_MAX, READING_MAX_AHEAD_S } from "./limits.ts";
import { ok, type Outcome, refuse } from "./outcome.ts";
import { isVirtual } from "./virtual_branch.ts";

export interface FeedChange {
  target?: string | null;
  reversed?: boolean;
  multiplier?: number;
  phase?: Phase | null;
  /**
   * "start": from the first reading on. A number: UTC seconds, on a minute. Absent: from the start for a channel
   * that never fed anything, otherwise from the current minute on.
   */
  since?: "start" | number;
}

/** A channel's feeds, the oldest first. */
export function historyOf(feeds: readonly Feed[], device: string, channel: ChannelName): Feed[] {
  return feeds.filter((feed) => feed.device === device && feed.channel === channel)
    .sort((a, b) => a.sinceS - b.sinceS);
}

/** What a channel with this history feeds at a time, or null before its first feed. */
export function feedAt(history: readonly Feed[], atS: number): Feed | null {
  return history.findLast((feed) => feed.sinceS <= atS) ?? null;
}

/**
 * The history after a change: the fields that the change names hold from its `since` on, later feeds included; all
 * others, and everything before, stay as they were.
 */
export function changeHistory(
  history: readonly Feed[],
  device: string,
  channel: ChannelName,
  change: FeedChange,
  nowS: number,
): Feed[] {
  const sinceS = sinceOf(history, change, nowS);
  const first: Feed = { device, channel, sinceS: 0, ...UNMAPPED };
  const known = history[0]?.sinceS === 0 ? history : [first, ...history];
  const start = { ...(feedAt(known, sinceS) ?? first), sinceS };
  const later = known.filter((feed) => feed.sinceS > sinceS);
  const { target, reversed, multiplier, phase } = change;
  const changed = [start, ...later].map((feed): Feed => ({
    ...feed,
    ...(target === undefined ? {} : { target }),
    ...(reversed === undefined ? {} : { reversed }),
    ...(multiplier === undefined ? {} : { multiplier }),
    ...(phase === undefined
      ? (target === "mains" ? { phase: feed.phase ?? mainsPhase(channel) } : {})
      : { phase }),
  }));
  return withoutRepeats([...known.filter((feed) => feed.sinceS < sinceS), ...changed]);
}

/** Refuses with `not_found` (device, channel), `bad_value` with the field, or `limit_reached`. */
export function changeChannel(
  config: HomeConfig,
  device: string,
  channel: ChannelName,
  change: FeedChange,
  nowS: number,
): Outcome<HomeConfig> {
  if (!config.devices.some((held) => held.id === device)) {
    return refuse("not_found", `Cannot find device: ${device}`);
  }
  if (channelCode(channel) === null) return refuse("not_found", `Cannot find channel: ${channel}`);
  if (typeof change.since === "number" && change.since > nowS + READING_MAX_AHEAD_S) {
    return refuse("bad_value", `Cannot move a channel in the future: ${change.since}`, { field: "/since" });
  }
  const history = changeHistory(historyOf(config.feeds, device, channel), device, channel, change, nowS);
  if (history.length > FEEDS_PER_CHANNEL_MAX) {
    return refuse("limit_reached", `Cannot move a channel more often: ${FEEDS_PER_CHANNEL_MAX} times`);
  }
  for (const feed of history) {
    const checked = checkFeed(config, feed);
    if (!checked.ok) return checked;
  }
  const others = config.feeds.filter((feed) => feed.device !== device || feed.channel !== channel);
  return ok({ ...config, feeds: [...others, ...history] });
}

const UNMAPPED = { target: null, reversed: false, multiplier: 1, phase: null };

function sinceOf(history: readonly Feed[], change: FeedChange, nowS: number): number {
  if (change.since === "start") return 0;
  if (change.since !== undefined) return change.since;
  const everFed = history.some((feed) => feed.target !== null);
  return everFed ? Math.floor(nowS / 60) * 60 : 0;
}

function checkFeed(config: HomeConfig, feed: Feed): Outcome<null> {
  const phases = servicePhases(config.service);
  if (feed.phase !== null && !phases.includes(feed.phase)) {
    return refuse("bad_value", `Cannot find phase ${feed.phase} in a ${config.service} service`, {
      field: "/phase",
    });
  }
  if (feed.target === null) return ok(null);
  if (feed.target === "mains") {
    if (feed.phase !== null) return ok(null);
    return refuse("bad_value", `Cannot feed the mains without a phase: ${feed.channel}`, { field: "/phase" });
  }
  const branch = config.branches.find(({ id }) => id === feed.target);
  if (branch !== undefined && isVirtual(branch)) {
    return refuse("bad_value", `Cannot feed a virtual branch: ${branch.name}`, { field: "/target" });
  }
  if (branch !== undefined) return ok(null);
  return refuse("bad_value", `Cannot find branch: ${feed.target}`, { field: "/target" });
}

function withoutRepeats(history: Feed[]): Feed[] {
  return history.filter((feed, i) => {
    const before = history[i - 1];
    return before === undefined || feed.target !== before.target || feed.reversed !== before.reversed ||
      feed.multiplier !== before.multiplier || feed.phase !== before.phase;
  });
}
