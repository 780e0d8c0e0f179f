/** One client's session: what outlives its connections. Pure. */
import type { StoredDelivery } from "./broker_deps.ts";
import { type Message, type Qos, readStored, storedMessage } from "./message.ts";

export interface Subscription {
  qos: Qos;
  noLocal: boolean;
  retainAsPublished: boolean;
  id: number | null;
}

export interface Will {
  message: Message;
  delayS: number;
  /** Seconds that the message lives once it is published; null: for good. */
  expiryS: number | null;
}

export const NEVER_S = 0xffff_ffff;

interface SessionJson {
  owner: string;
  clientId: string;
  connection: number | null;
  expiryS: number;
  endsAtMs: number | null;
  willAtMs: number | null;
  incoming: number[];
  subscriptions: [string, Subscription][];
  /** The message as a store keeps it, in base 64. */
  will: { packet: string; delayS: number; expiryS: number | null } | null;
}

export class Session {
  connection: number | null = null;
  expiryS = 0;
  /** When it ends unless its client comes back; null while connected, and for those that never end. */
  endsAtMs: number | null = null;
  will: Will | null = null;
  /** When a delayed will is due. */
  willAtMs: number | null = null;
  readonly subscriptions = new Map<string, Subscription>();
  /** Packet identifiers of QoS 2 messages that came and were not released yet. */
  readonly incoming = new Set<number>();
  /** Messages for the client, the oldest first. */
  readonly outbox = new Map<number, StoredDelivery>();
  readonly #byPacketId = new Map<number, StoredDelivery>();
  queuedBytes = 0;
  #lastPacketId = 0;

  constructor(readonly key: string, readonly owner: string, readonly clientId: string) {}

  static read(key: string, json: string): Session {
    const kept = JSON.parse(json) as SessionJson;
    const session = new Session(key, kept.owner, kept.clientId);
    session.connection = kept.connection;
    session.expiryS = kept.expiryS;
    session.endsAtMs = kept.endsAtMs;
    session.willAtMs = kept.willAtMs;
    for (const id of kept.incoming) session.incoming.add(id);
    for (const [filter, subscription] of kept.subscriptions) session.subscriptions.set(filter, subscription);
    if (kept.will !== null) {
      const { packet, delayS, expiryS } = kept.will;
      const { message } = readStored({ packet: Buffer.from(packet, "base64"), expiresAtMs: null });
      session.will = { message, delayS, expiryS };
    }
    return session;
  }

  write(): string {
    const { owner, clientId, connection, expiryS, endsAtMs, willAtMs, will } = this;
    return JSON.stringify(
      {
        owner,
        clientId,
        connection,
        expiryS,
        endsAtMs,
        willAtMs,
        incoming: [...this.incoming],
        subscriptions: [...this.subscriptions],
        will: will && {
          packet: Buffer.from(storedMessage(will.message).packet).toString("base64"),
          delayS: will.delayS,
          expiryS: will.expiryS,
        },
      } satisfies SessionJson,
    );
  }

  keep(delivery: StoredDelivery): void {
    this.outbox.set(delivery.seq, delivery);
    this.queuedBytes += delivery.bytes;
    if (delivery.packetId !== null) this.#byPacketId.set(delivery.packetId, delivery);
    this.#lastPacketId = delivery.packetId ?? this.#lastPacketId;
  }

  drop(delivery: StoredDelivery): void {
    if (!this.outbox.delete(delivery.seq)) return;
    this.queuedBytes -= delivery.bytes;
    if (delivery.packetId !== null) this.#byPacketId.delete(delivery.packetId);
  }

  begun(packetId: number): StoredDelivery | undefined {
    return this.#byPacketId.get(packetId);
  }

  /** How many are with the client that were sent in this connection: up to `sentTo` in the order of the outbox. */
  inFlight(sentTo: number): number {
    let count = 0;
    for (const seq of this.outbox.keys()) {
      if (seq > sentTo) break;
      count++;
    }
    return count;
  }

  /** Gives a waiting message the next packet identifier that is free. */
  begin(delivery: StoredDelivery): number {
    do this.#lastPacketId = this.#lastPacketId % 65535 + 1; while (this.#byPacketId.has(this.#lastPacketId));
    delivery.packetId = this.#lastPacketId;
    this.#byPacketId.set(this.#lastPacketId, delivery);
    return this.#lastPacketId;
  }
}
