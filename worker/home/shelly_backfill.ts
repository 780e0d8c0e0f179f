/** What a Shelly has stored and this home has not: noticed, asked for piece by piece, and taken in. */
import { SHELLY_ANSWER_WITHIN_S, SHELLY_KEEPS_S } from "../domain/limits.ts";
import type { ShellyFrame } from "../protocol/doors/shelly/read_frame.ts";
import { historyRequest, newHistory, readHistory } from "../protocol/doors/shelly/stored_history.ts";
import { dataRequest, meterOf, readStored } from "../protocol/doors/shelly/stored_minutes.ts";
import { deleteOfOthers } from "./delete_of_others.ts";
import type { Doors } from "./doors.ts";
import type { DoorVisit } from "./home_rpc.ts";
import { ShellyGaps } from "./shelly_gaps.ts";
import { ShellyHistories } from "./shelly_histories.ts";
import type { Sql } from "./sql.ts";

/** No such method, no such component, no such argument: asking again would change nothing. */
const NEVER = new Set([404, -105, -103]);

/** A question that is out. */
export interface Asked {
  id: number;
  component: string;
  /** Of the gap; null for what was before it first dialled. */
  endS: number | null;
  atS: number;
}

export class ShellyBackfill {
  readonly #gaps: ShellyGaps;
  readonly #histories: ShellyHistories;

  constructor(readonly sql: Sql, readonly doors: Doors) {
    this.#gaps = new ShellyGaps(sql);
    this.#histories = new ShellyHistories(sql);
  }

  /** A meter's registers count to the minute: where they last did, and now, is what is missing between. */
  noteRegisters(device: string, component: string, told: Record<string, number>, timeS: number): void {
    if (!this.#isMapped(device, component)) return;
    const endS = Math.floor(timeS / 60) * 60;
    const before = new Map(this.doors.inputs(device).map(({ input, ...last }) => [input, last]));
    let fromS = Infinity;
    const registers: Record<string, readonly [number, number]> = {};
    for (const [field, value] of Object.entries(told)) {
      const last = before.get(`${component}/${field}`);
      if (last === undefined) continue;
      fromS = Math.min(fromS, last.atS);
      registers[field] = [last.value, value];
    }
    if (fromS === Infinity && Object.keys(told).length > 0) {
      this.#histories.save(device, newHistory(component, endS, told));
    }
    if (fromS === Infinity || endS - fromS <= 60) return;
    this.#gaps.save(device, { component, fromS: Math.max(fromS, endS - SHELLY_KEEPS_S), endS, registers });
  }

  /** What no rule names is stored nowhere, and need not be asked for. */
  #isMapped(device: string, component: string): boolean {
    const rules = this.doors.deps.config()?.doors?.find((door) => door.device === device)?.rules ?? [];
    const inputs = [`${component}/`, `${meterOf(component)}/`];
    return rules.some(({ input }) => inputs.some((start) => input.startsWith(start)));
  }

  /** The next question, as `id`; none while one is out. What was missed lately goes before what was long ago. */
  next(
    device: string,
    asked: Asked | null,
    id: number,
    nowS: number,
  ): { asked: Asked; request: string } | null {
    if (asked !== null && nowS - asked.atS < SHELLY_ANSWER_WITHIN_S) return null;
    const gap = this.#gaps.first(device);
    if (gap !== null) {
      const { component, endS } = gap;
      return { asked: { id, component, endS, atS: nowS }, request: dataRequest(id, gap) };
    }
    const history = this.#histories.first(device);
    if (history === null) return null;
    const { component } = history;
    return { asked: { id, component, endS: null, atS: nowS }, request: historyRequest(id, history) };
  }

  /** Whether that settles the question; one that is not settled is put again after a while. */
  answered(
    device: string,
    visit: DoorVisit,
    { component, endS }: Asked,
    { result, errorCode }: Extract<ShellyFrame, { kind: "answer" }>,
    nowS: number,
  ): boolean {
    const gap = endS === null ? null : this.#gaps.find(device, component, endS);
    const history = endS === null ? this.#histories.find(device, component) : null;
    if (gap === null && history === null) return true;
    if (result === null) {
      // Another trouble than these may pass.
      if (errorCode === null || !NEVER.has(errorCode)) return false;
      if (gap !== null) this.#gaps.delete(device, gap);
      else this.#histories.delete(device, component);
      return true;
    }
    if (gap !== null) {
      const { samples, rest } = readStored(gap, result);
      if (!this.doors.take(visit, samples, nowS).ok) return false;
      if (rest === null) this.#gaps.delete(device, gap);
      else this.#gaps.save(device, rest);
    } else {
      const { samples, rest } = readHistory(history!, result);
      if (samples.length > 0 && !this.doors.take(visit, samples, nowS).ok) return false;
      if (rest === null) this.#histories.delete(device, component);
      else this.#histories.save(device, rest);
    }
    return true;
  }

  /** Devices that left owe nothing. */
  keepOnly(devices: readonly string[]): void {
    for (const table of ["shelly_gap", "shelly_history"] as const) deleteOfOthers(this.sql, table, devices);
  }
}
