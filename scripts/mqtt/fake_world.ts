/** For tests: a broker with a store and wires that can be cut, put to sleep and crashed at any moment. */
import assert from "node:assert/strict";
import { generate, type IConnectPacket, type Packet, parser } from "mqtt-packet";
import { Broker } from "../../worker/mqtt/broker.ts";
import type {
  BrokerDeps,
  BrokerLimits,
  BrokerStore,
  Connection,
  StoredDelivery,
  Taken,
} from "../../worker/mqtt/broker_deps.ts";
import type { Message, StoredMessage } from "../../worker/mqtt/message.ts";
import { type Fault, REASON } from "../../worker/mqtt/reason.ts";

export const FAKE_LIMITS: BrokerLimits = {
  packetBytes: 64 * 1024,
  clientIdBytes: 128,
  topicCharacters: 512,
  sessions: 100,
  sessionExpiryS: 3600,
  subscriptionsPerSession: 8,
  queuedPerSession: 1_000,
  queuedBytesPerSession: 1024 * 1024,
  queuedBytes: 16 * 1024 * 1024,
  retained: 10,
  retainedBytes: 10_000,
  inFlight: 20,
  receiveMaximum: 50,
  topicAliases: 4,
  topicAliasCharacters: 256,
  connectWithinS: 30,
};

export class MemoryStore implements BrokerStore {
  readonly sessionRows = new Map<string, string>();
  readonly deliveryRows = new Map<number, StoredDelivery & { packet: Uint8Array }>();
  readonly retainedRows = new Map<string, StoredMessage>();

  sessions() {
    return [...this.sessionRows].map(([key, json]) => ({ key, json }));
  }
  saveSession(key: string, json: string) {
    this.sessionRows.set(key, json);
  }
  deleteSession(key: string, seqs: Iterable<number>) {
    this.sessionRows.delete(key);
    for (const seq of seqs) this.deliveryRows.delete(seq);
  }
  deliveries() {
    return [...this.deliveryRows.values()].sort((a, b) => a.seq - b.seq).map(({ packet: _, ...row }) => row);
  }
  addDelivery(delivery: StoredDelivery, packet: Uint8Array) {
    this.deliveryRows.set(delivery.seq, { ...delivery, packet });
  }
  changeDelivery(seq: number, packetId: number | null, released: boolean) {
    Object.assign(this.deliveryRows.get(seq)!, { packetId, released });
  }
  deleteDelivery(seq: number) {
    this.deliveryRows.delete(seq);
  }
  deliveryPacket(seq: number) {
    return this.deliveryRows.get(seq)?.packet ?? null;
  }
  retained() {
    return [...this.retainedRows].map(([topic, { packet, expiresAtMs }]) => ({
      topic,
      bytes: packet.length,
      expiresAtMs,
    }));
  }
  retainedMessage(topic: string) {
    return this.retainedRows.get(topic) ?? null;
  }
  saveRetained(topic: string, message: StoredMessage) {
    this.retainedRows.set(topic, message);
  }
  deleteRetained(topic: string) {
    this.retainedRows.delete(topic);
  }
}

type Rights = Partial<
  Pick<BrokerDeps<string>, "admit" | "mayPublish" | "maySubscribe" | "mayReceive" | "take" | "owner">
>;

/**
 * One end of a wire. What the broker sent stands in `inbox`; `closed` says why there will be no more. Holds the
 * broker to flow control: no packet identifier twice before its acknowledgement, no more at once than allowed.
 */
export class Wire {
  inbox: Packet[] = [];
  receiveMaximum = 65_535;
  readonly #unsettled = new Set<number>();
  closed: { why: Fault | null } | null = null;

  constructor(readonly world: FakeWorld, readonly id: number, readonly version: 4 | 5) {}

