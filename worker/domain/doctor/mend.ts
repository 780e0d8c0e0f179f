/** Changes that mend what a clamp is told to be. Pure. */
import type { FeedChange } from "../feed_history.ts";
import type { MendChange } from "./finding.ts";
import type { Clamp } from "./panel_view.ts";

export function mendClamp({ feed }: Clamp, change: Omit<FeedChange, "since">): MendChange {
  return { kind: "channel", device: feed.device, channel: feed.channel, sinceS: feed.sinceS, change };
}
