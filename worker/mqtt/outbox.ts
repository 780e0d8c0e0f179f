/** Messages on their way to clients: in order, within the client's limits, until they are acknowledged. */
import type { BrokerDeps, Connection, StoredDelivery } from "./broker_deps.ts";
import { encodePacket } from "./codec.ts";
import { isExpired, type Message, publishBytes, readStored, storedMessage } from "./message.ts";
import { REASON } from "./reason.ts";
import type { Session } from "./session.ts";

export class Outbox<I> {
  #lastSeq = 0;
  #queuedBytes = 0;

  constructor(
    readonly deps: BrokerDeps<I>,
    readonly connectionOf: (session: Session) => Connection<I> | null,
  ) {}

  /** Takes over what the store has. What a connection sent last stays behind all that is still to come. */
  load(sessions: ReadonlyMap<string, Session>, connections: Iterable<Connection<I>>): void {
    const deliveries = this.deps.store.deliveries();
    for (const { sentTo } of connections) this.#lastSeq = Math.max(this.#lastSeq, sentTo);
    for (const delivery of deliveries) {
      this.#lastSeq = Math.max(this.#lastSeq, delivery.seq);
      this.#queuedBytes += delivery.bytes;
      sessions.get(delivery.session)?.keep(delivery);
    }
  }

  /** The session is gone, and its messages with it. */
  forget(session: Session): void {
    this.#queuedBytes -= session.queuedBytes;
  }

  #drop(session: Session, delivery: StoredDelivery): void {
    session.drop(delivery);
    this.#queuedBytes -= delivery.bytes;
    this.deps.store.deleteDelivery(delivery.seq);
  }

  #isFull(session: Session, bytes: number): boolean {
    const { queuedPerSession, queuedBytesPerSession, queuedBytes } = this.deps.limits;
    return session.outbox.size >= queuedPerSession || session.queuedBytes + bytes > queuedBytesPerSession ||
      this.#queuedBytes + bytes > queuedBytes;
  }

  #window(connection: Connection<I>): number {
    return Math.min(connection.receiveMaximum, this.deps.limits.inFlight);
  }

  /** A message at the QoS that the session gets it with. What finds no room any more is lost to this session. */
  deliver(session: Session, message: Message, subscriptionIds: readonly number[]): void {
    const { deps } = this;
    const connection = this.connectionOf(session);
    const { qos } = message;
    if (qos === 0) {
      if (connection === null) return;
      const envelope = { packetId: null, dup: false, subscriptionIds };
      const bytes = publishBytes(message, envelope, connection.version, deps.nowMs());
      if (bytes.length <= connection.packetBytes) deps.send(connection.id, bytes);
      return;
    }
    const { packet, expiresAtMs } = storedMessage(message, subscriptionIds);
    if (this.#isFull(session, packet.length)) return;
    const delivery: StoredDelivery = {
      seq: ++this.#lastSeq,
      session: session.key,
      qos,
      packetId: null,
      released: false,
      bytes: packet.length,
      expiresAtMs,
    };
    session.keep(delivery);
    this.#queuedBytes += delivery.bytes;
    if (connection !== null && session.inFlight(connection.sentTo) === session.outbox.size - 1) {
      if (session.outbox.size - 1 < this.#window(connection)) {
        const packetId = session.begin(delivery);
        const envelope = { packetId, dup: false, subscriptionIds };
        const bytes = publishBytes(message, envelope, connection.version, deps.nowMs());
        if (bytes.length > connection.packetBytes) {
          session.drop(delivery);
          this.#queuedBytes -= delivery.bytes;
          return;
        }
        connection.sentTo = delivery.seq;
        deps.keep(connection);
        deps.send(connection.id, bytes);
      }
    }
    deps.store.addDelivery(delivery, packet);
  }

  /** Sends what waits, in order: first, in a new connection, what an earlier one did not settle. */
  pump(session: Session): void {
    const { deps } = this;
    const connection = this.connectionOf(session);
    if (connection === null) return;
    let inFlight = session.inFlight(connection.sentTo);
    if (inFlight === session.outbox.size) return;
    const window = this.#window(connection);
    for (const delivery of session.outbox.values()) {
      if (delivery.seq <= connection.sentTo) continue;
      if (inFlight >= window) break;
      if (!this.#sendKept(session, connection, delivery)) {
        this.#drop(session, delivery);
        continue;
      }
      inFlight++;
      connection.sentTo = delivery.seq;
    }
    deps.keep(connection);
  }

  /** False for what may or can no longer be sent. */
  #sendKept(session: Session, connection: Connection<I>, delivery: StoredDelivery): boolean {
    const { deps } = this;
    const { version, id } = connection;
    if (delivery.released) {
      deps.send(id, encodePacket({ cmd: "pubrel", messageId: delivery.packetId! }, version));
      return true;
    }
    const dup = delivery.packetId !== null;
    if (!dup && isExpired(delivery, deps.nowMs())) return false;
    const packet = deps.store.deliveryPacket(delivery.seq);
    if (packet === null) return false;
    const { message, subscriptionIds } = readStored({ packet, expiresAtMs: delivery.expiresAtMs });
    if (!deps.mayReceive(session.owner, message.topic)) return false;
    const packetId = delivery.packetId ?? session.begin(delivery);
    const bytes = publishBytes(message, { packetId, dup, subscriptionIds }, version, deps.nowMs());
    if (bytes.length > connection.packetBytes) return false;
    if (!dup) deps.store.changeDelivery(delivery.seq, packetId, false);
    deps.send(id, bytes);
    return true;
  }

  /** PUBACK, and PUBCOMP: settled. */
  settle(session: Session, packetId: number, cmd: "puback" | "pubcomp"): void {
    const delivery = session.begun(packetId);
    if (delivery === undefined) return;
    if (cmd === "puback" ? delivery.qos !== 1 : !delivery.released) return;
    this.#drop(session, delivery);
    this.pump(session);
  }

  /** PUBREC: the client has it, or wants none of it. */
  received(session: Session, connection: Connection<I>, packetId: number, reason: number): void {
    const delivery = session.begun(packetId);
    const known = delivery !== undefined && delivery.qos === 2;
    if (known && reason >= 0x80) {
      this.#drop(session, delivery);
      this.pump(session);
      return;
    }
    if (reason >= 0x80) return;
    if (known && !delivery.released) {
      delivery.released = true;
      this.deps.store.changeDelivery(delivery.seq, packetId, true);
    }
    const reasonCode = known ? REASON.success : REASON.packetIdNotFound;
    const packet = { cmd: "pubrel", messageId: packetId, reasonCode } as const;
    this.deps.send(connection.id, encodePacket(packet, connection.version));
  }
}
