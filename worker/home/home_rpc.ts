/** What the Worker may ask of a Home: the only part of `worker/home` that routes import. */
import type { HomeConfig } from "../domain/branch.ts";
import type { Command } from "../domain/command.ts";
import type { AuditEntry } from "../domain/audit.ts";
import type { ControlChange } from "../domain/control_change.ts";
import type { CommandWish, Wisher } from "../domain/command_wish.ts";
import type { DoorKind } from "../domain/door.ts";
import type { KeptHookState } from "../domain/hook_state.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { HaBody } from "../protocol/home_assistant.ts";
import type { PowerRule } from "../domain/power_rule.ts";
import type { Schedule } from "../domain/schedule.ts";
import type { Coordinates } from "../domain/sun.ts";
import type { CommandBody, ControlBody } from "../protocol/commands.ts";
import type { HealthAnswer } from "../protocol/device_health.ts";
import type { DoorInput } from "../protocol/doors/door_bodies.ts";
import type { LastMinute } from "../protocol/doors/hems/channel_info.ts";
import type { Sample } from "../protocol/doors/sample.ts";
import type { DoctorAnswer } from "../protocol/doctor.ts";
import type { Watching } from "../protocol/live.ts";
import type { LiveAnswer, QuestionQuery } from "../protocol/questions.ts";
import type { CountedReceipt, ReadingsBatch } from "../protocol/readings.ts";

export type QuestionKind = "energy" | "power" | "voltage";
export type AnswerFormat = "json" | "csv" | "ndjson";

/** Asked by a member; the Home knows its members and refuses everybody else with `not_found`. */
export interface Question {
  account: string;
  kind: QuestionKind;
  query: QuestionQuery;
  format: AnswerFormat;
}

/** Who opened a socket, as the Worker found out; goes to the Home in a header that only the Worker sends. */
export type MqttIdentity =
  | { kind: "device"; home: string; device: string; serial: string; generation: number; expiresAtS: number }
  /** `grant`: the id of the token that acts for the account, null for its own session. */
  /** `controls`: it may switch things, as far as its person may. */
  | { kind: "person"; account: string; grant: string | null; controls: boolean; expiresAtS: number };
export const MQTT_IDENTITY_HEADER = "x-mqtt-identity";

/** A device of another format at its door: the hash of the secret that it showed, and where it comes from. */
export interface DoorVisit {
  kind: DoorKind;
  secretHash: string;
  /** For counting wrong keys. */
  network: string;
}

/** Of a Shelly that dials, a `DoorVisit`; as above, only the Worker sends it. */
export const DOOR_VISIT_HEADER = "x-door-visit";

/** What may be asked of a home's webhooks: how they fare, or to do something and then say it. */
export type HookAsk = { do: "show" } | { do: "test" | "pause" | "resume"; hook: string };
export type HookAnswer = Record<string, KeptHookState>;

/** What a home keeps of one person's switching. */
export interface ControlExport {
  /** The home's rough place, if somebody set it. */
  place: Coordinates | null;
  schedules: Schedule[];
  rules: PowerRule[];
  /** The newest first: theirs, of their programs, schedules, rules and timers. */
  commands: CommandBody[];
  /** What is on its way into the audit trail. */
  log: AuditEntry[];
}

export interface HomeRpc {
  /** Durable when it resolves. Device checks: `bad_token` for a device that is not (or no longer) this home's. */
  ingest(batch: ReadingsBatch): Promise<Outcome<CountedReceipt>>;
  /** Takes the configuration over unless it has a newer one; returns the version that it now has. */
  configure(config: HomeConfig): Promise<number>;
  /** Empties the object for good. */
  erase(): Promise<void>;
  /** An object that was never configured refuses with `not_found`. */
  live(account: string): Promise<Outcome<LiveAnswer>>;
  /** How well each device is. */
  health(account: string): Promise<Outcome<HealthAnswer>>;
  /** When anything last came from a device, Unix seconds, or null for never. */
  lastHeard(device: string): Promise<number | null>;
  /** What is wrong with the panel, as its newest days show it. */
  doctor(account: string): Promise<Outcome<DoctorAnswer>>;
  /** Somebody looks: devices with a socket are asked for live values, others learn it with their next post. */
  watch(account: string): Promise<Outcome<Watching>>;
  /** Switches the offer to Home Assistant; null leaves it as it is. Who may, the caller has checked. */
  homeAssistant(on: boolean | null): Promise<HaBody>;
  /** How its webhooks fare, by their ids, after what is asked was done. Who may, the caller has checked. */
  webhooks(ask: HookAsk): Promise<Outcome<HookAnswer>>;
  /** Ends the connections and forgets the sessions of an access token, that has been revoked. */
  dropGrant(grant: string): Promise<void>;
  /** The home's switches and its newest commands. */
  control(account: string): Promise<Outcome<ControlBody>>;
  /** Durable when it resolves: `not_allowed`, `not_found`, `confirmation_needed`, `state_unknown`, `in_use`. */
  command(wisher: Wisher, wish: CommandWish): Promise<Outcome<Command>>;
  /** For a person who takes along what is kept of them; who it is, the Worker has found out. */
  controlExport(account: string, grants: string[]): Promise<ControlExport>;
  /** Schedules, rules, and what is confirmed before it goes off: `not_allowed`, `not_found`, `confirmation_needed`, `place_unknown`, `limit_reached`. */
  changeControl(wisher: Wisher, change: ControlChange): Promise<Outcome<null>>;
  /** All of the samples or none, durable when it resolves: `bad_token`, `too_many`, `bad_value`, `limit_reached`. */
  takeSamples(visit: DoorVisit, samples: Sample[]): Promise<Outcome<null>>;
  /** What a device sent last, asked by itself. */
  lastSamples(visit: DoorVisit): Promise<Outcome<DoorInput[]>>;
  /** The same for a member, by device. */
  doorInputs(account: string): Promise<Outcome<Record<string, DoorInput[]>>>;
  /** A device's newest minute, or null before its first. Who may ask, the Worker has found out. */
  lastMinute(serial: string): Promise<LastMinute | null>;
  /** The sealed key and secret's hash of a door that is named by its device's serial, or null: needs no secret. */
  doorOfSerial(serial: string): Promise<{ sealedKey: string; secretHash: string } | null>;
  /**
   * GET http://home/mqtt with an upgrade and the identity in its header (http://home/shelly: the visit): 101 with the
   * socket, or a JSON `Refusal` as below.
   */
  /**
   * POST http://home/question with a JSON `Question`: the answer streams back as the body (JSON, CSV or NDJSON),
   * or a JSON `Refusal` with the header `x-refusal: 1`.
   */
  fetch(request: Request): Promise<Response>;
}
