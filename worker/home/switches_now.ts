/** How the home's switches stand, and whether they hear. Pure but for its reads. */
import type { HomeConfig } from "../domain/branch.ts";
import type { ChannelName } from "../domain/channel.ts";
import { stateAt } from "../domain/control_book.ts";
import { isSilent } from "../domain/device_health.ts";
import { switchesOf } from "../domain/switches.ts";
import type { REACHES } from "../protocol/commands.ts";
import type { CommandDesk } from "./command_desk.ts";
import { lastHeardS } from "./device_health.ts";
import type { HomeState } from "./home_state.ts";

export interface SwitchNow {
  device: string;
  channel: ChannelName;
  /** As the device last said; null: it never did. */
  on: boolean | null;
  sinceMs: number | null;
  reach: (typeof REACHES)[number];
}

export interface SwitchReads extends Pick<HomeState, "device" | "health"> {
  config: HomeConfig;
  desk: Pick<CommandDesk, "book" | "deps">;
}

export function switchesNow({ config, desk, device, health }: SwitchReads, nowS: number): SwitchNow[] {
  return switchesOf(config, desk.book).map((at) => {
    const { serial } = config.devices.find(({ id }) => id === at.device)!;
    const state = stateAt(desk.book, at);
    const heardS = lastHeardS(device(at.device)?.headS ?? null, health(at.device)) ?? -Infinity;
    const hears = desk.deps.hears({ id: at.device, serial });
    const reach = hears ? "socket" : isSilent(heardS, nowS) ? "away" : "post";
    return { ...at, on: state?.on ?? null, sinceMs: state?.sinceMs ?? null, reach };
  });
}
