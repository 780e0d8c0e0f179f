/** A home's Shellys: each keeps a socket open, says what changes, and is asked for the minutes that are missing. */
import type { DurableObjectState, WebSocket } from "@cloudflare/workers-types";
import {
  READING_EARLIEST_S,
  READING_MAX_AHEAD_S,
  SHELLY_ANSWER_WITHIN_S,
  SHELLY_FRAME_MAX_CHARACTERS,
  SHELLY_FRAMES_BURST,
  SHELLY_FRAMES_PER_S,
  SHELLY_KEEPS_S,
} from "../domain/limits.ts";
import { ok, type Outcome } from "../domain/outcome.ts";
import { TokenBucket } from "../domain/token_bucket.ts";
import { readFrame, type ShellyFrame } from "../protocol/doors/shelly/read_frame.ts";
import {
  isMeterData,
  overlay,
  samplesOf,
  type ShellyStatus,
} from "../protocol/doors/shelly/shelly_status.ts";
import { dataRequest, readStored } from "../protocol/doors/shelly/stored_minutes.ts";
import type { Doors } from "./doors.ts";
import type { DoorVisit } from "./home_rpc.ts";
import { ShellyGaps } from "./shelly_gaps.ts";
import type { Sql } from "./sql.ts";

const TAG = "shelly";
const POLICY_VIOLATION = 1008;
/** No such method, no such component, no such argument: asking again would change nothing. */
const NEVER = new Set([404, -105, -103]);

interface Asked {
  id: number;
  component: string;
  endS: number;
  atS: number;
}

interface Attachment {
  device: string;
  visit: DoorVisit;
  status: ShellyStatus;
  lastId: number;
  asked: Asked | null;
}

export interface ShellyDoorDeps {
  context: DurableObjectState;
  sql: Sql;
  doors: Doors;
}

const tagOf = (device: string) => `${TAG} ${device}`;

export class ShellyDoor {
  readonly #gaps: ShellyGaps;
  readonly #buckets = new WeakMap<WebSocket, TokenBucket>();

  constructor(readonly deps: ShellyDoorDeps) {
    this.#gaps = new ShellyGaps(deps.sql);
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
    for (const old of context.getWebSockets(tagOf(device))) old.close(1000, "dialled again");
    context.acceptWebSocket(ws, [TAG, tagOf(device)]);
    this.#keep(ws, { device, visit, status: {}, lastId: 0, asked: null });
  }

  #keep(ws: WebSocket, attachment: Attachment): void {
    ws.serializeAttachment(attachment);
  }

  /** Those whose key or device is gone have to go too. */
  configured(): void {
    const doors = this.deps.doors.deps.config()?.doors ?? [];
    for (const ws of this.deps.context.getWebSockets(TAG)) {
      const { device, visit } = ws.deserializeAttachment() as Attachment;
      const door = doors.find((held) => held.device === device);
      if (door?.secretHash !== visit.secretHash) ws.close(POLICY_VIOLATION, "removed");
    }
  }

  /** Asks a relay to switch; whether there was anybody to ask. */
  switchShelly(device: string, relay: number, on: boolean): boolean {
    const [ws] = this.deps.context.getWebSockets(tagOf(device));
    if (ws === undefined) return false;
    const held = ws.deserializeAttachment() as Attachment;
    const id = held.lastId + 1;
    this.#keep(ws, { ...held, lastId: id });
    ws.send(JSON.stringify({ id, src: "enecess", method: "Switch.Set", params: { id: relay, on } }));
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
    else if (frame.kind === "answer") this.#answer(ws, held, frame, nowS);
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
    { whole, atS, components }: Extract<ShellyFrame, { kind: "status" }>,
    nowS: number,
  ): void {
    const { status, touched } = overlay(held.status, whole, components);
    const clockSet = atS >= READING_EARLIEST_S && atS <= nowS + READING_MAX_AHEAD_S;
    const timeS = clockSet ? atS : nowS;
    const kept = { ...held, status };
    for (const component of touched) if (isMeterData(component)) this.#noteGap(kept, component, timeS);
    const samples = samplesOf(status, touched, timeS);
    if (samples.length > 0) {
      const taken = this.deps.doors.take(held.visit, samples, nowS);
      if (!taken.ok && taken.code === "bad_token") return ws.close(POLICY_VIOLATION, "removed");
    }
    this.#ask(ws, kept, clockSet, nowS);
  }

  /** Its registers count to the minute: where they last did, and now, is what is missing between. */
  #noteGap({ device, status }: Attachment, component: string, timeS: number): void {
    const endS = Math.floor(timeS / 60) * 60;
    const before = new Map(this.deps.doors.inputs(device).map(({ input, ...last }) => [input, last]));
    let fromS = Infinity;
    const registers: Record<string, readonly [number, number]> = {};
    for (const [field, value] of Object.entries(status[component])) {
      const last = before.get(`${component}/${field}`);
      if (last === undefined) continue;
      fromS = Math.min(fromS, last.atS);
      registers[field] = [last.value, value];
    }
    if (endS - fromS <= 60) return;
    const gap = { component, fromS: Math.max(fromS, endS - SHELLY_KEEPS_S), endS, registers };
    if (Number.isFinite(fromS)) this.#gaps.save(device, gap);
  }

  /** One question at a time; and none of a time that the device does not know. */
  #ask(ws: WebSocket, held: Attachment, clockSet: boolean, nowS: number): void {
    const waits = held.asked !== null && nowS - held.asked.atS < SHELLY_ANSWER_WITHIN_S;
    const gap = waits || !clockSet ? null : this.#gaps.first(held.device);
    if (gap === null) return this.#keep(ws, held);
    const id = held.lastId + 1;
    const { component, endS } = gap;
    this.#keep(ws, { ...held, lastId: id, asked: { id, component, endS, atS: nowS } });
    ws.send(dataRequest(id, gap));
  }

  #answer(
    ws: WebSocket,
    held: Attachment,
    { id, result, errorCode }: Extract<ShellyFrame, { kind: "answer" }>,
    nowS: number,
  ): void {
    const { asked, device } = held;
    if (asked?.id !== id) return;
    const gap = this.#gaps.find(device, asked.component, asked.endS);
    if (gap === null) return this.#keep(ws, { ...held, asked: null });
    if (result === null) {
      // Another trouble than these may pass: the question is put again when it has waited long enough.
      if (errorCode === null || !NEVER.has(errorCode)) return;
      this.#gaps.delete(device, gap);
      return this.#ask(ws, { ...held, asked: null }, true, nowS);
    }
    const { samples, rest } = readStored(gap, result);
    const taken = this.deps.doors.take(held.visit, samples, nowS);
    if (!taken.ok) return;
    if (rest === null) this.#gaps.delete(device, gap);
    else this.#gaps.save(device, rest);
    this.#ask(ws, { ...held, asked: null }, true, nowS);
  }
}
