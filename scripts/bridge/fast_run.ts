/** A simulated EcoMain and a bridge to it, each as its own program, in fast time; for tests and measurements. */
import { type ChannelName, channelsOf } from "../../worker/domain/channel.ts";
import type { EnergyAnswer } from "../../worker/protocol/questions.ts";
import type { Member } from "../api_client.ts";
import { type BranchWish, must, nameBranches } from "../furnish_home.ts";
import { type Child, startChild } from "../stack/child.ts";
import type { BridgeOptions } from "./bridge_options.ts";
import { fastNowMs, type FastTime } from "./fast_clock.ts";
import {
  type ChannelState,
  type Fault,
  type SimulatedEcoMain,
  simulateEcoMain,
  steadyLoad,
} from "./simulated_eco_main.ts";

const DAY_S = 86_400;

/** The house uses energy only while it is told to, so that the registers before and after can be read exactly. */
export interface FastHouse {
  serial: string;
  firmware: number;
  subs: number[];
  time: FastTime;
  startMs: number;
  endMs: number;
}

/** Its clock begins a few days ago, so that it does not run into what is the future for a server. */
export function fastHouse(options: { speed: number; subs: number[]; firmware?: number }): FastHouse {
  const { speed, subs, firmware = 139 } = options;
  const realMs = Date.now();
  const fastMs = (Math.floor(realMs / 1000 / DAY_S) - 3) * DAY_S * 1000;
  const serial = String(crypto.getRandomValues(new Uint32Array(1))[0]).padStart(12, "0");
  return { serial, firmware, subs, time: { realMs, fastMs, speed }, startMs: Infinity, endMs: Infinity };
}

const BEFORE_MINUTES = 10;

/** Uses energy for so many minutes of the fast clock, from a little later on: until then every channel can be read. */
export function useFor(house: FastHouse, minutes: number): void {
  house.startMs = (Math.ceil(fastNowMs(house.time) / 60_000) + BEFORE_MINUTES) * 60_000;
  house.endMs = house.startMs + minutes * 60_000;
}

/** Hundredths of a watt; L2 and 0.3 feed back. */
export function powerOf(house: FastHouse, channel: ChannelName): number {
  const i = channelsOf("ecoMain", house.subs).indexOf(channel);
  const size = 12_345 + i * 6_789;
  return channel === "L2" || channel === "0.3" ? -size : size;
}

export function stateOf(house: FastHouse, channel: ChannelName): ChannelState {
  const usedMs = Math.min(house.endMs, Math.max(house.startMs, fastNowMs(house.time))) - house.startMs || 0;
  return steadyLoad(powerOf(house, channel), 98_765_432_109n, 0, usedMs);
}

/** All that the house uses of a channel, in mWh. */
function usedMwh(house: FastHouse, channel: ChannelName): number {
  return Math.floor((house.endMs - house.startMs) * Math.abs(powerOf(house, channel)) / 360_000);
}

export function startHouse(
  house: FastHouse,
  fault?: (start: number) => Fault | null,
): Promise<SimulatedEcoMain> {
  const { serial, firmware, subs } = house;
  return simulateEcoMain({ serial, firmware, subs, state: (channel) => stateOf(house, channel), fault });
}

export function startFastBridge(
  time: FastTime,
  options: Partial<BridgeOptions> & Pick<BridgeOptions, "ecoMain" | "data">,
  logFile: string,
): Promise<Child> {
  const whole: BridgeOptions = { claim: null, server: null, everyS: 5, check: false, ...options };
  const script = new URL("fast_bridge.ts", import.meta.url).pathname;
  const args = ["run", "-A", "--quiet", "--no-check", script, JSON.stringify({ options: whole, time })];
  return startChild({ command: Deno.execPath(), args, env: { NO_COLOR: "1" }, logFile });
}

/** One branch for each of the device's own channels; returns their ids by channel. */
export async function branchesOf(
  member: Member,
  home: string,
  house: FastHouse,
): Promise<Map<ChannelName, string>> {
  const channels = channelsOf("ecoMain", house.subs).filter((channel) => !channel.startsWith("L"));
  const wishes = channels.map((channel): BranchWish => ({
    key: channel,
    channels: [{ channel, phase: 1 }],
    parent: null,
    name: `Branch ${channel}`,
    namedAs: "device",
    role: "load",
  }));
  return await nameBranches(member, must(await member.home(home)), house.serial, wishes);
}

/** The channels whose energy in the answer is not what the house used, with both, in mWh. */
export function wrongEnergy(
  house: FastHouse,
  branches: Map<ChannelName, string>,
  answer: EnergyAnswer,
): { channel: ChannelName; used: number; answered: number }[] {
  const total = (values: readonly (number | null)[]) =>
    Math.round(values.reduce<number>((sum, wh) => sum + (wh ?? 0), 0) * 1000);
  return channelsOf("ecoMain", house.subs).flatMap((channel) => {
    const back = powerOf(house, channel) < 0;
    const part = channel.startsWith("L")
      ? answer.mains.find(({ phase }) => `L${phase}` === channel)
      : answer.branches.find(({ id }) => id === branches.get(channel));
    if (part === undefined) return [{ channel, used: usedMwh(house, channel), answered: NaN }];
    const [along, against] = [total(part.importWh), total(part.exportWh)];
    const used = usedMwh(house, channel);
    const answered = back ? against : along;
    return answered === used && (back ? along : against) === 0 ? [] : [{ channel, used, answered }];
  });
}
