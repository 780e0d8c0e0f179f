/** What the Worker may ask of a Home: the only part of `worker/home` that routes import. */
import type { HomeConfig } from "../domain/branch.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { HealthAnswer } from "../protocol/device_health.ts";
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
  | { kind: "person"; account: string; grant: string | null; expiresAtS: number };
export const MQTT_IDENTITY_HEADER = "x-mqtt-identity";

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
  /** Somebody looks: devices with a socket are asked for live values, others learn it with their next post. */
  watch(account: string): Promise<Outcome<Watching>>;
  /**
   * GET http://home/mqtt with an upgrade and the identity in its header: 101 with the socket, or a JSON `Refusal`
   * as below.
   */
  /**
   * POST http://home/question with a JSON `Question`: the answer streams back as the body (JSON, CSV or NDJSON),
   * or a JSON `Refusal` with the header `x-refusal: 1`.
   */
  fetch(request: Request): Promise<Response>;
}
