/** The bridge's disk: minutes until the server has them, those that it refused, and where the bridge stands. */
import { DatabaseSync } from "node:sqlite";
import { PlainError } from "../stack/plain_error.ts";
import type { Making } from "./minute_maker.ts";
import type { Minute } from "./open_minute.ts";

/** A minute as it goes out. */
export interface KeptMinute {
  t: number;
  /** JSON of its channels. */
  channels: string;
}
export interface RefusedMinute {
  t: number;
  code: string;
  field: string;
}

/**
 * Every commit waits for the disk, and a commit is whole or not there, whenever the power goes. The index is for
 * counting: without it, that reads the whole backlog.
 */
const SET_UP = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA auto_vacuum = INCREMENTAL;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -2000;
  CREATE TABLE IF NOT EXISTS minute (t INTEGER PRIMARY KEY, sure INTEGER NOT NULL, channels TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS minute_sure ON minute (sure);
  CREATE TABLE IF NOT EXISTS aside (
    t INTEGER NOT NULL, code TEXT NOT NULL, field TEXT NOT NULL, at INTEGER NOT NULL, channels TEXT NOT NULL,
    PRIMARY KEY (t, code)
  );
  CREATE TABLE IF NOT EXISTS place (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`;

export class MinuteBuffer {
  readonly #db: DatabaseSync;

  /** Throws a PlainError when another bridge has the file. */
  constructor(file: string) {
    this.#db = new DatabaseSync(file);
    try {
      this.#db.exec(SET_UP);
    } catch (error) {
      this.#db.close();
      if (!(error instanceof Error) || !/locked|busy/i.test(error.message)) throw error;
      throw new PlainError(`Cannot use ${file}: another bridge runs on it`);
    }
  }

  close(): void {
    this.#db.close();
  }

  #place(name: string): string | null {
    const row = this.#db.prepare("SELECT value FROM place WHERE name = ?").get(name);
    return row === undefined ? null : String(row.value);
  }

  #setPlace(name: string, value: string): void {
    this.#db.prepare("INSERT OR REPLACE INTO place (name, value) VALUES (?, ?)").run(name, value);
  }

  #whole<T>(change: () => T): T {
    this.#db.exec("BEGIN IMMEDIATE");
    try {
      const result = change();
      this.#db.exec("COMMIT");
      return result;
    } catch (error) {
      this.#db.exec("ROLLBACK");
      throw error;
    }
  }

  /** Start of the newest minute that was ever kept; none may be kept at or before it. */
  get lastT(): number {
    return Number(this.#place("last_t") ?? 0);
  }

  making(): Making | null {
    const text = this.#place("making");
    return text === null ? null : JSON.parse(text);
  }

  saveMaking(making: Making): void {
    this.#setPlace("making", JSON.stringify(making));
  }

  /** Keeps an ended minute. `sure`: the server has confirmed the clock that it was made by. */
  keep(minute: Minute, making: Making, sure: boolean): void {
    const channels = JSON.stringify(minute.channels);
    this.#whole(() => {
      this.#db.prepare("INSERT INTO minute (t, sure, channels) VALUES (?, ?, ?)")
        .run(minute.t, sure ? 1 : 0, channels);
      this.#setPlace("last_t", String(minute.t));
      this.saveMaking(making);
    });
  }

  #count(where: string): number {
    return Number(this.#db.prepare(`SELECT count(*) AS n FROM ${where}`).get()!.n);
  }

  get waiting(): number {
    return this.#count("minute");
  }

  get unsure(): number {
    return this.#count("minute WHERE sure = 0");
  }

  /** The oldest minutes that wait, and the newest, so that a long backlog does not hold up what is new; or the oldest one. */
  batch(most: number): KeptMinute[] {
    const rows = this.#db.prepare(
      `SELECT t, channels FROM minute WHERE sure = 1 AND (
         t IN (SELECT t FROM minute WHERE sure = 1 ORDER BY t LIMIT ?)
         OR (? AND t = (SELECT max(t) FROM minute WHERE sure = 1))) ORDER BY t`,
    ).all(Math.max(1, most - 1), most > 1 ? 1 : 0);
    return rows.map(({ t, channels }) => ({ t: Number(t), channels: String(channels) }));
  }

  /** The server has these, but for the refused ones, which are kept aside for good. */
  covered(starts: readonly number[], refused: readonly RefusedMinute[], nowS: number): void {
    this.#whole(() => {
      const refusedStarts = new Set(refused.map(({ t }) => t));
      for (const { t, code, field } of refused) this.#putAside(t, code, field, nowS);
      const stored = starts.filter((t) => !refusedStarts.has(t));
      const remove = this.#db.prepare("DELETE FROM minute WHERE t = ?");
      for (const t of stored) remove.run(t);
      const newest = Math.max(Number(this.#place("stored_t") ?? 0), ...stored.slice(-1));
      this.#setPlace("stored_t", String(newest));
    });
    if (this.waiting === 0) this.#db.exec("PRAGMA incremental_vacuum");
  }

  #putAside(t: number, code: string, field: string, nowS: number): void {
    this.#db.prepare(
      `INSERT OR IGNORE INTO aside (t, code, field, at, channels)
       SELECT t, ?, ?, ?, channels FROM minute WHERE t = ?`,
    ).run(code, field, nowS, t);
    this.#db.prepare("DELETE FROM minute WHERE t = ?").run(t);
  }

  aside(): RefusedMinute[] {
    return this.#db.prepare("SELECT t, code, field FROM aside ORDER BY t, code").all()
      .map(({ t, code, field }) => ({ t: Number(t), code: String(code), field: String(field) }));
  }

  /** The clock was right all along. */
  makeSure(): void {
    this.#db.exec("UPDATE minute SET sure = 1 WHERE sure = 0");
  }

  /** The clock was wrong: what was made by it, and not confirmed, has no known time. Returns how many there were. */
  discardUnsure(nowS: number): number {
    return this.#whole(() => {
      const rows = this.#db.prepare("SELECT t FROM minute WHERE sure = 0").all();
      for (const { t } of rows) this.#putAside(Number(t), "clock_wrong", "", nowS);
      this.#forgetAfter(this.#newestKnown());
      return rows.length;
    });
  }

  /** Minutes of a time that has not come were made by a wrong clock. Returns how many there were. */
  discardFuture(nowS: number): number {
    return this.#whole(() => {
      const rows = this.#db.prepare("SELECT t FROM minute WHERE t > ?").all(nowS);
      for (const { t } of rows) this.#putAside(Number(t), "clock_wrong", "", nowS);
      if (this.lastT > nowS) this.#forgetAfter(this.#newestKnown());
      return rows.length;
    });
  }

  #newestKnown(): number {
    const newest = this.#db.prepare("SELECT max(t) AS t FROM minute").get()!.t;
    return Math.max(Number(newest ?? 0), Number(this.#place("stored_t") ?? 0));
  }

  /** The place goes back to the newest minute that is waiting or stored. */
  #forgetAfter(t: number): void {
    this.#setPlace("last_t", String(t));
  }
}
