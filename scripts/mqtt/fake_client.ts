/** For tests: a client that keeps its own side of QoS 1 and 2 through every loss of its connection. */
import type { IPublishPacket, Packet } from "mqtt-packet";
import type { FakeWorld, Wire } from "./fake_world.ts";

interface Outgoing {
  packet: IPublishPacket;
  state: "fresh" | "sent" | "released";
}

export class FakeClient {
  wire: Wire | null = null;
  /** Payloads in the order that they were handed to the application. */
  readonly received: string[] = [];
  /** Copies that came without the DUP flag. */
  readonly firsts: string[] = [];
  readonly #outgoing = new Map<number, Outgoing>();
  readonly #incoming = new Set<number>();
  #lastId = 0;

  constructor(
    readonly world: FakeWorld,
    readonly clientId: string,
    readonly version: 4 | 5,
    readonly receiveMaximum: number,
  ) {}

  get idle(): boolean {
    return this.#outgoing.size === 0 && (this.wire?.inbox.length ?? 0) === 0;
  }

  connect(): void {
    this.wire?.cut();
    const properties = this.version === 5
      ? { sessionExpiryInterval: 3600, receiveMaximum: this.receiveMaximum }
      : undefined;
    const more = { protocolVersion: this.version, clean: false, properties };
    this.wire = this.world.connect(this.clientId, more);
  }

  #send(packet: Packet): void {
    this.wire?.send(packet);
  }

  subscribe(filter: string, qos: 0 | 1 | 2): void {
    this.#send({ cmd: "subscribe", messageId: 60_000, subscriptions: [{ topic: filter, qos }] });
  }

  publish(topic: string, payload: string, qos: 1 | 2): void {
    const messageId = ++this.#lastId;
    const packet: IPublishPacket = {
      cmd: "publish",
      topic,
      payload,
      qos,
      messageId,
      dup: false,
      retain: false,
    };
    this.#outgoing.set(messageId, { packet, state: "fresh" });
    this.#flush();
  }

  /** Sends what was never sent over this or any wire. */
  #flush(): void {
    if (this.wire === null || this.wire.closed !== null) return;
    for (const outgoing of this.#outgoing.values()) {
      if (outgoing.state !== "fresh") continue;
      outgoing.state = "sent";
      this.#send(outgoing.packet);
    }
  }

  #resend(): void {
    for (const [messageId, { packet, state }] of this.#outgoing) {
      if (state === "released") this.#send({ cmd: "pubrel", messageId });
      else if (state === "sent") this.#send({ ...packet, dup: true });
    }
    this.#flush();
  }

  /** Handles one packet of the inbox; false when there is none. */
  step(): boolean {
    const packet = this.wire?.inbox.shift();
    if (packet === undefined) return false;
    const messageId = packet.messageId ?? 0;
    if (packet.cmd === "connack") {
      if (!packet.sessionPresent) this.#incoming.clear();
      this.#resend();
    } else if (packet.cmd === "puback" || packet.cmd === "pubcomp") {
      this.#outgoing.delete(messageId);
    } else if (packet.cmd === "pubrec") {
      const outgoing = this.#outgoing.get(messageId);
      if (outgoing !== undefined) outgoing.state = "released";
      this.#send({ cmd: "pubrel", messageId });
    } else if (packet.cmd === "pubrel") {
      this.#incoming.delete(messageId);
      this.#send({ cmd: "pubcomp", messageId });
    } else if (packet.cmd === "publish") this.#take(packet);
    return true;
  }

  #take(packet: IPublishPacket): void {
    const { qos, dup, messageId = 0 } = packet;
    const payload = packet.payload.toString();
    if (!dup) this.firsts.push(payload);
    if (qos === 1) {
      this.received.push(payload);
      this.#send({ cmd: "puback", messageId });
    } else {
      if (!this.#incoming.has(messageId)) this.received.push(payload);
      this.#incoming.add(messageId);
      this.#send({ cmd: "pubrec", messageId });
    }
  }

  lose(): void {
    this.wire?.cut();
    if (this.wire !== null) this.wire.inbox = [];
  }
}
