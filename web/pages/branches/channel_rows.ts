/** Every channel of every device: what it reads, and what it feeds. Pure. */
import type { Feed } from "../../../worker/domain/branch.ts";
import { channelCode, channelsOf } from "../../../worker/domain/channel.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { LiveAnswer } from "../../../worker/protocol/questions.ts";
import { channelKey, currentFeeds } from "../../live/current_feeds.ts";

export type ChannelReading = LiveAnswer["channels"][number];

export interface ChannelRow {
  device: string;
  channel: string;
  /** 0 ecoMain, 1–3 ecoSub. */
  unit: number;
  reading: ChannelReading | null;
  feed: Feed | null;
}

/** What is no panel of ours has the channels that it was given, and no others. */
function namesOf(home: HomeBody, device: string, model: string, subs: readonly number[]): string[] {
  if (model !== "other") return channelsOf(model, subs);
  const fed = new Set(home.feeds.filter((feed) => feed.device === device).map(({ channel }) => channel));
  return [...fed].sort((a, b) => (channelCode(a) ?? 0) - (channelCode(b) ?? 0));
}

export function channelRows(home: HomeBody, answer: LiveAnswer | null, nowS: number): ChannelRow[] {
  const feeds = currentFeeds(home, nowS);
  const readings = new Map(answer?.channels.map((r) => [channelKey(r.device, r.channel), r]));
  return home.devices.flatMap(({ id, model, subs }) => {
    const names = namesOf(home, id, model, subs);
    const extra = [...readings.values()].filter((r) => r.device === id && !names.includes(r.channel));
    return [...names, ...extra.map(({ channel }) => channel)].map((channel) => ({
      device: id,
      channel,
      unit: channel.includes(".") ? Number(channel.split(".")[0]) : 0,
      reading: readings.get(channelKey(id, channel)) ?? null,
      feed: feeds.get(channelKey(id, channel)) ?? null,
    }));
  });
}
