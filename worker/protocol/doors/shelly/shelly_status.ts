/** What a Shelly said of its meters last: each status lies over those before. Pure. */
import { SHELLY_COMPONENTS_MAX } from "../../../domain/limits.ts";
import type { Sample } from "../sample.ts";
import { type Parsed, parseRecord } from "./parsed.ts";

/** The known values of each component, by the names that the device gives them. */
export type ShellyStatus = Record<string, Record<string, number>>;

const phases = (fields: string[]) =>
  ["a_", "b_", "c_"].flatMap((phase) => fields.map((field) => phase + field));
const METER = ["act_power", "voltage", "current", "pf"];
const METER_REGISTERS = ["total_act_energy", "total_act_ret_energy"];
const SWITCH = ["apower", "voltage", "current", "pf", "aenergy.total", "ret_aenergy.total"];
const FIELDS: Record<string, readonly string[]> = {
  em: phases(METER),
  emdata: phases(METER_REGISTERS),
  em1: METER,
  em1data: METER_REGISTERS,
  switch: SWITCH,
  pm1: SWITCH,
};
const COMPONENT = /^(em|emdata|em1|em1data|switch|pm1):\d{1,3}$/;

/** A switch tells its register some moments after the minute that it is of. */
const REGISTER_LATE_S = 5;

export function isMeterData(component: string): boolean {
  return /^em1?data:\d{1,3}$/.test(component);
}

/** Undefined: not spoken of. Null: gone. */
function valueOf(component: Parsed, field: string): number | null | undefined {
  const [head, rest] = field.split(".");
  const value = component[head];
  if (value === undefined || rest === undefined) return value === undefined ? undefined : numberOf(value);
  const inner = parseRecord(value);
  return inner === null ? null : inner[rest] === undefined ? undefined : numberOf(inner[rest]);
}

const numberOf = (value: unknown) => typeof value === "number" && Number.isFinite(value) ? value : null;

/** `whole`: what it does not speak of is not there. `touched`: the components that it spoke of. */
export function overlay(
  before: ShellyStatus,
  whole: boolean,
  components: Parsed,
): { status: ShellyStatus; touched: string[] } {
  const status: ShellyStatus = whole ? {} : { ...before };
  const touched: string[] = [];
  for (const [name, told] of Object.entries(components)) {
    const kind = COMPONENT.exec(name)?.[1];
    if (kind === undefined) continue;
    const component = parseRecord(told);
    if (component === null) {
      delete status[name];
      continue;
    }
    if (status[name] === undefined && Object.keys(status).length >= SHELLY_COMPONENTS_MAX) continue;
    const values = { ...status[name] };
    for (const field of FIELDS[kind]) {
      const value = valueOf(component, field);
      if (value === null) delete values[field];
      else if (value !== undefined) values[field] = value;
    }
    status[name] = values;
    touched.push(name);
  }
  return { status, touched };
}

/** The stored registers count to the end of the device's last whole minute, whenever they are told. */
function timeOf(component: string, field: string, atS: number): number {
  const minuteS = Math.floor(atS / 60) * 60;
  if (isMeterData(component)) return minuteS;
  return field.includes(".") && atS - minuteS < REGISTER_LATE_S ? minuteS : atS;
}

/** Also of what did not change: a device repeats nothing, and a minute is the mean of all that was said in it. */
export function samplesOf(status: ShellyStatus, touched: readonly string[], atS: number): Sample[] {
  return touched.flatMap((component) =>
    Object.entries(status[component]).map(([field, value]) => ({
      input: `${component}/${field}`,
      atS: timeOf(component, field, atS),
      value,
    }))
  );
}
