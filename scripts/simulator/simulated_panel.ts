/** A simulated house as the panel doctor sees it: some days of every channel, and the configuration that fits them. */
import type { HomeConfig } from "../../worker/domain/branch.ts";
import { type ChannelName, mainsPhase } from "../../worker/domain/channel.ts";
import { type ChannelRecord, ON_TIME, type PanelRecord } from "../../worker/domain/doctor/panel_record.ts";
import { measuredCircuits } from "./circuits.ts";
import { House, type HouseOptions, houseOptions } from "./house.ts";

export interface SimulatedPanel {
  record: PanelRecord;
  config: HomeConfig;
}

export const DEVICE = "box";
const DAY_S = 86_400;
const MINUTES = 1440;

export function simulatedPanel(
  wish: Partial<HouseOptions> & { firstDay: number; days: number },
): SimulatedPanel {
  const { firstDay, days, ...rest } = wish;
  const options = houseOptions({ installedDay: firstDay, ...rest });
  const house = new House(options);
  const minutes = days * MINUTES;
  const column = () => new Float64Array(minutes).fill(NaN);
  const channels = house.channels.map((channel): ChannelRecord => ({
    device: DEVICE,
    channel,
    powerW: column(),
    currentA: column(),
    voltageV: column(),
    powerFactor: column(),
    forwardWh: column(),
    reverseWh: column(),
  }));
  for (let day = 0; day < days; day++) {
    const block = house.day(firstDay + day);
    channels.forEach((channel, c) => {
      for (let m = 0; m < MINUTES; m++) {
        const from = c * MINUTES + m, to = day * MINUTES + m;
        channel.powerW[to] = block.powerCw[from] / 100;
        channel.currentA[to] = block.currentCa[from] / 100;
        channel.forwardWh[to] = block.forwardMwh[from] / 1000;
        channel.reverseWh[to] = block.reverseMwh[from] / 1000;
        if (c >= 3) continue;
        channel.voltageV[to] = block.voltageCv[from] / 100;
        channel.powerFactor[to] = block.powerFactorHundredths[from] / 100;
      }
    });
  }
  const startS = firstDay * DAY_S;
  const endS = startS + days * DAY_S;
  return {
    record: {
      nowS: endS + 20,
      startS,
      minutes,
      devices: [{
        device: DEVICE,
        headS: endS - 60,
        present: new Uint8Array(minutes).fill(ON_TIME),
        clockOffsetS: 2,
      }],
      channels,
    },
    config: configOf(options),
  };
}

/** Branches have the keys of their circuits as ids. */
function configOf({ subs, zone }: HouseOptions): HomeConfig {
  const circuits = measuredCircuits(subs);
  const feed = (channel: ChannelName, target: string, phase: 1 | 2 | 3) => ({
    device: DEVICE,
    channel,
    sinceS: 0,
    target,
    reversed: false,
    multiplier: 1,
    phase,
  });
  return {
    id: "home",
    version: 1,
    name: "Simulated",
    zone,
    service: "three",
    devices: [{
      id: DEVICE,
      serial: "simulated",
      model: "ecoMain",
      name: "EcoMain",
      firmware: null,
      subs: [1, 2, 3].slice(0, subs),
      claimedAtS: 0,
    }],
    branches: circuits.map((
      { key, name, namedAs, role, colour, icon, phases, parent, breakerRatingA },
      at,
    ) => ({
      id: key,
      name,
      namedAs,
      role,
      colour,
      icon,
      poles: phases.length as 1 | 2 | 3,
      breakerRatingA,
      parent: circuits.some((other) => other.key === parent) ? parent : null,
      position: at,
    })),
    feeds: [
      ...["L1", "L2", "L3"].map((channel) => feed(channel, "mains", mainsPhase(channel)!)),
      ...circuits.flatMap(({ key, channels, phases }) =>
        channels.map((channel, pole) => feed(channel, key, phases[pole]))
      ),
    ],
    members: [],
  };
}
