/** The glue of sockets and sleep: a new object over the same sockets and rows is what a wake finds. */
import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { serialize } from "node:v8";
import fc from "fast-check";
import { generate, type Packet, parser } from "mqtt-packet";
import { waitUntil } from "../../scripts/stack/wait_until.ts";
import type { HomeConfig } from "../domain/branch.ts";
import { MQTT_PACKET_MAX_BYTES, MQTT_PACKETS_BURST } from "../domain/limits.ts";
import { AlarmClock } from "./alarm_clock.ts";
import { deflateCodec } from "./deflate.ts";
import { refuse } from "../domain/outcome.ts";
import type { MqttIdentity } from "./home_rpc.ts";
import { HomeState } from "./home_state.ts";
import { MqttHome } from "./mqtt_home.ts";
import type { Sql, SqlValue } from "./sql.ts";

const ATTACHMENT_MAX_BYTES = 16_384;
const FAR_S = 4_000_000_000;
const PERSON: MqttIdentity = {
  kind: "person",
  account: "a1",
  grant: null,
  controls: true,
  expiresAtS: FAR_S,
};
const DEVICE: MqttIdentity = {
  kind: "device",
  home: "h1",
  device: "d1",
  serial: "s1",
  generation: 5,
  expiresAtS: FAR_S,
};

function configOf(version: number, more: Partial<HomeConfig> = {}): HomeConfig {
  return {
    id: "h1",
    version,
    name: "Home",
    zone: "UTC",
    service: "single",
    devices: [{
      id: "d1",
      serial: "s1",
      model: "ecoMain",
      name: "",
      firmware: null,
      subs: [],
      claimedAtS: 0,
    }],
    branches: [],
    feeds: [],
    members: [{ account: "a1", role: "owner" }],
    ...more,
  };
}

class FakeSocket {
  inbox: Packet[] = [];
  closed: number | null = null;
  attachment: Uint8Array | null = null;
  #kept: unknown = null;

  constructor(readonly version: 4 | 5) {}

