/** A home's Shellys: each keeps a socket open, says what changes, and is asked for the minutes that are missing. */
import type { DurableObjectState, WebSocket } from "@cloudflare/workers-types";
import {
  READING_EARLIEST_S,
  READING_MAX_AHEAD_S,
  SHELLY_FRAME_MAX_CHARACTERS,
  SHELLY_FRAMES_BURST,
  SHELLY_FRAMES_PER_S,
  SHELLY_TIMER_AFTER_S,
} from "../domain/limits.ts";
import type { Command } from "../domain/command.ts";
import { ok, type Outcome } from "../domain/outcome.ts";
import { channelOfRelay, relayOfChannel, RELAYS_MAX } from "../domain/shelly.ts";
import { TokenBucket } from "../domain/token_bucket.ts";
import { relaysTold, type RelayTold, setRequest, stoodOn } from "../protocol/doors/shelly/relays.ts";
import { readFrame, type ShellyFrame } from "../protocol/doors/shelly/read_frame.ts";
import {
  HEALTH_UNTOLD,
  healthOf,
  healthTold,
  INFO_ID,
  infoRequest,
  infoTold,
  type ShellyHealth,
} from "../protocol/doors/shelly/shelly_health.ts";
import {
  isMeterData,
  overlay,
  samplesOf,
  type ShellyStatus,
} from "../protocol/doors/shelly/shelly_status.ts";
import type { CommandDesk } from "./command_desk.ts";
import type { Doors } from "./doors.ts";
import type { DoorVisit } from "./home_rpc.ts";
import { type Asked, ShellyBackfill } from "./shelly_backfill.ts";
import type { Sql } from "./sql.ts";

const TAG = "shelly";
const POLICY_VIOLATION = 1008;
const OPEN = 1;
/** Their answers are waited for. */
const SWITCHING_KEPT = 8;
const ERROR_TEXT_MAX = 48;
interface Switching {
  /** Of the request. */
  id: number;
  command: string;
  relay: number;
  on: boolean;
}

type Answer = Extract<ShellyFrame, { kind: "answer" }>;

interface Attachment {
  device: string;
  visit: DoorVisit;
  status: ShellyStatus;
  health: ShellyHealth;
  lastId: number;
  asked: Asked | null;
  /** How each relay stands, as it said. */
  relays: RelayTold[];
  /** Commands that it was given last. */
  switching: Switching[];
}

export interface ShellyDoorDeps {
  context: DurableObjectState;
  sql: Sql;
  doors: Doors;
  desk: Pick<CommandDesk, "told" | "listens">;
}

const tagOf = (device: string) => `${TAG} ${device}`;

export class ShellyDoor {
  readonly #backfill: ShellyBackfill;
  readonly #buckets = new WeakMap<WebSocket, TokenBucket>();

  constructor(readonly deps: ShellyDoorDeps) {
    this.#backfill = new ShellyBackfill(deps.sql, deps.doors);
  }

  has(ws: WebSocket): boolean {
    return this.deps.context.getTags(ws).includes(TAG);
  }

  /** Whose key it is; a device that dials again has left its last socket. */
  admit(visit: DoorVisit, nowMs: number): Outcome<string> {
    const opened = this.deps.doors.open(visit, nowMs);
    return opened.ok ? ok(opened.value.device.id) : opened;
  }

