/** Messages of the home itself. */
import { WATCH_LEASE_S } from "../domain/limits.ts";
import { EVENT_TOPIC, topicOfDevice } from "../domain/topic_access.ts";
import { type Message, newMessage } from "../mqtt/message.ts";

const utf8 = new TextEncoder();

export function jsonMessage(
  topic: string,
  document: unknown,
  more?: Parameters<typeof newMessage>[2],
): Message {
  return newMessage(topic, utf8.encode(JSON.stringify(document)), more);
}

export function watchMessage(serial: string, untilS: number, everyS: number): Message {
  const document = { until: untilS, every_s: everyS };
  // That nobody looks any more is news for a while too.
  const expiresAtMs = (untilS + WATCH_LEASE_S) * 1000;
  return jsonMessage(topicOfDevice(serial, "watch"), document, { qos: 1, expiresAtMs });
}

export type CommandDocument = { id: string; expires: number } & Record<string, unknown>;

export function commandMessage(serial: string, document: CommandDocument): Message {
  const more = { qos: 1, expiresAtMs: document.expires * 1000 } as const;
  return jsonMessage(topicOfDevice(serial, "command"), document, more);
}

/** What became of a device's readings. */
export function answerMessage(serial: string, document: unknown): Message {
  return jsonMessage(topicOfDevice(serial, "readings/answer"), document);
}

export function eventMessage(document: unknown): Message {
  return jsonMessage(EVENT_TOPIC, document, { qos: 1 });
}
