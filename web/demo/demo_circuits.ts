/** The demo home's panel, as it is wired; names are told in the person's language. Pure. */
import type { BranchRole } from "../../worker/domain/branch.ts";
import type { Phase } from "../../worker/domain/channel.ts";
import type { Key } from "../i18n/translate.ts";
import {
  always,
  bathroom,
  boiler,
  car,
  cold,
  type DemoLoad,
  dishwasher,
  heatPump,
  hob,
  room,
  sockets,
  solar,
  washer,
  workshop,
} from "./demo_loads.ts";

export interface DemoCircuit {
  id: string;
  name: Extract<Key, `demo.branch.${string}`>;
  role: BranchRole;
  icon: string;
  colour: number;
  namedAs: "room" | "device";
  phases: readonly Phase[];
  channels: readonly string[];
  breakerRatingA: number;
  parent: string | null;
  /** Null: the battery, which answers to all the others. */
  load: DemoLoad | null;
}

function circuit(
  id: string,
  place: string,
  icon: string,
  colour: number,
  load: DemoLoad | null,
  rest: Partial<Pick<DemoCircuit, "role" | "namedAs" | "breakerRatingA" | "parent">> = {},
): DemoCircuit {
  const poles = place.split(" ").map((pole) => pole.split("/"));
  return {
    id,
    name: `demo.branch.${id}` as DemoCircuit["name"],
    role: rest.role ?? "load",
    icon,
    colour,
    namedAs: rest.namedAs ?? "device",
    phases: poles.map(([, phase]) => Number(phase) as Phase),
    channels: poles.map(([channel]) => channel),
    breakerRatingA: rest.breakerRatingA ?? 16,
    parent: rest.parent ?? null,
    load,
  };
}

const inRoom = { namedAs: "room" } as const;
const inGarage = { parent: "garage" } as const;

export const DEMO_CIRCUITS: readonly DemoCircuit[] = [
  circuit("heatPump", "0.1/1 0.2/2 0.3/3", "heater", 1, heatPump, { role: "heat_pump", breakerRatingA: 20 }),
  circuit("car", "0.4/1 0.5/2 0.6/3", "ev-charger", 3, car, { role: "ev_charger", breakerRatingA: 20 }),
  circuit("solar", "0.7/1 0.8/2 0.9/3", "solar-panel", 5, solar, { role: "solar" }),
  circuit("garage", "0.10/2", "warehouse", 7, always(5), {
    role: "subpanel",
    namedAs: "room",
    breakerRatingA: 25,
  }),
  circuit("battery", "1.1/1 1.2/2 1.3/3", "battery-charging", 6, null, {
    role: "battery",
    breakerRatingA: 20,
  }),
  circuit("hob", "1.4/1", "cooking-pot", 2, hob, { breakerRatingA: 20 }),
  circuit("sockets", "1.5/3", "coffee", 8, sockets, inRoom),
  circuit("fridge", "1.6/1", "refrigerator", 4, cold(88, 15, 33)),
  circuit("dishwasher", "1.7/2", "utensils", 10, dishwasher),
  circuit("washer", "1.8/1", "washing-machine", 9, washer),
  circuit("boiler", "1.9/3", "droplets", 11, boiler),
  circuit("network", "1.10/1", "router", 12, always(44)),
  circuit("living", "2.1/1", "sofa", 13, room(13, 165, 17.5, 22.8, 0.95), inRoom),
  circuit("bedroom", "2.2/2", "bed", 0, room(5, 35, 21.2, 22.7, 0.8), inRoom),
  circuit("office", "2.3/3", "monitor", 14, room(8, 130, 8.6, 16.8, 0.6), inRoom),
  circuit("bathroom", "2.4/2", "bath", 15, bathroom, inRoom),
  circuit("freezer", "2.5/2", "snowflake", 4, cold(68, 20, 38), inGarage),
  circuit("workshop", "2.6/2", "hammer", 9, workshop, inGarage),
];
