/** The simulated house's panel: every circuit, what hangs on it, and which clamp is around it. */
import type { BranchRole } from "../../worker/domain/branch.ts";
import type { ChannelName, Phase } from "../../worker/domain/channel.ts";
import { always, nothing } from "./loads/always.ts";
import { carCharger } from "./loads/car.ts";
import { cold } from "./loads/cold.ts";
import { dishwasher, hob, oven, worktop } from "./loads/kitchen.ts";
import { dryer, washingMachine } from "./loads/laundry.ts";
import type { Load } from "./loads/load.ts";
import { occasional, room } from "./loads/rooms.ts";
import { solar } from "./loads/solar.ts";
import { bathroom, boiler, heatPump } from "./loads/warmth.ts";

export interface Circuit {
  /** Names the circuit for good: its randomness hangs on it. */
  key: string;
  name: string;
  namedAs: "room" | "device";
  role: BranchRole;
  icon: string;
  /** One of the chart's hues, 0–15. */
  colour: number;
  /** One pole per phase, and the clamp around it; no clamps at all for what nobody measures. */
  phases: readonly Phase[];
  channels: readonly ChannelName[];
  breakerRatingA: number;
  /** Key of the feeder that it hangs under, or null directly under the mains. */
  parent: string | null;
  powerFactor: number;
  load: Load;
}

type Rest = Partial<Pick<Circuit, "role" | "namedAs" | "breakerRatingA" | "parent" | "powerFactor">>;

function circuit(
  place: `${ChannelName} L${Phase}`[],
  key: string,
  name: string,
  icon: string,
  colour: number,
  load: Load,
  rest: Rest = {},
): Circuit {
  return {
    key,
    name,
    namedAs: rest.namedAs ?? "device",
    role: rest.role ?? "load",
    icon,
    colour,
    phases: place.map((text) => Number(text.at(-1)) as Phase),
    channels: place.map((text) => text.slice(0, text.indexOf(" "))),
    breakerRatingA: rest.breakerRatingA ?? 16,
    parent: rest.parent ?? null,
    powerFactor: rest.powerFactor ?? 0.99,
    load,
  };
}

const inRoom: Rest = { namedAs: "room", powerFactor: 0.93 };
const motor: Rest = { powerFactor: 0.82 };
const inGarage: Rest = { namedAs: "room", parent: "garage", powerFactor: 0.9 };

const ecoMain: Circuit[] = [
  circuit(["0.1 L1", "0.2 L2", "0.3 L3"], "heat_pump", "Heat pump", "heater", 1, heatPump, {
    role: "heat_pump",
    breakerRatingA: 20,
    powerFactor: 0.96,
  }),
  circuit(["0.4 L1", "0.5 L2", "0.6 L3"], "car", "Car charger", "ev-charger", 3, carCharger, {
    role: "ev_charger",
    breakerRatingA: 20,
  }),
  circuit(
    ["0.7 L1", "0.8 L2", "0.9 L3"],
    "solar",
    "Solar roof",
    "solar-panel",
    5,
    solar({ peakW: 9_200, tiltDegrees: 35, inverterW: 8_000, standbyW: 5.4 }),
    { role: "solar", powerFactor: 0.998 },
  ),
  circuit(["0.10 L2"], "garage", "Garage", "warehouse", 7, {
    kind: "feeder",
    plan: (day, _, add) => add(0, 0, day.lengthMin, 4.2, 0.06),
  }, { role: "subpanel", namedAs: "room", breakerRatingA: 25, powerFactor: 0.92 }),
];

const ecoSub1: Circuit[] = [
  circuit(["1.1 L1", "1.2 L2"], "hob", "Hob", "cooking-pot", 2, hob, { breakerRatingA: 20 }),
  circuit(["1.3 L3"], "oven", "Oven", "chef-hat", 0, oven),
  circuit(
    ["1.4 L1"],
    "fridge",
    "Fridge",
    "refrigerator",
    4,
    cold({ compressorW: 92, onMin: 15, offMin: 34, defrostW: 165 }),
    motor,
  ),
  circuit(["1.5 L2"], "dishwasher", "Dishwasher", "utensils", 6, dishwasher),
  circuit(["1.6 L3"], "worktop", "Kitchen sockets", "coffee", 8, worktop, { namedAs: "room" }),
  circuit(["1.7 L1"], "washer", "Washing machine", "washing-machine", 9, washingMachine),
  circuit(["1.8 L2"], "dryer", "Dryer", "wind", 10, dryer, motor),
  circuit(["1.9 L3"], "boiler", "Water heater", "droplets", 11, boiler, { powerFactor: 1 }),
  circuit(["1.10 L1"], "network", "Network & server", "router", 12, always(47, 2.2), { powerFactor: 0.91 }),
];

