/** One day of the demo home, made from its date: the same on every device, today and later. Pure. */
import { type CivilDate, daysBetween } from "../format/civil_date.ts";
import { DEMO_CIRCUITS } from "./demo_circuits.ts";
import { type DemoWeather, unnamed } from "./demo_loads.ts";
import { chanceOf } from "./demo_random.ts";

/** Watts by minute of the home's day, signed as measured. */
export interface DemoDay {
  branches: ReadonlyMap<string, Float32Array>;
  /** By phase, L1 first. */
  mains: readonly Float32Array[];
}

function weatherOf(date: CivilDate): DemoWeather {
  const chance = chanceOf(date, "weather");
  const dayOfYear = daysBetween(`${date.slice(0, 4)}-01-01`, date);
  const season = -Math.cos(2 * Math.PI * (dayOfYear - 20) / 365.25);
  return {
    dayOfYear,
    weekend: [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay()),
    temperatureC: 10 + 10 * season + chance.between(-4, 4),
    cloudiness: Math.min(chance.between(0, 1.25) ** 1.4, 1),
  };
}

const CAPACITY_WH = 8_800;
const BATTERY_W = 3_600;
/** So much is left in the morning. */
const LEFT_WH = 900;

/** Takes what the sun has over, gives while the house draws. */
function batteryOf(netW: Float32Array): Float32Array {
  let storedWh = LEFT_WH;
  return netW.map((watts) => {
    const wish = watts < 0 ? Math.min(-watts, BATTERY_W) : -Math.min(Math.max(watts - 30, 0), BATTERY_W);
    const room = wish > 0 ? (CAPACITY_WH - storedWh) * 60 : (LEFT_WH / 2 - storedWh) * 60;
    const power = wish > 0 ? Math.min(wish, Math.max(room, 0)) : Math.max(wish, Math.min(room, 0));
    storedWh += power / 60 * (power > 0 ? 0.95 : 1);
    return power;
  });
}

export function demoDay(date: CivilDate, minutes: number): DemoDay {
  const weather = weatherOf(date);
  const branches = new Map<string, Float32Array>();
  for (const { id, load } of DEMO_CIRCUITS) {
    const watts = new Float32Array(minutes);
    load?.(watts, chanceOf(date, id), weather);
    branches.set(id, watts);
  }
  for (const { id, parent } of DEMO_CIRCUITS) {
    if (parent !== null) add(branches.get(parent)!, branches.get(id)!, 1);
  }
  const rest = new Float32Array(minutes);
  unnamed(rest, chanceOf(date, "unnamed"), weather);
  const net = rest.slice();
  for (const { id, parent } of DEMO_CIRCUITS) if (parent === null) add(net, branches.get(id)!, 1);
  branches.set("battery", batteryOf(net));

  const mains = [1, 2, 3].map(() => new Float32Array(minutes));
  for (const watts of mains) add(watts, rest, 1 / 3);
  for (const { id, parent, phases } of DEMO_CIRCUITS) {
    if (parent !== null) continue;
    for (const phase of phases) add(mains[phase - 1], branches.get(id)!, 1 / phases.length);
  }
  return { branches, mains };
}

function add(to: Float32Array, from: Float32Array, share: number): void {
  for (let m = 0; m < to.length; m++) to[m] += from[m] * share;
}