  serializeAttachment(value: unknown): void {
    const bytes = serialize(value);
    assert.ok(bytes.length <= ATTACHMENT_MAX_BYTES, `an attachment of ${bytes.length} bytes`);
    this.#kept = structuredClone(value);
  }
  deserializeAttachment(): unknown {
    return structuredClone(this.#kept);
  }
  send(bytes: Uint8Array): void {
    const reader = parser({ protocolVersion: this.version });
    reader.on("packet", (packet) => this.inbox.push(packet));
    reader.parse(Buffer.from(bytes));
  }
  close(code: number): void {
    this.closed = code;
  }
}

function newWorld() {
  const db = new DatabaseSync(":memory:");
  const sql: Sql = {
    all: (query, ...bindings) => db.prepare(query).all(...bindings) as Record<string, SqlValue>[],
    run: (query, ...bindings) => void db.prepare(query).run(...bindings),
  };
  let depth = 0;
  const transaction = <T>(work: () => T): T => {
    const name = `t${depth++}`;
    db.exec(`SAVEPOINT ${name}`);
    try {
      const result = work();
      db.exec(`RELEASE ${name}`);
      return result;
    } catch (error) {
      db.exec(`ROLLBACK TO ${name}`);
      db.exec(`RELEASE ${name}`);
      throw error;
    } finally {
      depth--;
    }
  };
  const sockets = new Set<FakeSocket>();
  const alarms: number[] = [];
  const looked: string[] = [];
  const context = {
    acceptWebSocket: (ws: FakeSocket) => void sockets.add(ws),
    getWebSockets: () => [...sockets].filter(({ closed }) => closed === null),
    storage: { transactionSync: transaction },
    waitUntil: () => {},
  };
  const storage = {
    getAlarm: () => Promise.resolve(null),
    setAlarm: (at: number) => Promise.resolve(void alarms.push(at)),
  };
  const wake = () => {
    const state = new HomeState({ sql, codec: deflateCodec, transaction });
    const home = new MqttHome({
      desk: {
        told: () => {},
        listens: () => {},
        posted: () => [],
        ask: () => refuse("not_found", "Cannot find home: h1"),
        refusalOf: () => null,
      },
      moved: () => {},
      rules: {
        measured: ({ device, startsS }) => void looked.push(`${device} measured ${startsS.length}`),
        flowed: (device, payload) => void looked.push(`${device} flows ${new TextDecoder().decode(payload)}`),
      },
      context: context as never,
      state,
      clock: new AlarmClock(storage),
      mintToken: () => Promise.resolve("token"),
      greeted: () => {},
      stored: () => {},
      report: (error) => {
        throw error;
      },
    });
    return { state, home };
  };
  let { state, home } = wake();
  state.configure(configOf(1));
  const world = {
    alarms,
    looked,
    rows: (table: string) => db.prepare(`SELECT count(*) AS n FROM ${table}`).get()!.n,
    sleep: () => void ({ state, home } = wake()),
    configure(config: HomeConfig) {
      state.configure(config);
      home.configured(config.version);
    },
    tick: () => home.tick(),
    command: (expires: number) =>
      home.command("s1", { id: "c", do: "switch.set", channel: "plug", on: true, expires }),
    bytes: (socket: FakeSocket, bytes: Uint8Array) =>
      home.message(socket as never, new Uint8Array(bytes).buffer),
    text: (socket: FakeSocket, text: string) => home.message(socket as never, text),
    send: (socket: FakeSocket, packet: Packet) =>
      world.bytes(socket, generate(packet, { protocolVersion: socket.version })),
    open(identity: MqttIdentity, version: 4 | 5 = 5): FakeSocket {
      const socket = new FakeSocket(version);
      home.open(socket as never, identity);
      return socket;
    },
    connect(identity: MqttIdentity, clientId: string, more: Record<string, unknown> = {}): FakeSocket {
      const socket = world.open(identity);
      const protocol = { protocolId: "MQTT", protocolVersion: 5, clean: true, keepalive: 0 } as const;
      world.send(socket, { cmd: "connect", clientId, ...protocol, ...more });
      const [connack] = socket.inbox.splice(0);
      assert.ok(connack.cmd === "connack" && connack.reasonCode === 0);
      return socket;
    },
    watch() {
      const { lease } = state.hub.watch(Math.floor(Date.now() / 1000));
      home.watch(lease.untilS, lease.everyS);
    },
    leave: (socket: FakeSocket) => home.closed(socket as never),
    listen(filter: string): FakeSocket {
      const socket = world.connect(PERSON, `listens ${filter}`);
      world.send(socket, { cmd: "subscribe", messageId: 1, subscriptions: [{ topic: filter, qos: 0 }] });
      socket.inbox = [];
      return socket;
    },
  };
  return world;
}

const texts = (socket: FakeSocket) =>
  socket.inbox.splice(0).flatMap((packet) => packet.cmd === "publish" ? [packet.payload.toString()] : []);
const publish = (topic: string, payload: string, more = {}): Packet => ({
  cmd: "publish",
  topic,
  payload,
  qos: 0,
  dup: false,
  retain: false,
  ...more,
});

Deno.test("however a message is cut, and wherever the home sleeps, it arrives whole; nothing is left behind", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0, 10, 3_000, 5_000, 40_000), { minLength: 1, maxLength: 4 }),
      fc.array(fc.record({ bytes: fc.integer({ min: 1, max: 9_000 }), sleeps: fc.boolean() }), {
        minLength: 1,
      }),
      (sizes, cuts) => {
        const world = newWorld();
        const hears = world.listen("a");
        const says = world.connect(PERSON, "says");
        const messages = sizes.map((size, i) => String(i).repeat(size));
        const stream = Buffer.concat(
          messages.map((text) => generate(publish("a", text), { protocolVersion: 5 })),
        );
        for (let at = 0, i = 0; at < stream.length; i++) {
          const { sleeps } = cuts[i % cuts.length];
          // Fewer pieces than the burst that a client may send: more would be a flood.
          const bytes = Math.max(cuts[i % cuts.length].bytes, Math.ceil(stream.length / 1_000));
          world.bytes(says, stream.subarray(at, at + bytes));
          at += bytes;
          if (sleeps) world.sleep();
        }
        assert.deepEqual(texts(hears).map((t) => t.length), messages.map((t) => t.length));
        assert.equal(world.rows("mqtt_piece"), 0);
      },
    ),
    { numRuns: 40 },
  );
});

