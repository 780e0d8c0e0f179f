/** What can be switched in a home. Pure. */
import type { HomeConfig } from "./branch.ts";
import { channelCode, type ChannelName, channelsOf } from "./channel.ts";
import type { ControlBook } from "./control_book.ts";
import { relayOfChannel } from "./shelly.ts";

/** Devices that are switches by their model, and channels that told how they stand; in the order of the devices and of their channels. */
export function switchesOf(
  config: Pick<HomeConfig, "devices" | "doors"> | null,
  { switches }: Pick<ControlBook, "switches">,
): { device: string; channel: ChannelName }[] {
  return (config?.devices ?? []).flatMap(({ id, model, subs }) => {
    const door = config?.doors?.find(({ device }) => device === id);
    // Where a Shelly's relay was before its values were mapped elsewhere, there is none any more.
    const told = switches.filter(({ device }) => device === id).map(({ channel }) => channel)
      .filter((channel) => door === undefined || relayOfChannel(door.rules, channel) !== null);
    const byModel = model === "ecoPlug" || model === "switch" ? channelsOf(model, subs) : [];
    const channels = [...new Set([...byModel, ...told])];
    channels.sort((a, b) => (channelCode(a) ?? 0) - (channelCode(b) ?? 0));
    return channels.map((channel) => ({ device: id, channel }));
  });
}
