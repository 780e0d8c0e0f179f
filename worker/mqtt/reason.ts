/** Reason codes of MQTT 5.0, and what is left of them in 3.1.1. Pure. */
export const REASON = {
  success: 0x00,
  disconnectWithWill: 0x04,
  noMatchingSubscribers: 0x10,
  noSubscriptionExisted: 0x11,
  unspecified: 0x80,
  malformed: 0x81,
  protocolError: 0x82,
  implementationSpecific: 0x83,
  unsupportedVersion: 0x84,
  clientIdInvalid: 0x85,
  badCredentials: 0x86,
  notAuthorized: 0x87,
  serverUnavailable: 0x88,
  serverShuttingDown: 0x8b,
  badAuthenticationMethod: 0x8c,
  keepAliveTimeout: 0x8d,
  takenOver: 0x8e,
  topicFilterInvalid: 0x8f,
  topicNameInvalid: 0x90,
  packetIdInUse: 0x91,
  packetIdNotFound: 0x92,
  receiveMaximumExceeded: 0x93,
  topicAliasInvalid: 0x94,
  packetTooLarge: 0x95,
  messageRateTooHigh: 0x96,
  quotaExceeded: 0x97,
  payloadFormatInvalid: 0x99,
  sharedNotSupported: 0x9e,
  maximumConnectTime: 0xa0,
} as const;
export type Reason = (typeof REASON)[keyof typeof REASON];

/** Why a connection ends, or a packet is refused. */
export interface Fault {
  reason: Reason;
  text: string;
}

export function fault(name: keyof typeof REASON, text: string): Fault {
  return { reason: REASON[name], text };
}

const RETURN_CODES = new Map<Reason, number>([
  [REASON.unsupportedVersion, 1],
  [REASON.clientIdInvalid, 2],
  [REASON.serverUnavailable, 3],
  [REASON.quotaExceeded, 3],
  [REASON.badCredentials, 4],
  [REASON.notAuthorized, 5],
]);

/** The return code of a 3.1.1 CONNACK; null where that version has none, so that only closing is left. */
export function returnCode(reason: Reason): number | null {
  return RETURN_CODES.get(reason) ?? null;
}