  open(ws: WebSocket, device: string, visit: DoorVisit): void {
    const { context } = this.deps;
    this.#socket(device)?.close(1000, "dialled again");
    context.acceptWebSocket(ws, [TAG, tagOf(device)]);
    this.#keep(ws, {
      device,
      visit,
      status: {},
      health: HEALTH_UNTOLD,
      lastId: 0,
      asked: null,
      relays: [],
      switching: [],
    });
  }

  #keep(ws: WebSocket, attachment: Attachment): void {
    ws.serializeAttachment(attachment);
  }

  /** Those whose key or device is gone have to go too; the others' relays may have other places now. */
  configured(): void {
    const doors = this.deps.doors.deps.config()?.doors ?? [];
    this.#backfill.keepOnly(doors.map(({ device }) => device));
    for (const ws of this.deps.context.getWebSockets(TAG)) {
      const { device, visit, relays } = ws.deserializeAttachment() as Attachment;
      const door = doors.find((held) => held.device === device);
      if (door?.secretHash !== visit.secretHash) ws.close(POLICY_VIOLATION, "removed");
      else this.#tellRelays(device, relays);
    }
  }

  /** A socket that was closed stays in the list until the other side has closed it too. */
  #socket(device: string): WebSocket | undefined {
    const sockets: WebSocket[] = this.deps.context.getWebSockets(tagOf(device));
    return sockets.find(({ readyState }) => readyState === OPEN);
  }

  #rules(device: string) {
    return this.deps.doors.deps.config()?.doors?.find((door) => door.device === device)?.rules ?? [];
  }

  /** Whether the device can be told something now. */
  hears(device: string): boolean {
    return this.#socket(device) !== undefined;
  }

  /** Tells the device to switch; false where none is there to hear it. */
  command({ id: command, device, channel, on, forS }: Command): boolean {
    const ws = this.#socket(device);
    if (ws === undefined) return false;
    const relay = relayOfChannel(this.#rules(device), channel);
    if (relay === null) {
      const result = { id: command, ok: false, code: "no relay" };
      this.deps.desk.told(device, { results: [result], states: [] });
      return true;
    }
    const held = ws.deserializeAttachment() as Attachment;
    const id = held.lastId + 1;
    const switching = [...held.switching, { id, command, relay, on }].slice(-SWITCHING_KEPT);
    this.#keep(ws, { ...held, lastId: id, switching });
    ws.send(setRequest(id, relay, on, forS === null ? null : forS + SHELLY_TIMER_AFTER_S));
    return true;
  }

  /** What cannot be read is passed over: the device would only dial again and say it again. */
  message(ws: WebSocket, text: string | ArrayBuffer, nowMs: number): void {
    if (this.#wait(ws, nowMs) > 0) return ws.close(POLICY_VIOLATION, "too many frames");
    if (typeof text !== "string" || text.length > SHELLY_FRAME_MAX_CHARACTERS) return;
    const frame = readFrame(text);
    if (frame === null) return;
    const held = ws.deserializeAttachment() as Attachment;
    const nowS = Math.floor(nowMs / 1000);
    if (frame.kind === "status") this.#status(ws, held, frame, nowS);
    else if (frame.kind === "answer" && frame.id === INFO_ID) {
      if (frame.result !== null) this.#keep(ws, { ...held, health: infoTold(held.health, frame.result) });
    } else if (frame.kind === "answer") {
      const switching = held.switching.find(({ id }) => id === frame.id);
      if (switching === undefined) this.#answer(ws, held, frame, nowS);
      else this.#switched(ws, held, switching, frame);
    }
  }

  /** What it took is done when its status shows it, or when it says that it stood so already. */
  #switched(ws: WebSocket, held: Attachment, { id, command, relay, on }: Switching, answer: Answer): void {
    const { device, switching } = held;
    this.#keep(ws, { ...held, switching: switching.filter((other) => other.id !== id) });
    const { result, errorCode, errorText } = answer;
    if (result === null) {
      const code = `${errorText.slice(0, ERROR_TEXT_MAX)} (${errorCode})`.trim();
      return this.deps.desk.told(device, { results: [{ id: command, ok: false, code }], states: [] });
    }
    const channel = channelOfRelay(this.#rules(device), relay);
    const states = channel !== null && stoodOn(result) === on ? [{ channel, on }] : [];
    this.deps.desk.told(device, { results: [{ id: command, ok: true, code: null }], states });
  }

  #tellRelays(device: string, relays: readonly RelayTold[]): void {
    const rules = this.#rules(device);
    const states = relays.flatMap(({ relay, on }) => {
      const channel = channelOfRelay(rules, relay);
      return channel === null ? [] : [{ channel, on }];
    });
    if (states.length > 0) this.deps.desk.told(device, { results: [], states });
  }

  #wait(ws: WebSocket, nowMs: number): number {
    let bucket = this.#buckets.get(ws);
    if (bucket === undefined) {
      this.#buckets.set(ws, bucket = new TokenBucket(SHELLY_FRAMES_BURST, SHELLY_FRAMES_PER_S, nowMs));
    }
    return bucket.take(nowMs);
  }

  #status(
    ws: WebSocket,
    held: Attachment,
    frame: Extract<ShellyFrame, { kind: "status" }>,
    nowS: number,
  ): void {
    const { whole, atS, components } = frame;
    const { status, touched } = overlay(held.status, whole, components);
    const clockSet = atS >= READING_EARLIEST_S && atS <= nowS + READING_MAX_AHEAD_S;
    const timeS = clockSet ? atS : nowS;
    const health = healthTold(held.health, components, nowS);
    const said = relaysTold(components);
    const relays = [...held.relays.filter(({ relay }) => !said.some((now) => now.relay === relay)), ...said];
    const kept = { ...held, status, health, relays: relays.slice(-RELAYS_MAX) };
    for (const component of touched.filter(isMeterData)) {
      this.#backfill.noteRegisters(held.device, component, status[component], timeS);
    }
    const samples = samplesOf(status, touched, timeS);
    if (samples.length > 0) {
      const taken = this.deps.doors.take(held.visit, samples, nowS, healthOf(health, atS, nowS));
      if (!taken.ok && taken.code === "bad_token") return ws.close(POLICY_VIOLATION, "removed");
    }
    this.#ask(ws, kept, clockSet, nowS);
    this.#tellRelays(held.device, said);
    // It says everything when it has just dialled: what waits for it goes out now.
    if (whole) this.deps.desk.listens(held.device);
    if (whole && health.firmware === null) ws.send(infoRequest());
  }

  /** One question at a time; and none of a time that the device does not know. */
  #ask(ws: WebSocket, held: Attachment, clockSet: boolean, nowS: number): void {
    const id = held.lastId + 1;
    const next = clockSet ? this.#backfill.next(held.device, held.asked, id, nowS) : null;
    if (next === null) return this.#keep(ws, held);
    this.#keep(ws, { ...held, lastId: id, asked: next.asked });
    ws.send(next.request);
  }

  #answer(ws: WebSocket, held: Attachment, answer: Answer, nowS: number): void {
    const { asked, device, visit } = held;
    if (asked?.id !== answer.id) return;
    if (!this.#backfill.answered(device, visit, asked, answer, nowS)) return;
    this.#ask(ws, { ...held, asked: null }, true, nowS);
  }
}
