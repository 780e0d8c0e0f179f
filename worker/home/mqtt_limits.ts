/** The product's limits, as the broker takes them. */
import * as limits from "../domain/limits.ts";
import type { BrokerLimits } from "../mqtt/broker_deps.ts";

export const MQTT_LIMITS: BrokerLimits = {
  packetBytes: limits.MQTT_PACKET_MAX_BYTES,
  clientIdBytes: limits.MQTT_CLIENT_ID_MAX_BYTES,
  topicCharacters: limits.MQTT_TOPIC_MAX_CHARACTERS,
  sessions: limits.MQTT_SESSIONS_MAX,
  sessionExpiryS: limits.MQTT_SESSION_LIFE_S,
  subscriptionsPerSession: limits.MQTT_SUBSCRIPTIONS_MAX,
  queuedPerSession: limits.MQTT_QUEUED_MAX,
  queuedBytesPerSession: limits.MQTT_QUEUED_MAX_BYTES,
  queuedBytes: limits.MQTT_HOME_QUEUED_MAX_BYTES,
  retained: limits.MQTT_RETAINED_MAX,
  retainedBytes: limits.MQTT_RETAINED_MAX_BYTES,
  inFlight: limits.MQTT_IN_FLIGHT_MAX,
  receiveMaximum: limits.MQTT_RECEIVE_MAXIMUM,
  topicAliases: limits.MQTT_TOPIC_ALIASES_MAX,
  topicAliasCharacters: limits.MQTT_TOPIC_ALIAS_MAX_CHARACTERS,
  connectWithinS: limits.MQTT_CONNECT_WITHIN_S,
};