  arrive(packet: Packet): void {
    const { cmd, messageId = 0 } = packet;
    if (cmd === "publish" && packet.qos > 0) {
      assert.ok(!this.#unsettled.has(messageId), `packet identifier ${messageId} is in use`);
      this.#unsettled.add(messageId);
    } else if (cmd === "pubrel") this.#unsettled.add(messageId);
    assert.ok(this.#unsettled.size <= this.receiveMaximum, "more at once than the receive maximum");
    this.inbox.push(packet);
  }

  send(packet: Packet): void {
    const { cmd, messageId = 0 } = packet;
    if (cmd === "connect") this.receiveMaximum = packet.properties?.receiveMaximum ?? 65_535;
    if (cmd === "puback" || cmd === "pubcomp" || (cmd === "pubrec" && (packet.reasonCode ?? 0) >= 0x80)) {
      this.#unsettled.delete(messageId);
    }
    this.bytes(generate(packet, { protocolVersion: this.version }));
  }

  bytes(bytes: Uint8Array): void {
    if (this.closed === null) this.world.broker.receive(this.id, bytes);
  }

  /** What came since the last time. */
  take(): Packet[] {
    return this.inbox.splice(0);
  }

  cut(): void {
    if (this.closed !== null) return;
    this.closed = { why: null };
    this.world.kept.delete(this.id);
    this.world.broker.closed(this.id);
  }
}

export class FakeWorld {
  nowMs = 1_700_000_000_000;
  readonly kept = new Map<number, string>();
  readonly wires = new Map<number, Wire>();
  readonly taken: { identity: string; message: Message }[] = [];
  broker: Broker<string>;
  #ids = 0;
  readonly #deps: BrokerDeps<string>;

  constructor(
    readonly store: BrokerStore = new MemoryStore(),
    rights: Rights = {},
    limits: Partial<BrokerLimits> = {},
  ) {
    const take = (identity: string, message: Message): Taken => {
      this.taken.push({ identity, message });
      return { reason: REASON.success, deliver: true };
    };
    this.#deps = {
      store,
      limits: { ...FAKE_LIMITS, ...limits },
      nowMs: () => this.nowMs,
      send: (id, bytes) => this.#arrive(id, bytes),
      keep: (connection) => this.kept.set(connection.id, JSON.stringify(connection)),
      close: (id, why) => {
        this.kept.delete(id);
        const wire = this.wires.get(id)!;
        wire.closed ??= { why };
      },
      newClientId: () => `assigned-${++this.#ids}`,
      owner: (identity) => identity,
      admit: () => null,
      mayPublish: () => true,
      maySubscribe: () => true,
      mayReceive: () => true,
      take,
      subscribed: () => {},
      ...rights,
    };
    this.broker = new Broker(this.#deps);
  }

  #arrive(id: number, bytes: Uint8Array): void {
    const wire = this.wires.get(id)!;
    const reader = parser({ protocolVersion: wire.version });
    reader.on("packet", (packet) => wire.arrive(packet));
    reader.on("error", (error) => {
      throw error;
    });
    reader.parse(Buffer.from(bytes));
  }

  /** A socket, before its CONNECT. */
  wire(identity = "anybody", version: 4 | 5 = 5): Wire {
    const wire = new Wire(this, ++this.#ids, version);
    this.wires.set(wire.id, wire);
    this.broker.open(wire.id, identity);
    return wire;
  }

  /** A socket with its CONNECT sent; the CONNACK is in its inbox. */
  connect(
    clientId: string,
    more: Partial<IConnectPacket> = {},
    identity = "anybody",
  ): Wire {
    const version = (more.protocolVersion ?? 5) as 4 | 5;
    const wire = this.wire(identity, version);
    wire.send({
      cmd: "connect",
      clientId,
      protocolId: "MQTT",
      protocolVersion: version,
      clean: true,
      keepalive: 0,
      ...more,
    });
    return wire;
  }

  /** The memory goes, the sockets stay: a sleep. */
  evict(): void {
    const connections = [...this.kept.values()].map((json) => JSON.parse(json) as Connection<string>);
    this.broker = new Broker(this.#deps, connections);
  }

  /** Memory and sockets go: a crash. */
  crash(): void {
    for (const wire of this.wires.values()) wire.closed ??= { why: null };
    this.kept.clear();
    this.broker = new Broker(this.#deps);
  }

  pass(seconds: number): void {
    this.nowMs += seconds * 1000;
    this.broker.tick();
  }
}
