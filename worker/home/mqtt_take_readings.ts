/** Readings that came over MQTT, from the message to its answer. */
import type { Taken } from "../mqtt/broker_deps.ts";
import { REASON } from "../mqtt/reason.ts";
import type { ReadingsBatch, ReadingsReceipt } from "../protocol/readings.ts";
import type { MqttHomeDeps } from "./mqtt_home_deps.ts";
import { type DeviceIdentity, readingsAnswerOf, reasonOf, takeReadingsMessage } from "./mqtt_readings.ts";

interface ReadingsWay {
  answer(document: unknown): void;
  stored(batch: ReadingsBatch, receipt: ReadingsReceipt): void;
}

/** The acknowledgement leaves once it is durable, with the rest of the broker's step; `then` is for after it. */
export function takeReadings(
  deps: Pick<MqttHomeDeps, "state" | "desk" | "rules" | "mintToken" | "context">,
  device: DeviceIdentity,
  payload: Uint8Array,
  { answer, stored }: ReadingsWay,
): { taken: Taken; then(): void } {
  const nowS = Math.floor(Date.now() / 1000);
  const read = takeReadingsMessage(deps.state, device, payload, nowS);
  if (!read.ok) {
    const { ok: _, retryAfterS, ...why } = read;
    const retry = read.code === "bad_token" || read.retryAfterS !== undefined;
    return {
      taken: { reason: reasonOf(read), text: read.detail, deliver: false, retry },
      then: () => answer({ ...why, retry_after_s: retryAfterS ?? null, now: nowS }),
    };
  }
  const { batch, receipt } = read.value;
  const then = () => {
    const generation = receipt.offerTokenGeneration;
    deps.rules.measured(batch);
    receipt.commands = deps.desk.posted(batch);
    const answerWith = (token: string | null) => answer(readingsAnswerOf(read.value, nowS, token));
    if (generation === null) answerWith(null);
    else deps.context.waitUntil(deps.mintToken(device, generation, nowS).then(answerWith));
    stored(batch, receipt);
  };
  return { taken: { reason: REASON.success, deliver: true }, then };
}