Deno.test("what a socket must know of itself fits beside it at its largest", () => {
  const world = newWorld();
  const says = world.connect(PERSON, "ü".repeat(64));
  for (let topicAlias = 1; topicAlias <= 8; topicAlias++) {
    world.send(says, publish("ü".repeat(255) + topicAlias, "", { properties: { topicAlias } }));
  }
  world.bytes(says, generate(publish("a", "x".repeat(20_000))).subarray(0, 4_000));
  assert.equal(says.closed, null);
});

Deno.test("text, a flood and a giant end their connection and no other", () => {
  const world = newWorld();
  const hears = world.listen("a");
  const talker = world.connect(PERSON, "text");
  world.text(talker, "hello");
  const flood = world.connect(PERSON, "flood");
  for (let i = 0; i < MQTT_PACKETS_BURST; i++) world.send(flood, { cmd: "pingreq" });
  const giant = world.connect(PERSON, "giant");
  world.bytes(giant, new Uint8Array([0x30, 0xff, 0xff, 0xff, 0x7f]));
  const reasons = [talker, flood, giant].map(({ inbox }) =>
    (inbox.at(-1) as { reasonCode: number }).reasonCode
  );
  assert.deepEqual(reasons, [0x81, 0x96, 0x95]);
  assert.ok(MQTT_PACKET_MAX_BYTES < 0x0fffffff);
  world.send(world.connect(PERSON, "says"), publish("a", "still here"));
  assert.deepEqual(texts(hears), ["still here"]);
});

Deno.test("a role that changed counts at once; who left the home leaves the broker, sessions and all", () => {
  const world = newWorld();
  const hears = world.listen("a"), says = world.connect(PERSON, "says");
  const device = world.connect(DEVICE, "d", { clean: false, properties: { sessionExpiryInterval: 60 } });
  const publishedAs = () => {
    world.send(says, publish("a", "x", { qos: 1, messageId: 1 }));
    return (says.inbox.splice(0).find(({ cmd }) => cmd === "puback") as { reasonCode: number }).reasonCode;
  };
  assert.equal(publishedAs(), 0);
  world.configure(configOf(2, { members: [{ account: "a1", role: "viewer" }] }));
  assert.equal(publishedAs(), 0x87);
  assert.deepEqual([says.closed, device.closed], [null, null]);
  assert.deepEqual(texts(hears), ["x"]);
  world.configure(configOf(3, { devices: [] }));
  assert.deepEqual([says.closed, device.closed], [null, 1008]);
  world.configure(configOf(4, { members: [] }));
  assert.deepEqual([says.closed, hears.closed], [1008, 1008]);
  assert.equal(world.rows("mqtt_session"), 0);
});

Deno.test("a device that was claimed anew since its token was made is sent away", () => {
  const world = newWorld();
  const device = world.connect(DEVICE, "d");
  const [listed] = configOf(1).devices;
  world.configure(configOf(2, { devices: [{ ...listed, claimedAtS: 6 }] }));
  assert.equal(device.closed, 1008);
});

Deno.test("a connection ends with what let it in, and the alarm is set for it", async () => {
  const world = newWorld();
  const soonS = Math.floor(Date.now() / 1000) - 1;
  const brief = world.open({ ...PERSON, expiresAtS: soonS });
  await waitUntil("the alarm", () => world.alarms.length > 0 || null);
  assert.deepEqual(world.alarms, [soonS * 1000]);
  world.tick();
  assert.equal(brief.closed, 1008);
});

