/** The home's doors: who may come in, and what becomes of the values that they bring. */
import type { Device, HomeConfig } from "../domain/branch.ts";
import type { ToldHealth } from "../domain/device_health.ts";
import type { Door } from "../domain/door.ts";
import {
  DOOR_INPUT_MAX_CHARACTERS,
  DOOR_INPUTS_MAX,
  DOOR_SAMPLES_MAX,
  READING_EARLIEST_S,
  READING_MAX_AHEAD_S,
} from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { DoorInput } from "../protocol/doors/door_bodies.ts";
import type { Sample } from "../protocol/doors/sample.ts";
import type { ReadingsBatch, ReadingsReceipt } from "../protocol/readings.ts";
import { deleteOfOthers } from "./delete_of_others.ts";
import { doorBatches } from "./door_batches.ts";
import { DoorGuard } from "./door_guard.ts";
import { closeSilent, type DoorState, foldSamples, nextCloseS, type WholeMinute } from "./door_minutes.ts";
import { DoorStore, isDoorStored } from "./door_store.ts";
import type { DoorVisit } from "./home_rpc.ts";
import type { Sql } from "./sql.ts";

export interface DoorsDeps {
  sql: Sql;
  config(): HomeConfig | null;
  /** As a device's own post is taken. */
  take(batch: ReadingsBatch): Outcome<ReadingsReceipt>;
  wakeBy(atMs: number): void;
}

export class Doors {
  readonly #guard: DoorGuard;
  #store: DoorStore | null = null;

  constructor(readonly deps: DoorsDeps) {
    this.#guard = new DoorGuard(Date.now());
  }

  /** Whose key it is: `bad_token`, or `too_many` for who tries too often. */
  open({ kind, secretHash, network }: DoorVisit, nowMs: number): Outcome<{ door: Door; device: Device }> {
    const config = this.deps.config();
    if (config === null) return refuse("bad_token", "Cannot accept this key: unknown");
    const retryAfterS = this.#guard.waitS(network, nowMs);
    if (retryAfterS > 0) {
      return refuse("too_many", "Cannot look at more keys: too many wrong ones", { retryAfterS });
    }
    const door = config.doors?.find((held) => held.kind === kind && held.secretHash === secretHash);
    const device = config.devices.find(({ id }) => id === door?.device);
    if (door === undefined || device === undefined) {
      this.#guard.wrong(network, nowMs);
      return refuse("bad_token", "Cannot accept this key: unknown, replaced or removed");
    }
    this.#guard.right(network);
    return ok({ door, device });
  }

  /** What the Worker needs of a door that is named by its device's serial. */
  ofSerial(serial: string): Pick<Door, "sealedKey" | "secretHash"> | null {
    const config = this.deps.config();
    const device = config?.devices.find((held) => held.serial === serial);
    const door = config?.doors?.find((held) => held.device === device?.id);
    return door === undefined ? null : { sealedKey: door.sealedKey, secretHash: door.secretHash };
  }

  /** Takes all of the samples, or none. `health`: what the device tells of itself beside them. */
  take(
    visit: DoorVisit,
    samples: readonly Sample[],
    nowS: number,
    health: ToldHealth | null = null,
  ): Outcome<null> {
    const opened = this.open(visit, nowS * 1000);
    if (!opened.ok) return opened;
    const { door, device } = opened.value;
    if (samples.length > DOOR_SAMPLES_MAX) {
      return refuse("too_large", `Cannot take more values in one post: ${samples.length}`);
    }
    for (const { input, atS } of samples) {
      if (input.length > DOOR_INPUT_MAX_CHARACTERS) {
        return refuse("bad_value", `Cannot take an input's name of ${input.length} characters`);
      }
      if (!(atS >= READING_EARLIEST_S)) {
        return refuse("bad_value", `Cannot take a value of before 2015: ${atS}`);
      }
      if (atS > nowS + READING_MAX_AHEAD_S) {
        return refuse("bad_value", `Cannot take a value of the future: ${atS}, it is ${nowS}`);
      }
    }
    this.#store ??= new DoorStore(this.deps.sql);
    const folded = foldSamples(this.#store.state(device.id), door.rules, samples, nowS);
    if (Object.keys(folded.state).length > DOOR_INPUTS_MAX) {
      return refuse("limit_reached", `Cannot hold more inputs of one device: ${DOOR_INPUTS_MAX}`);
    }
    return this.#keep(device, folded, nowS, health);
  }

  /** The minutes first, then what is open: without a pause between them both are kept, or neither. */
  #keep(
    device: Device,
    { state, minutes }: { state: DoorState; minutes: WholeMinute[] },
    nowS: number,
    health: ToldHealth | null = null,
  ): Outcome<null> {
    for (const batch of doorBatches(minutes, device, nowS, health)) {
      const taken = this.deps.take(batch);
      if (!taken.ok) return taken;
    }
    this.#store!.save(device.id, state);
    this.#wake(state);
    return ok(null);
  }

  #wake(state: DoorState): void {
    const nextS = nextCloseS(state);
    if (nextS !== null) this.deps.wakeBy(nextS * 1000);
  }

  /** The inputs of a device, as they came last. */
  inputs(device: string): DoorInput[] {
    if (this.#store === null && !isDoorStored(this.deps.sql)) return [];
    this.#store ??= new DoorStore(this.deps.sql);
    return Object.entries(this.#store.state(device)).map(([input, { value, atS }]) => ({
      input,
      value,
      atS,
    }));
  }

  /** What devices that left had told goes with them. */
  configured(): void {
    const devices = (this.deps.config()?.doors ?? []).map(({ device }) => device);
    deleteOfOthers(this.deps.sql, "door", devices);
    this.#store = null;
  }

  /** Closes what nothing was added to for long. */
  tick(nowS: number): void {
    const doors = this.deps.config()?.doors ?? [];
    if (doors.length === 0 || (this.#store === null && !isDoorStored(this.deps.sql))) return;
    this.#store ??= new DoorStore(this.deps.sql);
    for (const { device: id, rules } of doors) {
      const device = this.deps.config()?.devices.find((held) => held.id === id);
      if (device === undefined) continue;
      const before = this.#store.state(id);
      const closed = closeSilent(before, rules, nowS);
      if (closed.minutes.length > 0) this.#keep(device, closed, nowS);
      else this.#wake(closed.state);
    }
  }
}
