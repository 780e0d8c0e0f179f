/** What a CONNECT asks for, and the CONNACK that answers it. Pure. */
import type { IConnackPacket, IConnectPacket } from "mqtt-packet";
import type { BrokerLimits, Connection } from "./broker_deps.ts";
import type { DecodedConnect } from "./codec.ts";
import { messageProperties } from "./message.ts";
import { type Fault, fault, returnCode } from "./reason.ts";
import { NEVER_S, type Will } from "./session.ts";
import { isTopicName } from "./topic.ts";

const MAX_RECEIVE_MAXIMUM = 65_535;
/** The most that a remaining length can say, and its fixed header. */
const MAX_PACKET_BYTES = 2 ** 28 + 4;

/** As it is before its CONNECT. */
export function newConnection<I>(id: number, identity: I, nowMs: number): Connection<I> {
  return {
    id,
    identity,
    session: null,
    version: 4,
    keepAliveS: 0,
    seenAtMs: nowMs,
    aliases: {},
    receiveMaximum: MAX_RECEIVE_MAXIMUM,
    packetBytes: MAX_PACKET_BYTES,
    wantsProblems: true,
    expiryS: 0,
    sentTo: 0,
  };
}

/** Takes over what its CONNECT says. */
export function signIn<I>(connection: Connection<I>, session: string, connect: DecodedConnect): void {
  const { packet: { properties = {}, keepalive = 0 }, version } = connect;
  connection.session = session;
  connection.version = version;
  connection.keepAliveS = keepalive;
  connection.receiveMaximum = properties.receiveMaximum ?? MAX_RECEIVE_MAXIMUM;
  connection.packetBytes = properties.maximumPacketSize ?? MAX_PACKET_BYTES;
  connection.wantsProblems = properties.requestProblemInformation ?? true;
  connection.expiryS = version === 5 ? properties.sessionExpiryInterval ?? 0 : NEVER_S;
  connection.sentTo = 0;
}

/** What is wrong with it, whoever sends it; null when nothing is. */
export function connectFault({ packet, version }: DecodedConnect, limits: BrokerLimits): Fault | null {
  const { clientId, clean, will, properties } = packet;
  if (properties?.authenticationMethod !== undefined) {
    return fault("badAuthenticationMethod", "Cannot authenticate but with user name and password");
  }
  if (properties?.authenticationData !== undefined) {
    return fault("protocolError", "Cannot take authentication data without a method");
  }
  if (clientId === "" && version === 4 && !clean) {
    return fault("clientIdInvalid", "Cannot keep a session without a client identifier");
  }
  if (new TextEncoder().encode(clientId).length > limits.clientIdBytes) {
    return fault(
      "clientIdInvalid",
      `Cannot take a client identifier of more than ${limits.clientIdBytes} bytes`,
    );
  }
  if (will === undefined) return null;
  if (!isTopicName(will.topic) || will.topic.length > limits.topicCharacters) {
    return fault("topicNameInvalid", `Cannot publish a will to: ${will.topic.slice(0, 100)}`);
  }
  const { responseTopic } = will.properties ?? {};
  if (responseTopic !== undefined && !isTopicName(responseTopic)) {
    return fault("protocolError", "Cannot take a response topic with wildcards");
  }
  return null;
}

export function willOf({ packet, pairs }: DecodedConnect): Will | null {
  const { will } = packet;
  if (will === undefined) return null;
  const { properties } = will;
  return {
    message: {
      topic: will.topic,
      payload: will.payload as Buffer,
      qos: will.qos ?? 0,
      retain: will.retain ?? false,
      properties: messageProperties(properties, pairs),
      expiresAtMs: null,
    },
    delayS: properties?.willDelayInterval ?? 0,
    expiryS: properties?.messageExpiryInterval ?? null,
  };
}

/** Seconds that the session outlives its connection. */
export function sessionExpiryS({ clean, properties }: IConnectPacket, version: 4 | 5, limits: BrokerLimits) {
  const asked = version === 5 ? properties?.sessionExpiryInterval ?? 0 : clean ? 0 : limits.sessionExpiryS;
  return Math.min(asked, limits.sessionExpiryS);
}

export function acceptance(
  asked: IConnectPacket,
  version: 4 | 5,
  session: { present: boolean; expiryS: number; clientId: string },
  limits: BrokerLimits,
): IConnackPacket {
  if (version === 4) return { cmd: "connack", returnCode: 0, sessionPresent: session.present };
  const askedS = asked.properties?.sessionExpiryInterval ?? 0;
  return {
    cmd: "connack",
    reasonCode: 0,
    sessionPresent: session.present,
    properties: {
      ...(session.expiryS === askedS ? {} : { sessionExpiryInterval: session.expiryS }),
      ...(asked.clientId === "" ? { assignedClientIdentifier: session.clientId } : {}),
      receiveMaximum: limits.receiveMaximum,
      maximumPacketSize: limits.packetBytes,
      topicAliasMaximum: limits.topicAliases,
      sharedSubscriptionAvailable: false,
    },
  };
}

/** Null where the version has no way to say it, so that only closing is left. */
export function refusal(problem: Fault, version: 4 | 5): IConnackPacket | null {
  if (version === 5) {
    return {
      cmd: "connack",
      reasonCode: problem.reason,
      sessionPresent: false,
      properties: { reasonString: problem.text },
    };
  }
  const code = returnCode(problem.reason);
  return code === null ? null : { cmd: "connack", returnCode: code, sessionPresent: false };
}
