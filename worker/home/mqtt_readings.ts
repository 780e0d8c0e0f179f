/** The readings document that came over MQTT: taken as a post is, and answered as a post is. */
import { ok, type Outcome, type Refusal, refuse } from "../domain/outcome.ts";
import { type Fault, REASON } from "../mqtt/reason.ts";
import { batchOf, parseReadings } from "../protocol/parse_readings.ts";
import type { ReadingsBatch, ReadingsReceipt, RejectedMinute } from "../protocol/readings.ts";
import type { HomeState } from "./home_state.ts";
import type { MqttIdentity } from "./home_rpc.ts";

export type DeviceIdentity = Extract<MqttIdentity, { kind: "device" }>;

export interface TakenReadings {
  batch: ReadingsBatch;
  receipt: ReadingsReceipt;
  rejected: RejectedMinute[];
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

export function takeReadingsMessage(
  state: HomeState,
  device: DeviceIdentity,
  payload: Uint8Array,
  nowS: number,
): Outcome<TakenReadings> {
  let document: unknown;
  try {
    document = JSON.parse(utf8.decode(payload));
  } catch {
    return refuse("bad_json", "Cannot read the message: not a JSON document in UTF-8");
  }
  const parsed = parseReadings(document, nowS);
  if (!parsed.ok) return parsed;
  if (parsed.value.serial !== device.serial) {
    return refuse("serial_not_yours", "Cannot take readings of another device", { field: "/serial" });
  }
  const batch = batchOf(parsed.value, device, nowS);
  const taken = state.ingest(batch);
  return taken.ok ? ok({ batch, receipt: taken.value, rejected: parsed.value.rejected }) : taken;
}

/** A refused post, as MQTT says it. */
export function reasonOf({ code, retryAfterS }: Refusal): Fault["reason"] {
  if (code === "bad_token" || code === "serial_not_yours") return REASON.notAuthorized;
  return retryAfterS === undefined ? REASON.payloadFormatInvalid : REASON.quotaExceeded;
}

/** The answer document, the same as that of a post. */
export function readingsAnswerOf(
  { receipt, rejected }: Pick<TakenReadings, "receipt" | "rejected">,
  nowS: number,
  token: string | null,
) {
  const { accepted, duplicate, conflict, watchUntilS, commands = [] } = receipt;
  return {
    accepted,
    duplicate,
    conflict,
    rejected,
    now: nowS,
    commands,
    watch_until: watchUntilS,
    token,
  };
}
