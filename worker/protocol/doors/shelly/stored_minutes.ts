/** Minutes that a Shelly keeps on its own, as it answers `EMData.GetData` and `EM1Data.GetData`. Pure. */
import type { Sample } from "../sample.ts";
import { type Parsed, parseNames, parseNumber, parseRecord } from "./parsed.ts";

export interface ShellyGap {
  /** `emdata:0`, `em1data:1`. */
  component: string;
  /** The first minute that is missing, and the end of the last. */
  fromS: number;
  endS: number;
  /** Of each register what it stood at, at the start and at the end. */
  registers: Record<string, readonly [atStart: number, atEnd: number]>;
}

export function dataRequest(id: number, { component, fromS, endS }: ShellyGap): string {
  const [kind, number] = component.split(":");
  const method = kind === "emdata" ? "EMData.GetData" : "EM1Data.GetData";
  return JSON.stringify({
    id,
    src: "enecess",
    method,
    params: { id: Number(number), ts: fromS, end_ts: endS },
  });
}

/** A record has the energy of its own time alone: it is added to where the registers stood. */
const MICRO = 1e6;
export const rounded = (value: number) => Math.round(value * MICRO) / MICRO;

export interface StoredMinute {
  startS: number;
  /** What a record of several minutes is divided by. */
  share: number;
  values: readonly unknown[];
}

/** In the order of their times. */
export function minutesOf(
  result: Parsed,
  { fromS, endS }: Pick<ShellyGap, "fromS" | "endS">,
): StoredMinute[] {
  const minutes: StoredMinute[] = [];
  for (const told of Array.isArray(result.data) ? result.data : []) {
    const block = parseRecord(told);
    const ts = parseNumber(block?.ts), period = parseNumber(block?.period);
    if (!Number.isSafeInteger(ts) || !(period >= 60 && period <= 3600 && period % 60 === 0)) continue;
    const rows = Array.isArray(block?.values) ? block.values : [];
    for (const [i, values] of rows.entries()) {
      if (!Array.isArray(values)) continue;
      for (let m = 0; m < period; m += 60) {
        const startS = Math.floor((ts + i * period + m) / 60) * 60;
        if (startS >= fromS && startS < endS) minutes.push({ startS, share: period / 60, values });
      }
    }
  }
  const byStart = new Map(minutes.map((minute) => [minute.startS, minute]));
  return [...byStart.values()].sort((a, b) => a.startS - b.startS);
}

/** No meter counts that far; what is beyond would no longer be a number when it is reckoned with. */
const VALUE_MAX = 1e12;

export function valueOf({ values }: StoredMinute, keys: readonly string[], key: string): number | null {
  const found = values[keys.indexOf(key)];
  return typeof found === "number" && Math.abs(found) <= VALUE_MAX ? found : null;
}

/** The component that measures what this one counts. */
export function meterOf(component: string): string {
  return component.replace("data", "");
}

/** What the answer says of the gap, and what is left to ask; null: nothing. */
export function readStored(gap: ShellyGap, result: Parsed): { samples: Sample[]; rest: ShellyGap | null } {
  const { component, fromS, endS } = gap;
  const keys = parseNames(result.keys);
  const meter = meterOf(component);
  const samples: Sample[] = [];
  const registers = { ...gap.registers };
  for (const minute of minutesOf(result, gap)) {
    const { startS, share } = minute;
    const value = (key: string) => valueOf(minute, keys, key);
    const say = (input: string, atS: number, x: number) => samples.push({ input, atS, value: rounded(x) });
    for (const phase of component.startsWith("emdata:") ? ["a_", "b_", "c_"] : [""]) {
      const middleS = startS + 30;
      const voltage = value(`${phase}avg_voltage`), current = value(`${phase}avg_current`);
      if (voltage !== null) say(`${meter}/${phase}voltage`, middleS, voltage);
      if (current !== null) say(`${meter}/${phase}current`, middleS, current);
      const taken = value(`${phase}total_act_energy`), given = value(`${phase}total_act_ret_energy`) ?? 0;
      if (taken === null) continue;
      say(`${meter}/${phase}act_power`, middleS, ((taken - given) / share) * 60);
      for (const [field, wh] of [["total_act_energy", taken], ["total_act_ret_energy", given]] as const) {
        const stood = Object.hasOwn(registers, phase + field) ? registers[phase + field] : undefined;
        // A register that was set back on the way says nothing of the minutes before.
        if (stood === undefined || stood[1] < stood[0]) continue;
        const standsAt = Math.min(rounded(stood[0] + Math.max(0, wh) / share), stood[1]);
        registers[phase + field] = [standsAt, stood[1]];
        say(`${component}/${phase}${field}`, startS + 60, standsAt);
      }
    }
  }
  const next = parseNumber(result.next_record_ts);
  const goesOn = Number.isSafeInteger(next) && next > fromS && next < endS;
  return { samples, rest: goesOn ? { component, fromS: next, endS, registers } : null };
}
