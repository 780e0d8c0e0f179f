/** What each channel of a home feeds at a time. Pure. */
import type { Feed } from "../../worker/domain/branch.ts";
import type { Phase } from "../../worker/domain/channel.ts";
import { feedAt, historyOf } from "../../worker/domain/feed_history.ts";
import type { HomeBody } from "../../worker/protocol/config.ts";

export function channelKey(device: string, channel: string): string {
  return `${device} ${channel}`;
}

export function currentFeeds({ feeds }: HomeBody, nowS: number): Map<string, Feed> {
  const current = new Map<string, Feed>();
  for (const { device, channel } of feeds) {
    const key = channelKey(device, channel);
    if (current.has(key)) continue;
    const feed = feedAt(historyOf(feeds, device, channel), nowS);
    if (feed) current.set(key, feed);
  }
  return current;
}

/** The mains phases that some channel feeds. */
export function fedPhases(feeds: Iterable<Feed>): Phase[] {
  const phases = new Set<Phase>();
  for (const { target, phase } of feeds) if (target === "mains" && phase !== null) phases.add(phase);
  return [...phases].sort();
}

export function feedsOf(branch: string, feeds: Iterable<Feed>): Feed[] {
  return [...feeds].filter(({ target }) => target === branch);
}