const ecoSub2: Circuit[] = [
  circuit(
    ["2.1 L1"],
    "living",
    "Living room",
    "sofa",
    13,
    room({ standbyW: 11.5, lightsW: 85, usedShare: 0.7, deviceW: 138, deviceShare: 0.85 }),
    inRoom,
  ),
  circuit(
    ["2.2 L2"],
    "bedroom",
    "Bedroom",
    "bed",
    14,
    room({ standbyW: 3.1, lightsW: 36, usedShare: 0.2 }),
    inRoom,
  ),
  circuit(
    ["2.3 L3"],
    "children",
    "Children's room",
    "baby",
    15,
    room({ standbyW: 4.8, lightsW: 42, usedShare: 0.45, deviceW: 64, deviceShare: 0.5 }),
    inRoom,
  ),
  circuit(
    ["2.4 L3"],
    "office",
    "Office",
    "monitor",
    1,
    room({ standbyW: 6.9, lightsW: 30, usedShare: 0.3, deviceW: 172, deviceShare: 0.9, byDay: true }),
    inRoom,
  ),
  circuit(["2.5 L2"], "bathroom", "Bathroom", "bath", 3, bathroom, { namedAs: "room" }),
  circuit(
    ["2.6 L1"],
    "hall",
    "Hall & stairs",
    "lamp",
    5,
    room({ standbyW: 1.7, lightsW: 48, usedShare: 0.5 }),
    inRoom,
  ),
  circuit(["2.7 L3"], "ventilation", "Ventilation", "fan", 7, always(38, 0.9), motor),
  circuit(
    ["2.8 L2"],
    "garage_freezer",
    "Garage freezer",
    "snowflake",
    9,
    cold({ compressorW: 105, onMin: 19, offMin: 41, defrostW: 0 }),
    { ...inGarage, namedAs: "device", powerFactor: 0.8 },
  ),
  circuit(["2.9 L2"], "workshop", "Workshop", "hammer", 11, occasional(1_150, 6, 0.18, 0.8), inGarage),
  circuit(["2.10 L1"], "spare_2", "Spare", "plug", 13, nothing, { namedAs: "room" }),
];

const ecoSub3: Circuit[] = [
  circuit(
    ["3.1 L1"],
    "guests",
    "Guest room",
    "bed",
    0,
    room({ standbyW: 1.9, lightsW: 30, usedShare: 0.05 }),
    inRoom,
  ),
  circuit(
    ["3.2 L2"],
    "cellar_freezer",
    "Cellar freezer",
    "snowflake",
    2,
    cold({ compressorW: 84, onMin: 17, offMin: 38, defrostW: 0 }),
    motor,
  ),
  circuit(["3.3 L3"], "aquarium", "Aquarium", "fish", 4, always(58, 1.1), { powerFactor: 0.88 }),
  circuit(["3.4 L1"], "garden", "Garden", "flower", 6, occasional(620, 22, 0.2, 2.2), motor),
  circuit(
    ["3.5 L2"],
    "attic",
    "Attic",
    "lamp",
    8,
    room({ standbyW: 0.6, lightsW: 28, usedShare: 0.06 }),
    inRoom,
  ),
  circuit(
    ["3.6 L3"],
    "hobby",
    "Hobby room",
    "speaker",
    10,
    room({ standbyW: 5.2, lightsW: 40, usedShare: 0.2, deviceW: 96, deviceShare: 0.3 }),
    inRoom,
  ),
  circuit(
    ["3.7 L1"],
    "cellar",
    "Cellar lights",
    "lightbulb",
    12,
    room({ standbyW: 0, lightsW: 55, usedShare: 0.08 }),
    inRoom,
  ),
  circuit(["3.8 L2"], "spare_3a", "Spare cellar", "plug", 14, nothing, { namedAs: "room" }),
  circuit(["3.9 L3"], "spare_3b", "Spare attic", "plug", 15, nothing, { namedAs: "room" }),
  circuit(["3.10 L1"], "spare_3c", "Spare garden", "plug", 1, nothing, { namedAs: "room" }),
];

function hidden(phase: Phase, key: string, load: Load): Circuit {
  return { ...circuit([`- L${phase}`], key, "", "plug", 0, load, { powerFactor: 0.75 }), channels: [] };
}

/** What no clamp is around: alarm, doorbell, outdoor light, the meter itself. */
const unclamped: Circuit[] = [
  hidden(1, "hidden_1", always(26, 0.8)),
  hidden(2, "hidden_2", room({ standbyW: 17, lightsW: 60, usedShare: 0.25 })),
  hidden(3, "hidden_3", occasional(740, 12, 0.3, 12)),
];

/** All circuits, the panel's own order; feeders stand before what hangs under them. */
export const CIRCUITS: readonly Circuit[] = [...ecoMain, ...ecoSub1, ...ecoSub2, ...ecoSub3, ...unclamped];

/** The circuits that a panel with this many EcoSubs measures. */
export function measuredCircuits(subs: number): Circuit[] {
  return CIRCUITS.filter(({ channels }) => channels.length > 0 && Number(channels[0].split(".")[0]) <= subs);
}
