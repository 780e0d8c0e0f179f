/** What a Home knows of itself: its configuration, its devices' numbers and tokens, their newest minutes. */
import type { HomeConfig } from "../domain/branch.ts";
import type { KeptHealth } from "../domain/device_health.ts";
import { DEVICE_TOKEN_RENEW_BEFORE_S, READINGS_POSTS_BURST, READINGS_POSTS_PER_S } from "../domain/limits.ts";
import { localTime } from "../domain/local_time.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { TokenBucket } from "../domain/token_bucket.ts";
import type { ReadingsBatch, ReadingsReceipt } from "../protocol/readings.ts";
import { HomeTables } from "./home_tables.ts";
import { LiveHub } from "./live_hub.ts";
import type { Deflate } from "./hour_codec.ts";
import { type Head, readHead, takeReadings } from "./reading_store.ts";
import { rollUpAll } from "./rollup.ts";
import { HOME_SCHEMA, type Sql } from "./sql.ts";

interface DeviceState {
  no: number;
  id: string;
  /** Tokens of a lower generation are no longer good. */
  generation: number;
  /** The generation that was offered and not used yet. */
  offered: number | null;
  head: Head | null;
}

export interface HomeDeps {
  sql: Sql;
  codec: Deflate;
  /** Runs `work` whole or not at all. */
  transaction<T>(work: () => T): T;
  /** A post was taken in, however it came. */
  stored?(batch: ReadingsBatch, receipt: ReadingsReceipt): void;
}

export class HomeState {
  readonly hub: LiveHub;
  #config: HomeConfig | null = null;
  #erased = false;
  #tables: HomeTables | null = null;
  readonly #devices = new Map<string, DeviceState>();
  readonly #posts = new Map<string, TokenBucket>();

  constructor(readonly deps: HomeDeps) {
    for (const statement of HOME_SCHEMA) deps.sql.run(statement);
    this.hub = new LiveHub(deps.sql);
    const [row] = deps.sql.all("SELECT json FROM config WHERE id = 1");
    const kept: HomeConfig | null = row === undefined ? null : JSON.parse(row.json as string);
    this.#erased = row !== undefined && kept === null;
    if (kept !== null) this.#adopt(kept);
  }

  get config(): HomeConfig | null {
    return this.#config;
  }

  get tables(): HomeTables {
    if (this.#tables === null) throw new Error("Cannot read an unconfigured home");
    return this.#tables;
  }

  #adopt(config: HomeConfig): void {
    if (this.#config?.zone !== config.zone || this.#tables === null) {
      this.#tables = new HomeTables(this.deps.sql, this.deps.codec, localTime(config.zone));
    }
    this.#config = config;
  }

  /** In an emptied store: all that is left is that there was a home, whose devices are nobody's now. */
  noteErased(): void {
    this.deps.sql.run("INSERT INTO config (id, json) VALUES (1, 'null')");
    this.#erased = true;
  }

  configure(config: HomeConfig): number {
    if (this.#erased) return config.version;
    if (this.#config !== null && this.#config.version >= config.version) return this.#config.version;
    const last = this.#config;
    try {
      this.deps.transaction(() => {
        this.deps.sql.run(
          "INSERT INTO config (id, json) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET json = excluded.json",
          JSON.stringify(config),
        );
        this.#adopt(config);
        if (last === null || last.zone === config.zone) return;
        // Days and hours are local: with another zone they are made anew from the minutes.
        for (const row of this.deps.sql.all("SELECT no FROM device")) rollUpAll(this.tables, Number(row.no));
      });
    } catch (error) {
      this.#config = last;
      this.#tables = last === null
        ? null
        : new HomeTables(this.deps.sql, this.deps.codec, localTime(last.zone));
      throw error;
    }
    return config.version;
  }

  /** Number and newest minute of a device that sent before. */
  device(id: string): { no: number; headS: number } | null {
    const state = this.#deviceState(id);
    return state === null || state.head === null ? null : { no: state.no, headS: state.head.startS };
  }

  /** What a device last told of itself, or null. */
  health(id: string): KeptHealth | null {
    const health = this.#deviceState(id)?.head?.health;
    return health ? JSON.parse(health) : null;
  }

  #deviceState(id: string): DeviceState | null {
    const known = this.#devices.get(id);
    if (known !== undefined) return known;
    const [row] = this.deps.sql.all("SELECT no, generation, offered FROM device WHERE id = ?1", id);
    if (row === undefined) return null;
    const no = Number(row.no);
    const state: DeviceState = {
      no,
      id,
      generation: Number(row.generation),
      offered: row.offered === null ? null : Number(row.offered),
      head: readHead(this.tables, no),
    };
    this.#devices.set(id, state);
    return state;
  }

  ingest(batch: ReadingsBatch): Outcome<ReadingsReceipt> {
    if (this.#erased) return refuse("bad_token", "Cannot accept device token: the home is gone");
    if (this.#config === null) {
      return refuse("home_unavailable", "Cannot find the home's configuration yet", { retryAfterS: 5 });
    }
    const listed = this.#config.devices.find((d) => d.id === batch.device);
    if (listed === undefined || listed.serial !== batch.serial || batch.tokenGeneration < listed.claimedAtS) {
      return refuse("bad_token", "Cannot accept device token: revoked");
    }
    const waitS = this.#wait(batch.device, batch.nowS * 1000);
    if (waitS > 0) {
      return refuse("too_many", "Cannot take so many posts of one device", { retryAfterS: waitS });
    }
    try {
      const taken = this.deps.transaction(() => this.#take(batch));
      if (taken.ok) this.deps.stored?.(batch, taken.value);
      return taken;
    } catch (error) {
      this.tables.forget();
      this.#devices.delete(batch.device);
      throw error;
    }
  }

  #wait(device: string, nowMs: number): number {
    let bucket = this.#posts.get(device);
    if (bucket === undefined) {
      bucket = new TokenBucket(READINGS_POSTS_BURST, READINGS_POSTS_PER_S, nowMs);
      this.#posts.set(device, bucket);
    }
    return bucket.take(nowMs);
  }

  #take(batch: ReadingsBatch): Outcome<ReadingsReceipt> {
    const { sql } = this.deps;
    let state = this.#deviceState(batch.device);
    if (state === null) {
      sql.run("INSERT INTO device (id, generation) VALUES (?1, ?2)", batch.device, batch.tokenGeneration);
      state = this.#deviceState(batch.device)!;
    }
    if (batch.tokenGeneration < state.generation) {
      return refuse("bad_token", "Cannot accept device token: replaced");
    }
    if (batch.tokenGeneration > state.generation) {
      sql.run(
        "UPDATE device SET generation = ?2, offered = NULL WHERE no = ?1",
        state.no,
        batch.tokenGeneration,
      );
      state.generation = batch.tokenGeneration;
      state.offered = null;
    }
    if (batch.tokenExpiresAtS - batch.nowS < DEVICE_TOKEN_RENEW_BEFORE_S && state.offered === null) {
      state.offered = Math.max(batch.nowS, state.generation + 1);
      sql.run("UPDATE device SET offered = ?2 WHERE no = ?1", state.no, state.offered);
    }
    const taken = takeReadings(this.tables, state.no, batch, state.head);
    state.head = taken.head;
    return ok({
      accepted: taken.accepted,
      duplicate: taken.duplicate,
      conflict: taken.conflict,
      watchUntilS: this.hub.lease(batch.nowS).untilS,
      offerTokenGeneration: state.offered,
    });
  }
}
