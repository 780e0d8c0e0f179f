import type { Feed } from "../domain/branch.ts";
import { changeChannel, type FeedChange, historyOf } from "../domain/feed_history.ts";
import { ok, type Outcome } from "../domain/outcome.ts";
import { changeHome } from "./change_home.ts";
import type { Asked, ChangeDeps } from "./deps.ts";

/** Answers with the channel's whole history, the oldest feed first. */
export async function moveChannel(
  deps: ChangeDeps,
  asked: Asked & { device: string; channel: string },
  change: FeedChange,
): Promise<Outcome<Feed[]>> {
  const { device, channel } = asked;
  const changed = await changeHome(
    deps,
    asked,
    "configure",
    (home) => changeChannel(home, device, channel, change, deps.nowS),
    {
      action: "channel.changed",
      target: device,
      detail: { channel, fields: Object.keys(change).join(",") },
    },
  );
  return changed.ok ? ok(historyOf(changed.value.feeds, device, channel)) : changed;
}
