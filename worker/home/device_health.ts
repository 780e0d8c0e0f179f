/** How well each device is, from what it last told and from the minutes that are there. Pure but for its reads. */
import { CURRENT, POWER, VOLTAGE } from "../domain/channel_span.ts";
import { deviceState, type KeptHealth } from "../domain/device_health.ts";
import { HEALTH_STRIP_DAYS, ON_TIME_WITHIN_S } from "../domain/limits.ts";
import type { HealthAnswer } from "../protocol/device_health.ts";
import type { AnswerDeps } from "./answer.ts";
import type { HomeTables } from "./home_tables.ts";
import { eachMinute } from "./rollup.ts";

export interface HealthDeps extends AnswerDeps {
  health(id: string): KeptHealth | null;
}

export function lastHeardS(headS: number | null, health: KeptHealth | null): number | null {
  if (headS === null) return null;
  return Math.max(headS + 60, health?.postedAtS ?? 0);
}

export function deviceHealth(deps: HealthDeps, nowS: number): HealthAnswer {
  const devices = deps.config.devices.map(({ id, firmware }) => {
    const device = deps.device(id);
    const health = deps.health(id);
    const headS = device?.headS ?? null;
    // A clock that runs ahead does not make a device heard of later than now.
    const heard = lastHeardS(headS, health);
    const heardAtS = heard === null ? null : Math.min(heard, nowS);
    return {
      id,
      state: deviceState(headS === null ? null : headS + 60, heardAtS, nowS),
      lastReadingS: headS,
      heardAtS,
      clockOffsetS: health?.clockOffsetS ?? null,
      rssiDbm: health?.rssiDbm ?? null,
      firmware: health?.firmware ?? firmware,
      buffered: health?.buffered ?? null,
      uptimeS: health?.uptimeS ?? null,
      days: device === null ? [] : strip(deps.tables, device.no, device.headS, nowS),
    };
  });
  return { now: nowS, devices };
}

/** Missing minutes of the last local days by hour, read from a row a day and the minutes of the open hour. */
function strip(
  tables: HomeTables,
  device: number,
  headS: number,
  nowS: number,
): HealthAnswer["devices"][number]["days"] {
  const { time } = tables;
  const firstS = firstMinuteS(tables, device);
  const dueS = nowS - ON_TIME_WITHIN_S;
  const openS = time.hourAt(headS).startS;
  const today = time.dayAt(nowS);
  return Array.from({ length: HEALTH_STRIP_DAYS }, (_, i) => {
    const day = today - HEALTH_STRIP_DAYS + 1 + i;
    const bounds = time.hoursOf(day);
    const missingMin = Array.from({ length: bounds.length - 1 }, (_, index) => {
      const startS = Math.max(bounds[index], firstS);
      const endS = Math.min(bounds[index + 1], dueS);
      if (bounds[index + 1] <= firstS || bounds[index] >= nowS) return null;
      const expected = Math.max(0, Math.floor((endS - startS) / 60));
      const closed = bounds[index + 1] <= openS;
      const there = (closed ? closedMinutes(tables, device, day, index) : 0) ||
        countMinutes(tables, device, bounds[index], bounds[index + 1]);
      return Math.max(0, expected - there);
    });
    return { startS: bounds[0], missingMin };
  });
}

function firstMinuteS(tables: HomeTables, device: number): number {
  const hourS = tables.oldestHour(device);
  if (hourS === null) return Infinity;
  let firstS = Infinity;
  eachMinute(tables, device, hourS, hourS + 3600, (startS) => firstS = Math.min(firstS, startS));
  return firstS;
}

/** Minutes in which some channel measured power, current or voltage. */
function closedMinutes(tables: HomeTables, device: number, day: number, hour: number): number {
  const table = tables.spans(device, "day", day, "measures");
  let most = 0;
  for (let row = 0; row < table.channels.length; row++) {
    const at = table.offsetOf(row, hour);
    for (const field of [POWER, CURRENT, VOLTAGE]) most = Math.max(most, table.cells[at + field + 1]);
  }
  return most;
}

function countMinutes(tables: HomeTables, device: number, startS: number, endS: number): number {
  let count = 0;
  eachMinute(tables, device, startS, endS, () => count++);
  return count;
}
