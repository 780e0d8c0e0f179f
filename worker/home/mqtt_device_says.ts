/** What a device may publish, and how: its readings are the home's to take. */
import { MQTT_LIVE_MAX_BYTES } from "../domain/limits.ts";
import { DEVICE_SAYS, deviceTopic } from "../domain/topic_access.ts";
import type { Taken } from "../mqtt/broker_deps.ts";
import type { Message } from "../mqtt/message.ts";
import { REASON } from "../mqtt/reason.ts";
import type { ToldSwitching } from "../protocol/parse_switching.ts";
import { switchingOf } from "./mqtt_switching.ts";

/** Also what it tells of its switches, and whether these are live values. */
type Says = Taken & { told?: ToldSwitching; flows?: boolean };

export function takeFromDevice(serial: string, message: Message): Says | "readings" {
  const topic = deviceTopic(serial, message.topic);
  if (topic === null) return { reason: REASON.notAuthorized, deliver: false };
  if (message.retain && !DEVICE_SAYS[topic].retain) {
    return { reason: REASON.notAuthorized, text: `Cannot retain: ${message.topic}`, deliver: false };
  }
  if (topic === "readings") return topic;
  if (topic === "live" && message.payload.length > MQTT_LIVE_MAX_BYTES) {
    const text = `Cannot relay live values of ${message.payload.length} bytes`;
    return { reason: REASON.quotaExceeded, text, deliver: false };
  }
  if (topic === "live") return { reason: REASON.success, deliver: true, flows: true };
  if (topic !== "result" && topic !== "state") return { reason: REASON.success, deliver: true };
  const told = switchingOf(topic, message.payload);
  if (told.ok) return { reason: REASON.success, deliver: true, told: told.value };
  return { reason: REASON.payloadFormatInvalid, text: told.detail, deliver: false };
}
