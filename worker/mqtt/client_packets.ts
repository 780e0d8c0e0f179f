/** What a client sends once it is signed in. */
import type { IDisconnectPacket, IPublishPacket, ISubscribePacket, IUnsubscribePacket } from "mqtt-packet";
import type { BrokerDeps, Connection, Taken } from "./broker_deps.ts";
import { type Decoded, encodePacket } from "./codec.ts";
import type { Message } from "./message.ts";
import type { Outbox } from "./outbox.ts";
import type { Pair } from "./packet_check.ts";
import { publishedMessage } from "./publish.ts";
import { type Fault, fault, REASON } from "./reason.ts";
import type { Routing } from "./routing.ts";
import type { Session } from "./session.ts";
import type { Sessions } from "./sessions.ts";
import { subscribe, unsubscribe } from "./subscribe.ts";

/** What becomes of the connection. */
export type After =
  | { kind: "goes_on" }
  | { kind: "ended"; problem: Fault }
  | { kind: "left"; willDropped: boolean };
const GOES_ON: After = { kind: "goes_on" };

export class ClientPackets<I> {
  constructor(
    readonly deps: BrokerDeps<I>,
    readonly sessions: Sessions,
    readonly outbox: Outbox<I>,
    readonly routing: Routing<I>,
  ) {}

  handle(connection: Connection<I>, session: Session, { packet, pairs }: Decoded): After {
    const id = packet.messageId ?? 0;
    switch (packet.cmd) {
      case "publish":
        return this.#published(connection, session, packet, pairs);
      case "puback":
      case "pubcomp":
        this.outbox.settle(session, id, packet.cmd);
        return GOES_ON;
      case "pubrec":
        this.outbox.received(session, connection, id, packet.reasonCode ?? 0);
        return GOES_ON;
      case "pubrel":
        return this.#released(connection, session, id);
      case "subscribe":
        return this.#subscribed(connection, session, packet);
      case "unsubscribe":
        return this.#unsubscribed(connection, session, packet);
      case "disconnect":
        return this.#disconnected(connection, session, packet);
      default:
        return {
          kind: "ended",
          problem: fault("protocolError", `Cannot take this packet now: ${packet.cmd}`),
        };
    }
  }

  #published(connection: Connection<I>, session: Session, packet: IPublishPacket, pairs: Pair[]): After {
    const { deps } = this;
    const { qos, messageId = 0 } = packet;
    const message = publishedMessage(connection, packet, pairs, deps.limits, deps.nowMs());
    if ("reason" in message) return { kind: "ended", problem: message };
    if (qos === 2 && session.incoming.has(messageId)) {
      return this.#acknowledge(connection, "pubrec", messageId, REASON.success);
    }
    if (qos === 2 && session.incoming.size >= deps.limits.receiveMaximum) {
      const text = `Cannot take more than ${deps.limits.receiveMaximum} messages that are not released`;
      return { kind: "ended", problem: fault("receiveMaximumExceeded", text) };
    }
    const taken = this.#take(connection, message);
    if (taken.reason >= 0x80 && taken.retry && connection.version === 4) {
      return { kind: "ended", problem: { reason: taken.reason, text: taken.text ?? "" } };
    }
    if (taken.reason < 0x80 && taken.deliver) this.routing.route(message, session);
    if (qos === 0) return GOES_ON;
    if (qos === 2 && (taken.reason < 0x80 || connection.version === 4)) {
      session.incoming.add(messageId);
      this.sessions.changed(session);
    }
    return this.#acknowledge(
      connection,
      qos === 1 ? "puback" : "pubrec",
      messageId,
      taken.reason,
      taken.text,
    );
  }

  #take(connection: Connection<I>, message: Message): Taken {
    const { deps } = this;
    if (message.topic.startsWith("$") || !deps.mayPublish(connection.identity, message.topic)) {
      return { reason: REASON.notAuthorized, text: `Cannot publish to: ${message.topic}`, deliver: false };
    }
    if (message.retain && !this.routing.retained.hasRoomFor(message.topic, message.payload.length)) {
      return { reason: REASON.quotaExceeded, text: "Cannot keep more retained messages", deliver: false };
    }
    return deps.take(connection.identity, message);
  }

  #acknowledge(
    connection: Connection<I>,
    cmd: "puback" | "pubrec" | "pubcomp",
    messageId: number,
    reasonCode: number,
    text?: string,
  ): After {
    const told = text !== undefined && connection.wantsProblems ? { reasonString: text } : undefined;
    const packet = { cmd, messageId, reasonCode, properties: told } as const;
    this.deps.send(connection.id, encodePacket(packet, connection.version));
    return GOES_ON;
  }

  #released(connection: Connection<I>, session: Session, id: number): After {
    const known = session.incoming.delete(id);
    if (known) this.sessions.changed(session);
    return this.#acknowledge(connection, "pubcomp", id, known ? REASON.success : REASON.packetIdNotFound);
  }

  #subscribed(connection: Connection<I>, session: Session, packet: ISubscribePacket): After {
    const { deps } = this;
    const id = packet.properties?.subscriptionIdentifier ?? null;
    const { codes, fresh } = subscribe(deps, connection, session, packet.subscriptions, id);
    this.sessions.subscriptionsChanged(session);
    const suback = { cmd: "suback", messageId: packet.messageId, granted: codes } as const;
    deps.send(connection.id, encodePacket(suback, connection.version));
    for (const { filter, qos } of fresh) {
      for (
        const message of this.routing.retained.matching(filter, (t) => deps.mayReceive(session.owner, t))
      ) {
        const least = qos < message.qos ? qos : message.qos;
        this.outbox.deliver(session, { ...message, qos: least, retain: true }, id === null ? [] : [id]);
      }
    }
    const filters = packet.subscriptions.filter((_, i) => codes[i] < 0x80).map(({ topic }) => topic);
    if (filters.length > 0) deps.subscribed(connection.identity, filters);
    return GOES_ON;
  }

  #unsubscribed(connection: Connection<I>, session: Session, packet: IUnsubscribePacket): After {
    const granted = unsubscribe(session, packet.unsubscriptions);
    this.sessions.subscriptionsChanged(session);
    const unsuback = { cmd: "unsuback", messageId: packet.messageId, granted } as const;
    this.deps.send(connection.id, encodePacket(unsuback, connection.version));
    return GOES_ON;
  }

  #disconnected(connection: Connection<I>, session: Session, packet: IDisconnectPacket): After {
    const expiryS = packet.properties?.sessionExpiryInterval;
    if (expiryS !== undefined && expiryS > 0 && connection.expiryS === 0) {
      const text = "Cannot keep a session that was to end with its connection";
      return { kind: "ended", problem: fault("protocolError", text) };
    }
    if (expiryS !== undefined) session.expiryS = Math.min(expiryS, this.deps.limits.sessionExpiryS);
    return { kind: "left", willDropped: packet.reasonCode !== REASON.disconnectWithWill };
  }
}
