/** Takes minutes in: merges them into their hours, writes what changed, keeps the spans in step. */
import { LATE_AFTER_S } from "../domain/limits.ts";
import { nextHealth } from "../domain/device_health.ts";
import { FIELD_COUNT, type ReadingsBatch } from "../protocol/readings.ts";
import { ABSENT, HourMinutes } from "./hour_minutes.ts";
import type { HomeTables } from "./home_tables.ts";
import { headOf, rollUp } from "./rollup.ts";

const HOUR_S = 3600;

export interface Head {
  /** Start of the device's newest minute. */
  startS: number;
  /** JSON of the `KeptHealth` that its newest hour has. */
  health: string | null;
}

/** Reads a device's head from its newest hour; null before its first minute. */
export function readHead(tables: HomeTables, device: number): Head | null {
  const newest = tables.newestHour(device);
  return newest === null ? null : { startS: headOf(tables, device, newest.startS), health: newest.health };
}

export interface Taken {
  accepted: number;
  duplicate: number;
  conflict: number;
  head: Head | null;
}

interface ChangedHour {
  hour: HourMinutes;
  added: number[];
  filled: boolean;
}

/**
 * Stores a batch for a device whose newest minute is `head`. Must run inside a transaction; when it throws, the
 * caller makes the tables forget what they hold in memory.
 */
export function takeReadings(
  tables: HomeTables,
  device: number,
  batch: ReadingsBatch,
  head: Head | null,
): Taken {
  const taken: Taken = { accepted: 0, duplicate: 0, conflict: 0, head };
  const changed = new Map<number, ChangedHour>();
  const offered = new Map<number, ChangedHour>();
  const perMinute = batch.channels.length * FIELD_COUNT;
  let headS = head?.startS ?? -1;

  for (let i = 0; i < batch.startsS.length; i++) {
    const startS = batch.startsS[i];
    const hourS = startS - (startS % HOUR_S);
    let entry = offered.get(hourS);
    if (entry === undefined) {
      const stored = head !== null && hourS <= head.startS ? tables.hour(device, hourS) : null;
      entry = { hour: stored ?? new HourMinutes(hourS), added: [], filled: false };
      offered.set(hourS, entry);
    }
    const minute = (startS - hourS) / 60;
    const late = batch.nowS - (startS + 60) > LATE_AFTER_S;
    const outcome = entry.hour.offer(minute, late, batch.channels, batch.cells, i * perMinute);
    if (outcome === "duplicate") {
      taken.duplicate++;
      continue;
    }
    if (outcome === "accepted") {
      taken.accepted++;
      entry.added.push(minute);
      headS = Math.max(headS, startS);
    } else {
      taken.conflict++;
      entry.filled ||= outcome === "filled";
    }
    if (outcome !== "conflict") changed.set(hourS, entry);
  }
  const newestS = batch.startsS.reduce((newest, startS) => Math.max(newest, startS), -1);
  const health = JSON.stringify(nextHealth(
    head?.health ? JSON.parse(head.health) : null,
    batch.health,
    { nowS: batch.nowS, newestEndS: newestS < 0 ? null : newestS + 60 },
  ));
  if (changed.size === 0) {
    // Not worth a row: it is written with the next minute.
    if (head !== null) taken.head = { ...head, health };
    return taken;
  }

  const headHourS = headS - (headS % HOUR_S);
  for (const [hourS, entry] of changed) {
    if (hourS !== headHourS) tables.writeHour(device, entry.hour, null);
    else if (entry.filled) tables.writeHour(device, entry.hour, health);
    else tables.appendHour(device, entry.hour, entry.added, health);
  }
  closeLastHour(tables, device, head, headHourS, changed);
  rollUp(tables, device, [...changed.keys()], head?.startS ?? null, headS);
  taken.head = { startS: headS, health };
  return taken;
}

/** The hour that was open and no longer is gets written as one deflated segment. */
function closeLastHour(
  tables: HomeTables,
  device: number,
  head: Head | null,
  headHourS: number,
  changed: ReadonlyMap<number, ChangedHour>,
): void {
  if (head === null) return;
  const lastHourS = head.startS - (head.startS % HOUR_S);
  if (lastHourS >= headHourS || changed.has(lastHourS)) return;
  const hour = tables.hour(device, lastHourS);
  if (hour !== null && hour.present.some((p) => p !== ABSENT)) tables.writeHour(device, hour, null);
}
