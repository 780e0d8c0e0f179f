/** A client's PUBLISH, held against what may be published at all. Pure. */
import type { IPublishPacket } from "mqtt-packet";
import type { BrokerLimits, Connection } from "./broker_deps.ts";
import { type Message, messageProperties } from "./message.ts";
import type { Pair } from "./packet_check.ts";
import { type Fault, fault } from "./reason.ts";
import { isTopicName } from "./topic.ts";

/** The message, with its topic in full; or why its connection ends. Learns topic aliases. */
export function publishedMessage<I>(
  connection: Connection<I>,
  packet: IPublishPacket,
  pairs: readonly Pair[],
  limits: BrokerLimits,
  nowMs: number,
): Message | Fault {
  const { properties, qos, retain } = packet;
  if (properties?.subscriptionIdentifier !== undefined) {
    return fault("protocolError", "Cannot take a subscription identifier from a client");
  }
  const { responseTopic } = properties ?? {};
  if (responseTopic !== undefined && !isTopicName(responseTopic)) {
    return fault("protocolError", "Cannot take a response topic with wildcards");
  }
  const topic = fullTopic(connection, packet, limits);
  if (typeof topic !== "string") return topic;
  const lifeS = properties?.messageExpiryInterval;
  return {
    topic,
    payload: packet.payload as Buffer,
    qos,
    retain,
    properties: messageProperties(properties, pairs),
    expiresAtMs: lifeS === undefined ? null : nowMs + lifeS * 1000,
  };
}

function fullTopic<I>(
  { aliases }: Connection<I>,
  { topic, properties }: IPublishPacket,
  limits: BrokerLimits,
): string | Fault {
  const alias = properties?.topicAlias;
  if (alias !== undefined && (alias === 0 || alias > limits.topicAliases)) {
    return fault(
      "topicAliasInvalid",
      `Cannot use topic alias ${alias}: 1 to ${limits.topicAliases} are known`,
    );
  }
  if (topic === "") {
    const known = alias === undefined ? undefined : aliases[alias];
    return known ?? fault("protocolError", "Cannot publish without a topic, or by an alias that has none");
  }
  if (!isTopicName(topic)) return fault("topicNameInvalid", `Cannot publish to: ${topic.slice(0, 100)}`);
  if (topic.length > limits.topicCharacters) {
    return fault("topicNameInvalid", `Cannot publish to a topic of ${topic.length} characters`);
  }
  if (alias !== undefined) {
    if (topic.length > limits.topicAliasCharacters) {
      return fault("topicAliasInvalid", `Cannot keep an alias for a topic of ${topic.length} characters`);
    }
    aliases[alias] = topic;
  }
  return topic;
}
