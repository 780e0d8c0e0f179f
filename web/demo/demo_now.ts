/** What the demo home says of this moment: its newest minute, and each second while somebody looks. Pure. */
import { feedAt, historyOf } from "../../worker/domain/feed_history.ts";
import type { HomeBody } from "../../worker/protocol/config.ts";
import type { LiveValues } from "../../worker/protocol/live.ts";
import type { LiveAnswer } from "../../worker/protocol/questions.ts";
import { flowOver } from "../live/link/flow_over.ts";
import type { PlacedDay } from "./demo_calendar.ts";
import { DEMO_CIRCUITS } from "./demo_circuits.ts";
import { DEMO_MAIN, DEMO_PLUG } from "./demo_home.ts";
import { chanceOf } from "./demo_random.ts";

const POWER_FACTOR = 0.97;
export const LAMP_W = 38;

/** Watts by channel at a second; between the minutes they wander a little. */
function channelsAt(day: PlacedDay, atS: number, wander: number): Map<string, number> {
  const minute = Math.floor((atS - day.startS) / 60);
  const chance = chanceOf("second", String(Math.floor(atS)));
  const channels = new Map<string, number>();
  const mains = day.mains.map((watts) => watts[minute] ?? 0);
  for (const { id, channels: poles, phases, parent } of DEMO_CIRCUITS) {
    const watts = (day.branches.get(id)![minute] ?? 0) / poles.length;
    poles.forEach((channel, pole) => {
      const off = watts * wander * chance.between(-1, 1);
      channels.set(channel, watts + off);
      if (parent === null) mains[phases[pole] - 1] += off;
    });
  }
  mains.forEach((watts, i) => channels.set(`L${i + 1}`, watts));
  return channels;
}

function electricOf(watts: number, chance: { between(low: number, high: number): number }) {
  const voltageV = Math.round(chance.between(229, 233) * 10) / 10;
  return { voltageV, currentA: Math.round(Math.abs(watts) / voltageV / POWER_FACTOR * 100) / 100 };
}

const SECOND_WANDER = 0.02;

/** As the panel's device would send it; `t` and its values are of the second. */
export function demoSecond(day: PlacedDay, atS: number): LiveValues {
  const chance = chanceOf("volts", String(Math.floor(atS)));
  const channels: LiveValues["channels"] = {};
  for (const [channel, watts] of channelsAt(day, atS, SECOND_WANDER)) {
    const { voltageV, currentA } = electricOf(watts, chance);
    channels[channel] = { w: Math.round(watts * 10) / 10, v: voltageV, a: currentA };
  }
  return { t: atS, channels };
}

/** The newest whole minute, made by the sums that every page uses. */
export function demoMinute(
  home: HomeBody,
  day: PlacedDay,
  minuteS: number,
  nowS: number,
  lampOn: boolean,
): LiveAnswer {
  const chance = chanceOf("volts", String(minuteS));
  const channels = [...channelsAt(day, minuteS, 0)].map(([channel, watts]) => ({
    device: DEMO_MAIN,
    channel,
    at: minuteS,
    powerW: Math.round(watts * 10) / 10,
    ...electricOf(watts, chance),
    powerFactor: watts === 0 ? null : POWER_FACTOR,
    importWh: null,
    exportWh: null,
  }));
  const plugW = lampOn ? LAMP_W : 0;
  const plug = {
    device: DEMO_PLUG,
    channel: "plug",
    at: minuteS,
    powerW: plugW,
    ...electricOf(plugW, chance),
    powerFactor: lampOn ? POWER_FACTOR : null,
    importWh: null,
    exportWh: null,
  };
  const bare: LiveAnswer = {
    now: nowS,
    at: minuteS,
    mains: [],
    branches: [],
    unmetered: { powerW: null },
    channels: [...channels, plug],
    devices: home.devices.map(({ id, serial }) => ({ id, serial, at: minuteS })),
  };
  // Laid over itself as of the minute's end, the channels become mains, branches and what is left.
  const values: LiveValues = {
    t: minuteS + 60,
    channels: Object.fromEntries(
      channels.filter(({ device, channel }) =>
        feedAt(historyOf(home.feeds, device, channel), nowS)?.target != null
      )
        .map(({ channel, powerW, voltageV, currentA }) => [channel, { w: powerW, v: voltageV, a: currentA }]),
    ),
  };
  const summed = flowOver(home, bare, new Map([[DEMO_MAIN, { atS: minuteS + 60, values }]]), minuteS + 60)!;
  return { ...summed.answer, now: nowS, at: minuteS, channels: bare.channels };
}
