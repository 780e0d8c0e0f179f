/** An application message on its way, and the bytes that it is kept as. */
import type { IPublishPacket } from "mqtt-packet";
import { decodePacket, encodePacket } from "./codec.ts";
import type { Pair } from "./packet_check.ts";

export type Qos = 0 | 1 | 2;

/** Properties that go on to the subscribers unaltered. */
export interface MessageProperties {
  payloadFormatIndicator?: boolean;
  contentType?: string;
  responseTopic?: string;
  correlationData?: Uint8Array;
  /** In the order sent. */
  userProperties?: Pair[];
}

export interface Message {
  topic: string;
  payload: Uint8Array;
  qos: Qos;
  retain: boolean;
  properties: MessageProperties;
  expiresAtMs: number | null;
}

export function newMessage(
  topic: string,
  payload: Uint8Array,
  more: { qos?: Qos; retain?: boolean; expiresAtMs?: number } = {},
): Message {
  return { topic, payload, qos: 0, retain: false, properties: {}, expiresAtMs: null, ...more };
}

export interface Envelope {
  packetId: number | null;
  dup: boolean;
  subscriptionIds: readonly number[];
}

export function isExpired(message: { expiresAtMs: number | null }, nowMs: number): boolean {
  return message.expiresAtMs !== null && message.expiresAtMs <= nowMs;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The PUBLISH that a subscriber gets; version 3.1.1 has no properties. */
export function publishBytes(
  message: Message,
  { packetId, dup, subscriptionIds }: Envelope,
  version: 4 | 5,
  nowMs: number,
): Uint8Array {
  const { topic, payload, qos, retain, expiresAtMs } = message;
  const { correlationData, userProperties, ...plain } = message.properties;
  const properties: Record<string, unknown> = { ...plain };
  if (correlationData !== undefined) properties.correlationData = asBuffer(correlationData);
  // One object a pair keeps their order, which one object for all would lose.
  if (userProperties?.length) {
    properties.userProperties = userProperties.map(([name, value]) => ({ [name]: value }));
  }
  if (expiresAtMs !== null) {
    properties.messageExpiryInterval = Math.max(1, Math.ceil((expiresAtMs - nowMs) / 1000));
  }
  if (subscriptionIds.length > 0) properties.subscriptionIdentifier = [...subscriptionIds];
  return encodePacket({
    cmd: "publish",
    topic,
    payload: asBuffer(payload),
    qos,
    retain,
    dup,
    messageId: packetId ?? undefined,
    properties: properties as IPublishPacket["properties"],
  }, version);
}

/** Of a decoded PUBLISH or will. */
export function messageProperties(
  properties: IPublishPacket["properties"],
  pairs: readonly Pair[],
): MessageProperties {
  const { payloadFormatIndicator, contentType, responseTopic, correlationData } = properties ?? {};
  const kept: MessageProperties = {};
  if (payloadFormatIndicator !== undefined) kept.payloadFormatIndicator = payloadFormatIndicator;
  if (contentType !== undefined) kept.contentType = contentType;
  if (responseTopic !== undefined) kept.responseTopic = responseTopic;
  if (correlationData !== undefined) kept.correlationData = correlationData;
  if (pairs.length > 0) kept.userProperties = [...pairs];
  return kept;
}

/** As a store keeps it: the end of its life stands beside it, in a column of its own. */
export interface StoredMessage {
  packet: Uint8Array;
  expiresAtMs: number | null;
}

const ANY_PACKET_ID = 1;

export function storedMessage(message: Message, subscriptionIds: readonly number[] = []): StoredMessage {
  const { expiresAtMs, ...rest } = message;
  const envelope = { packetId: message.qos > 0 ? ANY_PACKET_ID : null, dup: false, subscriptionIds };
  return { packet: publishBytes({ ...rest, expiresAtMs: null }, envelope, 5, 0), expiresAtMs };
}

export function readStored(stored: StoredMessage): { message: Message; subscriptionIds: number[] } {
  const decoded = decodePacket(stored.packet, 5);
  if ("reason" in decoded || decoded.packet.cmd !== "publish") {
    throw new Error("Cannot read a stored message");
  }
  const { topic, payload, qos, retain, properties } = decoded.packet;
  const message: Message = {
    topic,
    payload: payload as Uint8Array,
    qos,
    retain,
    properties: messageProperties(properties, decoded.pairs),
    expiresAtMs: stored.expiresAtMs,
  };
  return { message, subscriptionIds: [properties?.subscriptionIdentifier ?? []].flat() };
}
