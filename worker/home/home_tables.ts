/** Reads and writes the Home's chunks: hours of minutes, and the spans of days, years and the life of a device. */
import type { LocalTime } from "../domain/local_time.ts";
import { dateOf, dayNumber } from "../domain/local_time.ts";
import { ByteCache } from "./byte_cache.ts";
import { decodeHour, type Deflate, encodeHour } from "./hour_codec.ts";
import { HourMinutes } from "./hour_minutes.ts";
import { decodeSpans, encodeSpans } from "./span_codec.ts";
import { type Part, SpanTable } from "./span_table.ts";
import type { Sql } from "./sql.ts";

/** What a row of spans covers, and its units: a local day's hours, a local year's days, a life's years. */
export type Level = "day" | "year" | "life";
const LEVEL: Record<Level, number> = { day: 1, year: 2, life: 3 };
const UNIT_COUNT: Record<Level, number> = { day: 26, year: 366, life: 128 };
export const FIRST_YEAR = 2014;

const HOUR_S = 3600;
const DEVICE = 2 ** 24;
const CACHE_BYTES = 24 * 1024 * 1024;

/** Local date parts of a day, as the levels count them. */
export function yearOf(day: number): number {
  return dateOf(day).year;
}
export function dayOfYear(day: number): number {
  return day - dayNumber(yearOf(day), 1, 1);
}

export class HomeTables {
  readonly #hours = new ByteCache<number, HourMinutes>(CACHE_BYTES);
  readonly #spans = new ByteCache<string, SpanTable>(CACHE_BYTES);

  constructor(readonly sql: Sql, readonly codec: Deflate, readonly time: LocalTime) {}

  /** After a failed transaction: what is in memory may not be what is stored. */
  forget(): void {
    this.#hours.clear();
    this.#spans.clear();
  }

  #hourId(device: number, startS: number): number {
    return device * DEVICE + startS / HOUR_S;
  }

  /** A device's minutes of the UTC hour that starts at `startS`, or null. */
  hour(device: number, startS: number): HourMinutes | null {
    const id = this.#hourId(device, startS);
    const known = this.#hours.get(id);
    if (known !== undefined) return known;
    const [row] = this.sql.all("SELECT segments FROM hour WHERE id = ?1", id);
    if (row === undefined) return null;
    const hour = decodeHour(startS, row.segments as Uint8Array, this.codec);
    this.#keepHour(id, hour);
    return hour;
  }

  #keepHour(id: number, hour: HourMinutes): void {
    this.#hours.set(id, hour, hour.cells.byteLength + 256);
  }

  /** Start of the newest hour with minutes, and the health that came with it, or null. */
  newestHour(device: number): { startS: number; health: string | null } | null {
    const [row] = this.sql.all(
      "SELECT id, health, segments FROM hour WHERE id >= ?1 AND id < ?2 ORDER BY id DESC LIMIT 1",
      device * DEVICE,
      (device + 1) * DEVICE,
    );
    if (row === undefined) return null;
    const id = Number(row.id);
    const startS = (id - device * DEVICE) * HOUR_S;
    if (this.#hours.get(id) === undefined) {
      this.#keepHour(id, decodeHour(startS, row.segments as Uint8Array, this.codec));
    }
    return { startS, health: row.health as string | null };
  }

  /** Start of the oldest hour with minutes, or null. */
  oldestHour(device: number): number | null {
    const [row] = this.sql.all(
      "SELECT id FROM hour WHERE id >= ?1 AND id < ?2 ORDER BY id LIMIT 1",
      device * DEVICE,
      (device + 1) * DEVICE,
    );
    return row === undefined ? null : (Number(row.id) - device * DEVICE) * HOUR_S;
  }

  /** Starts of all hours with minutes, in order. */
  hourStarts(device: number): number[] {
    return this.sql.all(
      "SELECT id FROM hour WHERE id >= ?1 AND id < ?2 ORDER BY id",
      device * DEVICE,
      (device + 1) * DEVICE,
    )
      .map((row) => (Number(row.id) - device * DEVICE) * HOUR_S);
  }

  /** Writes the whole hour as one segment. Only the newest hour has health. */
  writeHour(device: number, hour: HourMinutes, health: string | null): void {
    const id = this.#hourId(device, hour.startS);
    this.sql.run(
      `INSERT INTO hour (id, segments, health) VALUES (?1, ?2, ?3)
       ON CONFLICT (id) DO UPDATE SET segments = excluded.segments, health = excluded.health`,
      id,
      encodeHour(hour, this.codec),
      health,
    );
    this.#keepHour(id, hour);
  }

  /** Appends some of its minutes to an hour that may be there already. */
  appendHour(device: number, hour: HourMinutes, minutes: readonly number[], health: string | null): void {
    const id = this.#hourId(device, hour.startS);
    this.sql.run(
      `INSERT INTO hour (id, segments, health) VALUES (?1, ?2, ?3)
       ON CONFLICT (id) DO UPDATE SET segments = CAST(segments || excluded.segments AS BLOB),
         health = coalesce(excluded.health, health)`,
      id,
      encodeHour(hour, this.codec, minutes),
      health,
    );
    this.#keepHour(id, hour);
  }

  #spanId(device: number, level: Level, index: number): number {
    return device * DEVICE + LEVEL[level] * 2 ** 21 + index;
  }

  /** The spans of a day (index: days since 1970), of a year, or of the life (index 0); an empty table where none are. */
  spans(device: number, level: Level, index: number, part: Part): SpanTable {
    const id = this.#spanId(device, level, index);
    const known = this.#spans.get(`${part} ${id}`);
    if (known !== undefined) return known;
    const [row] = this.sql.all(`SELECT ${part} FROM span WHERE id = ?1`, id);
    const table = row === undefined
      ? new SpanTable(part, UNIT_COUNT[level])
      : decodeSpans(part, UNIT_COUNT[level], row[part] as Uint8Array, this.codec);
    this.#keepSpans(id, table);
    return table;
  }

  #keepSpans(id: number, table: SpanTable): void {
    this.#spans.set(`${table.part} ${id}`, table, table.cells.byteLength + 256);
  }

  writeSpans(device: number, level: Level, index: number, energy: SpanTable, measures: SpanTable): void {
    const id = this.#spanId(device, level, index);
    this.sql.run(
      `INSERT INTO span (id, energy, measures) VALUES (?1, ?2, ?3)
       ON CONFLICT (id) DO UPDATE SET energy = excluded.energy, measures = excluded.measures`,
      id,
      encodeSpans(energy, this.codec),
      encodeSpans(measures, this.codec),
    );
    this.#keepSpans(id, energy);
    this.#keepSpans(id, measures);
  }

  /** Forgets all spans of a device, which are then made anew from its minutes. */
  dropSpans(device: number): void {
    this.sql.run("DELETE FROM span WHERE id >= ?1 AND id < ?2", device * DEVICE, (device + 1) * DEVICE);
    this.#spans.clear();
  }
}