Deno.test("a command waits for its device, and not longer than it is good for", () => {
  const world = newWorld();
  const kept = { clean: false, properties: { sessionExpiryInterval: 60 } };
  const device = world.connect(DEVICE, "d", kept);
  world.send(device, {
    cmd: "subscribe",
    messageId: 1,
    subscriptions: [{ topic: "enecess/s1/command", qos: 1 }],
  });
  device.inbox = [];
  const nowS = Math.floor(Date.now() / 1000);
  world.command(nowS + 60);
  assert.equal(JSON.parse(texts(device)[0]).do, "switch.set");
  world.send(device, { cmd: "disconnect", reasonCode: 0 });
  world.command(nowS - 1);
  world.command(nowS + 30);
  const back = world.open(DEVICE);
  const protocol = { protocolId: "MQTT", protocolVersion: 5, keepalive: 0 } as const;
  world.send(back, { cmd: "connect", clientId: "d", ...protocol, ...kept });
  const expiries = texts(back).map((text) => JSON.parse(text).expires - nowS);
  assert.deepEqual(expiries, [60, 30]);
});

Deno.test("what a device measures and what flows is looked at by the home's rules, and no stranger's", () => {
  const world = newWorld();
  const device = world.connect(DEVICE, "d");
  const t = Math.floor(Date.now() / 60_000) * 60 - 60;
  const minutes = [{ t, channels: { L1: { w: 5 } } }];
  world.send(device, publish("enecess/s1/live", "{}"));
  world.send(device, publish("enecess/s2/live", "{}"));
  world.send(device, publish("enecess/s1/readings", JSON.stringify({ serial: "s1", minutes })));
  world.send(world.connect(PERSON, "p"), publish("enecess/s1/live", "{}"));
  assert.deepEqual(world.looked, ["d1 flows {}", "d1 measured 1"]);
});

Deno.test("when the last who hears live values goes, devices are told at once, and not before", () => {
  const world = newWorld();
  const device = world.connect(DEVICE, "d");
  const subscriptions = [{ topic: "enecess/s1/watch", qos: 1 as const }];
  world.send(device, { cmd: "subscribe", messageId: 1, subscriptions });
  const [first, last, other] = ["enecess/+/live", "enecess/s1/#", "enecess/home/minute"].map(world.listen);
  device.inbox = [];
  world.watch();
  const nowS = Math.floor(Date.now() / 1000);
  const untils = () => texts(device).map((text) => Math.sign(JSON.parse(text).until - nowS - 30));
  assert.deepEqual(untils(), [1]);
  world.send(first, { cmd: "disconnect", reasonCode: 0 });
  world.leave(other);
  assert.deepEqual(untils(), []);
  world.leave(last);
  assert.deepEqual(untils(), [-1]);
  world.leave(world.listen("enecess/+/live"));
  assert.deepEqual(untils(), [], "nobody had asked for it anew");
  world.watch();
  assert.deepEqual(untils(), [1]);
  world.leave(world.listen("my/#"));
  assert.deepEqual(untils(), [], "who looks over REST alone goes on");
  const hears = world.listen("enecess/+/live");
  world.sleep();
  world.leave(hears);
  assert.deepEqual(untils(), [-1], "also after a sleep");
});

Deno.test("QoS 2 goes on after a sleep in the middle of it, and a retained message stays", () => {
  const world = newWorld();
  const says = world.connect(PERSON, "says");
  world.send(says, publish("a", "x", { qos: 2, messageId: 7, retain: true }));
  world.sleep();
  world.send(says, { cmd: "pubrel", messageId: 7, reasonCode: 0 });
  assert.deepEqual(says.inbox.splice(0).map(({ cmd }) => cmd), ["pubrec", "pubcomp"]);
  const late = world.connect(PERSON, "late");
  world.send(late, { cmd: "subscribe", messageId: 1, subscriptions: [{ topic: "#", qos: 0 }] });
  assert.deepEqual(texts(late), ["x"]);
});
