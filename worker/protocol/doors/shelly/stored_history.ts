/** What a Shelly stored before it first dialled: read backwards, from where its registers stood then. Pure. */
import { SHELLY_HISTORY_STEP_S, SHELLY_KEEPS_S } from "../../../domain/limits.ts";
import type { Sample } from "../sample.ts";
import { type Parsed, parseNames, parseNumber, parseRecord } from "./parsed.ts";
import { meterOf, minutesOf, rounded, valueOf } from "./stored_minutes.ts";

export interface ShellyHistory {
  /** `emdata:0`, `em1data:1`. */
  component: string;
  /** Where its records begin; null until it said so. */
  floorS: number | null;
  /** What is from then on is here. */
  endS: number;
  /** Of each register what it stood at at `endS`. */
  registers: Record<string, number>;
  /** So much is asked for at once. */
  stepS: number;
}

export function newHistory(
  component: string,
  endS: number,
  registers: Record<string, number>,
): ShellyHistory {
  return { component, floorS: null, endS, registers, stepS: SHELLY_HISTORY_STEP_S };
}

const firstWanted = ({ endS }: ShellyHistory) => endS - SHELLY_KEEPS_S;
const stepFrom = ({ floorS, endS, stepS }: ShellyHistory) => Math.max(floorS ?? -Infinity, endS - stepS);

export function historyRequest(id: number, history: ShellyHistory): string {
  const { component, floorS, endS } = history;
  const [kind, number] = component.split(":");
  const service = kind === "emdata" ? "EMData" : "EM1Data";
  const asked = floorS === null
    ? { method: `${service}.GetRecords`, params: { id: Number(number), ts: firstWanted(history) } }
    : {
      method: `${service}.GetData`,
      params: { id: Number(number), ts: stepFrom(history), end_ts: endS },
    };
  return JSON.stringify({ id, src: "enecess", ...asked });
}

/** What the answer says of it, and what is left to ask; null: nothing. */
export function readHistory(
  history: ShellyHistory,
  result: Parsed,
): { samples: Sample[]; rest: ShellyHistory | null } {
  return history.floorS === null
    ? { samples: [], rest: withFloor(history, result) }
    : readStep(history, history.floorS, result);
}

function withFloor(history: ShellyHistory, { data_blocks }: Parsed): ShellyHistory | null {
  const begins = (Array.isArray(data_blocks) ? data_blocks : [])
    .map((block) => parseRecord(block)?.ts)
    .filter((ts): ts is number => typeof ts === "number" && Number.isFinite(ts) && ts > 0);
  if (begins.length === 0) return null;
  const floorS = Math.max(firstWanted(history), Math.ceil(Math.min(...begins) / 60) * 60);
  return floorS < history.endS ? { ...history, floorS } : null;
}

function readStep(history: ShellyHistory, floorS: number, result: Parsed) {
  const { component, endS } = history;
  const fromS = stepFrom(history);
  const next = parseNumber(result.next_record_ts);
  // What it gives is the beginning of what was asked: from the end backwards, so much is what it gives at once.
  if (Number.isSafeInteger(next) && next > fromS && next < endS) {
    const stepS = Math.max(60, Math.floor((next - fromS) / 60) * 60);
    return { samples: [], rest: { ...history, stepS } };
  }
  const samples: Sample[] = [];
  const registers = { ...history.registers };
  const keys = parseNames(result.keys);
  const meter = meterOf(component);
  let isSetBack = false;
  let firstS = endS;
  for (const minute of minutesOf(result, { fromS, endS }).reverse()) {
    const { startS, share } = minute;
    const say = (input: string, atS: number, x: number) => samples.push({ input, atS, value: rounded(x) });
    for (const phase of component.startsWith("emdata:") ? ["a_", "b_", "c_"] : [""]) {
      const voltage = valueOf(minute, keys, `${phase}avg_voltage`);
      const current = valueOf(minute, keys, `${phase}avg_current`);
      if (voltage !== null) say(`${meter}/${phase}voltage`, startS + 30, voltage);
      if (current !== null) say(`${meter}/${phase}current`, startS + 30, current);
      const taken = valueOf(minute, keys, `${phase}total_act_energy`);
      const given = valueOf(minute, keys, `${phase}total_act_ret_energy`) ?? 0;
      if (taken === null) continue;
      say(`${meter}/${phase}act_power`, startS + 30, ((taken - given) / share) * 60);
      for (const [field, wh] of [["total_act_energy", taken], ["total_act_ret_energy", given]] as const) {
        const name = phase + field;
        if (!Object.hasOwn(registers, name)) continue;
        say(`${component}/${name}`, startS + 60, registers[name]);
        registers[name] = rounded(registers[name] - Math.max(0, wh) / share);
        isSetBack ||= registers[name] < 0;
      }
    }
    // Before, the register was another: what it stood at then cannot be known.
    if (isSetBack) break;
    firstS = startS;
  }
  const isOver = isSetBack || fromS <= floorS;
  if (isOver && !isSetBack && firstS < endS) {
    for (const [name, wh] of Object.entries(registers)) {
      samples.push({ input: `${component}/${name}`, atS: firstS, value: wh });
    }
  }
  return { samples, rest: isOver ? null : { ...history, endS: fromS, registers } };
}
