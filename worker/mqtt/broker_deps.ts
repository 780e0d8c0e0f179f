/** What the broker asks of whoever runs it. Knows nothing of homes: an identity is the caller's own. */
import type { IConnectPacket } from "mqtt-packet";
import type { Message, StoredMessage } from "./message.ts";
import type { Fault, Reason } from "./reason.ts";

export interface BrokerLimits {
  packetBytes: number;
  clientIdBytes: number;
  topicCharacters: number;
  sessions: number;
  sessionExpiryS: number;
  subscriptionsPerSession: number;
  /** Messages of QoS 1 and 2 that wait for one session, and their bytes; bytes of all sessions together. */
  queuedPerSession: number;
  queuedBytesPerSession: number;
  queuedBytes: number;
  retained: number;
  retainedBytes: number;
  /** Messages on their way to one client that are not acknowledged yet, where the client asks for no less. */
  inFlight: number;
  /** QoS 2 messages of one client that are not released yet. */
  receiveMaximum: number;
  topicAliases: number;
  topicAliasCharacters: number;
  /** From the opening of a socket to its CONNECT. */
  connectWithinS: number;
}

/** What a connection knows of itself. Small, and plain data: it is kept with the socket. */
export interface Connection<I> {
  id: number;
  identity: I;
  /** Of its session; null until its CONNECT was taken. */
  session: string | null;
  version: 4 | 5;
  keepAliveS: number;
  /** When the last packet came. */
  seenAtMs: number;
  /** Topics by alias, as the client gave them. */
  aliases: Record<number, string>;
  /** The client's own limits. */
  receiveMaximum: number;
  packetBytes: number;
  wantsProblems: boolean;
  /** Session expiry that its CONNECT asked for, seconds. */
  expiryS: number;
  /** `seq` of the last message of QoS 1 or 2 that went out over it, again or for the first time. */
  sentTo: number;
}

export interface StoredDelivery {
  seq: number;
  session: string;
  qos: 1 | 2;
  /** Null while it waits to be sent. */
  packetId: number | null;
  /** A QoS 2 message that the client has; only its release is still to be settled. */
  released: boolean;
  bytes: number;
  expiresAtMs: number | null;
}

/** The truth; the broker's memory is a copy of it. Every call is one row, or all rows of a session. */
export interface BrokerStore {
  sessions(): { key: string; json: string }[];
  saveSession(key: string, json: string): void;
  /** And its deliveries, of which these are all. */
  deleteSession(key: string, seqs: Iterable<number>): void;
  /** Of all sessions, by rising `seq`. */
  deliveries(): StoredDelivery[];
  addDelivery(delivery: StoredDelivery, packet: Uint8Array): void;
  changeDelivery(seq: number, packetId: number | null, released: boolean): void;
  deleteDelivery(seq: number): void;
  deliveryPacket(seq: number): Uint8Array | null;
  retained(): { topic: string; bytes: number; expiresAtMs: number | null }[];
  retainedMessage(topic: string): StoredMessage | null;
  saveRetained(topic: string, message: StoredMessage): void;
  deleteRetained(topic: string): void;
}

/** What becomes of a message that a client published. `reason` 0 or 0x10: taken; from 0x80 on: refused. */
export interface Taken {
  reason: Reason;
  text?: string;
  /** False: it went where it belongs already, no subscriber gets it. */
  deliver: boolean;
  /** Refused for the moment: a client of 3.1.1, which cannot be told so, is closed without an acknowledgement. */
  retry?: boolean;
}

export interface BrokerDeps<I> {
  store: BrokerStore;
  limits: BrokerLimits;
  nowMs(): number;
  send(connection: number, bytes: Uint8Array): void;
  /** It changed: what is kept with the socket is to be kept anew. */
  keep(connection: Connection<I>): void;
  /** After what was sent before; nothing more comes from this connection. */
  close(connection: number, why: Fault | null): void;
  newClientId(): string;
  /** Whose sessions it may have: two owners' equal client ids are two sessions. */
  owner(identity: I): string;
  admit(identity: I, connect: IConnectPacket): Fault | null;
  mayPublish(identity: I, topic: string): boolean;
  maySubscribe(identity: I, filter: string): boolean;
  /** Asked by its session's owner, also while nobody is connected. */
  mayReceive(owner: string, topic: string): boolean;
  take(identity: I, message: Message): Taken;
  /** It has just subscribed to these, and was told so. */
  subscribed(identity: I, filters: readonly string[]): void;
}
