/** Statements of the specifications, by their numbers: [MQTT-…] of 5.0, unless it says 3.1.1. */
import assert from "node:assert/strict";
import type { IConnackPacket, IPublishPacket, Packet } from "mqtt-packet";
import { FakeWorld, type Wire } from "../../scripts/mqtt/fake_world.ts";
import { REASON } from "./reason.ts";

const V4 = { protocolVersion: 4 } as const;
const KEPT = { clean: false, properties: { sessionExpiryInterval: 600 } };

function publish(topic: string, payload = "x", more: Partial<IPublishPacket> = {}): IPublishPacket {
  return {
    cmd: "publish",
    topic,
    payload,
    qos: 0,
    dup: false,
    retain: false,
    ...(more.qos ? { messageId: 1 } : {}),
    ...more,
  };
}
function subscribe(topic: string, more: Record<string, unknown> = {}, properties?: object): Packet {
  return { cmd: "subscribe", messageId: 9, subscriptions: [{ topic, qos: 2, ...more }], properties };
}
function connack(wire: Wire): IConnackPacket {
  const [packet] = wire.take();
  assert.equal(packet?.cmd, "connack");
  return packet as IConnackPacket;
}
function joined(world: FakeWorld, id: string, more = {}, identity?: string): Wire {
  const wire = world.connect(id, more, identity);
  assert.equal(connack(wire)[wire.version === 5 ? "reasonCode" : "returnCode"], 0);
  return wire;
}
function listener(world: FakeWorld, filter: string, options = {}, properties?: object, more = {}): Wire {
  const wire = joined(world, `listens-${filter}`, more);
  wire.send(subscribe(filter, options, properties));
  wire.take();
  return wire;
}
const published = (wire: Wire) => wire.take().filter((p): p is IPublishPacket => p.cmd === "publish");
const texts = (wire: Wire) => published(wire).map(({ payload }) => payload.toString());
function ended(wire: Wire, reason: number): void {
  assert.equal(wire.closed?.why?.reason, reason);
  const last = wire.take().at(-1);
  if (wire.version === 5) {
    assert.equal(last?.cmd === "disconnect" && last.reasonCode, reason);
    assert.match(
      (last as { properties?: { reasonString?: string } }).properties?.reasonString ?? "",
      /^Cannot /,
    );
  } else assert.notEqual(last?.cmd, "disconnect");
}

Deno.test("3.1.0-1, 3.1.0-2: CONNECT comes first, and once", () => {
  const world = new FakeWorld();
  const early = world.wire();
  early.send({ cmd: "pingreq" });
  assert.equal(early.closed?.why?.reason, REASON.protocolError);
  assert.deepEqual(early.take(), []);
  const twice = joined(world, "a");
  twice.send({ cmd: "connect", clientId: "a", protocolVersion: 5, protocolId: "MQTT", clean: true });
  ended(twice, REASON.protocolError);
});

Deno.test("3.1.2-2: a version that is not known is answered in it as far as it goes", () => {
  const world = new FakeWorld();
  const old = world.wire("anybody", 4);
  old.send({ cmd: "connect", clientId: "a", protocolVersion: 3, protocolId: "MQIsdp", clean: true });
  assert.equal(connack(old).returnCode, 1);
  const future = world.wire("anybody", 5);
  future.bytes(new Uint8Array([0x10, 13, 0, 4, 77, 81, 84, 84, 6, 2, 0, 0, 0, 0, 0]));
  assert.equal(connack(future).reasonCode, REASON.unsupportedVersion);
  const other = world.wire("anybody", 4);
  other.bytes(new Uint8Array([0x10, 12, 0, 4, 77, 81, 84, 88, 4, 2, 0, 0, 0, 0]));
  assert.deepEqual([other.take(), other.closed !== null], [[], true]);
});

Deno.test("3.1.3-6, 3.2.2-16: a client without an identifier is given one", () => {
  const world = new FakeWorld();
  const one = connack(world.connect("")), other = connack(world.connect(""));
  assert.ok(one.properties?.assignedClientIdentifier);
  assert.notEqual(one.properties?.assignedClientIdentifier, other.properties?.assignedClientIdentifier);
  assert.equal(connack(world.connect("", V4)).returnCode, 0);
  // 3.1.1: [MQTT-3.1.3-8]
  const nameless = world.wire("anybody", 4);
  nameless.bytes(new Uint8Array([0x10, 12, 0, 4, 77, 81, 84, 84, 4, 0, 0, 0, 0, 0]));
  assert.equal(connack(nameless).returnCode, 2);
});

Deno.test("CONNACK tells the limits, and that shared subscriptions are not offered", () => {
  const { properties } = connack(
    new FakeWorld().connect("a", { properties: { sessionExpiryInterval: 99_999 } }),
  );
  assert.deepEqual(properties, {
    sessionExpiryInterval: 3600,
    receiveMaximum: 50,
    maximumPacketSize: 65_536,
    topicAliasMaximum: 4,
    sharedSubscriptionAvailable: false,
  });
});

Deno.test("a client that is not admitted gets its version's code, and no session", () => {
  const admit = () => ({ reason: REASON.badCredentials, text: "Cannot accept" });
  const world = new FakeWorld(undefined, { admit });
  assert.equal(connack(world.connect("a")).reasonCode, REASON.badCredentials);
  const old = world.connect("a", V4);
  assert.equal(connack(old).returnCode, 4);
  assert.ok(old.closed);
  assert.deepEqual(world.store.sessions(), []);
});

Deno.test("extended authentication is refused by name", () => {
  const wire = new FakeWorld().connect("a", { properties: { authenticationMethod: "SCRAM" } });
  assert.equal(connack(wire).reasonCode, REASON.badAuthenticationMethod);
});

Deno.test("3.1.4-3: the same client anew takes over; another owner's is another client", () => {
  const world = new FakeWorld();
  const first = joined(world, "a"), stranger = joined(world, "a", {}, "stranger");
  joined(world, "a");
  ended(first, REASON.takenOver);
  assert.equal(stranger.closed, null);
});

Deno.test("3.1.2-4 to 6, 3.2.2-3: clean start, session present, and the end of a session", () => {
  const world = new FakeWorld();
  assert.equal(connack(world.connect("a", KEPT)).sessionPresent, false);
  assert.equal(connack(world.connect("a", KEPT)).sessionPresent, true);
  assert.equal(connack(world.connect("a", { ...KEPT, clean: true })).sessionPresent, false);
  const wire = world.connect("a", KEPT);
  assert.equal(connack(wire).sessionPresent, true);
  wire.cut();
  world.pass(599);
  const again = world.connect("a", KEPT);
  assert.equal(connack(again).sessionPresent, true);
  again.cut();
  world.pass(601);
  assert.deepEqual(world.store.sessions(), []);
  assert.equal(connack(world.connect("a", KEPT)).sessionPresent, false);
});

Deno.test("3.14.2-2: DISCONNECT may shorten a session's life, and not make one from nothing", () => {
  const world = new FakeWorld();
  const kept = joined(world, "a", KEPT);
  kept.send({ cmd: "disconnect", reasonCode: 0, properties: { sessionExpiryInterval: 0 } });
  assert.equal(connack(world.connect("a", KEPT)).sessionPresent, false);
  const brief = joined(world, "b");
  brief.send({ cmd: "disconnect", reasonCode: 0, properties: { sessionExpiryInterval: 60 } });
  ended(brief, REASON.protocolError);
});

Deno.test("3.1.2-22: silence for one and a half keep-alives ends a connection", () => {
  const world = new FakeWorld();
  const wire = joined(world, "a", { keepalive: 10 }), still = joined(world, "b", { keepalive: 0 });
  assert.equal(world.broker.nextTickMs(), world.nowMs + 15_000);
  world.pass(14);
  wire.send({ cmd: "pingreq" });
  assert.deepEqual(wire.take().map(({ cmd }) => cmd), ["pingresp"]);
  world.pass(14);
  assert.equal(wire.closed, null);
  world.evict();
  world.pass(2);
  ended(wire, REASON.keepAliveTimeout);
  assert.equal(still.closed, null);
  const mute = world.wire();
  world.pass(31);
  assert.ok(mute.closed);
});

Deno.test("3.1.2-8, 3.14.4-3: a will goes out unless its client took leave", () => {
  const world = new FakeWorld();
  const hears = listener(world, "will");
  const will = { topic: "will", payload: Buffer.from("gone"), qos: 1, retain: false } as const;
  joined(world, "a", { will }).send({ cmd: "disconnect", reasonCode: 0 });
  assert.deepEqual(texts(hears), []);
  joined(world, "a", { will }).send({ cmd: "disconnect", reasonCode: 4 });
  joined(world, "a", { will }).cut();
  joined(world, "a", { will, ...V4 }).bytes(new Uint8Array([0xf0, 0]));
  assert.deepEqual(texts(hears), ["gone", "gone", "gone"]);
  joined(world, "a", { will });
  world.crash();
  const later = joined(world, "listens-will", { clean: false });
  later.send(subscribe("will"));
  later.take();
  world.broker.tick();
  assert.deepEqual(world.store.sessions().length, 1);
});

Deno.test("3.1.3-9: a delayed will waits, dies with a return, and goes out with its session's end", () => {
  const world = new FakeWorld();
  const hears = listener(world, "will");
  const properties = { willDelayInterval: 30 };
  const will = { topic: "will", payload: Buffer.from("gone"), qos: 0, retain: false, properties } as const;
  joined(world, "a", { ...KEPT, will }).cut();
  world.pass(29);
  assert.deepEqual(texts(hears), []);
  const back = joined(world, "a", { ...KEPT, will });
  world.pass(60);
  assert.deepEqual(texts(hears), []);
  back.cut();
  world.evict();
  world.pass(30);
  assert.deepEqual(texts(hears), ["gone"]);
  joined(world, "b", { will }).cut();
  assert.deepEqual(texts(hears), ["gone"]);
  joined(world, "c", { will, clean: false, properties: { sessionExpiryInterval: 5 } }).cut();
  world.pass(5);
  assert.deepEqual(texts(hears), ["gone"]);
});

Deno.test("a will that its client may not publish is refused at once", () => {
  const world = new FakeWorld(undefined, { mayPublish: (_, topic) => topic !== "no" });
  const will = { topic: "no", payload: Buffer.from(""), qos: 0, retain: false } as const;
  assert.equal(connack(world.connect("a", { will })).reasonCode, REASON.notAuthorized);
  assert.equal(connack(world.connect("a", { will, ...V4 })).returnCode, 5);
});

Deno.test("3.3.1-5 to 13: the last retained message comes to who subscribes, marked", () => {
  const world = new FakeWorld();
  const says = joined(world, "says");
  const live = listener(world, "a/#"), exact = listener(world, "a/1", { rap: true });
  says.send(publish("a/1", "old", { retain: true, qos: 1 }));
  says.send(publish("a/1", "new", { retain: true, qos: 1 }));
  assert.deepEqual(published(live).map((p) => p.retain), [false, false]);
  assert.deepEqual(published(exact).map((p) => p.retain), [true, true]);
  world.evict();
  const late = joined(world, "late");
  late.send(subscribe("a/+", { qos: 0 }));
  const [suback, kept, ...more] = late.take();
  assert.deepEqual([suback.cmd, more.length], ["suback", 0]);
  assert.ok(kept.cmd === "publish" && kept.retain && kept.qos === 0 && kept.payload.toString() === "new");
  says.send(publish("a/1", "", { retain: true }));
  late.send(subscribe("a/+"));
  assert.deepEqual(texts(late), [""]);
  assert.deepEqual(world.store.retained(), []);
});

Deno.test("3.8.4-4, 3.3.1-9 to 11: retain handling", () => {
  const world = new FakeWorld();
  joined(world, "says").send(publish("a", "kept", { retain: true }));
  const wire = joined(world, "hears");
  const got = (rh: number) => {
    wire.send(subscribe("a", { rh }));
    return texts(wire).length;
  };
  assert.deepEqual([got(2), got(1), got(0), got(1)], [0, 0, 1, 0]);
  wire.send({ cmd: "unsubscribe", messageId: 3, unsubscriptions: ["a"] });
  assert.equal(got(1), 1);
});

Deno.test("3.3.2-5, 6: messages expire, and what is left of their life is told", () => {
  const world = new FakeWorld();
  const says = joined(world, "says");
  const away = listener(world, "a", {}, undefined, KEPT);
  away.cut();
  const expiring = (s: number, more = {}) =>
    publish("a", `${s}`, { qos: 1, properties: { messageExpiryInterval: s }, ...more });
  says.send(expiring(10));
  says.send(expiring(100, { retain: true }));
  world.pass(20);
  const back = world.connect("listens-a", KEPT);
  const [message, ...others] = published(back);
  assert.deepEqual([message.payload.toString(), others.length], ["100", 0]);
  assert.equal(message.properties?.messageExpiryInterval, 80);
  world.pass(90);
  const late = joined(world, "late");
  late.send(subscribe("a"));
  assert.deepEqual(texts(late), []);
});

Deno.test("3.3.4-2 to 4: overlapping subscriptions are one message, at the highest QoS, with all identifiers", () => {
  const world = new FakeWorld();
  const wire = listener(world, "a/#", { qos: 0 }, { subscriptionIdentifier: 7 });
  wire.send(subscribe("a/+", { qos: 1 }, { subscriptionIdentifier: 268_435_455 }));
  wire.take();
  joined(world, "says").send(publish("a/b", "x", { qos: 2 }));
  const [message, ...others] = published(wire);
  assert.deepEqual([message.qos, others.length], [1, 0]);
  assert.deepEqual(message.properties?.subscriptionIdentifier, [7, 268_435_455]);
});

Deno.test("3.8.3-3: no local", () => {
  const world = new FakeWorld();
  const wire = listener(world, "a", { nl: true });
  wire.send(publish("a", "own"));
  joined(world, "says").send(publish("a", "other"));
  assert.deepEqual(texts(wire), ["other"]);
});

Deno.test("3.3.2-7 to 12: topic aliases are of their connection, and survive a sleep", () => {
  const world = new FakeWorld();
  const hears = listener(world, "#");
  const says = joined(world, "says");
  says.send(publish("a/b", "1", { properties: { topicAlias: 4 } }));
  world.evict();
  says.send(publish("", "2", { properties: { topicAlias: 4 } }));
  assert.deepEqual(published(hears).map(({ topic }) => topic), ["a/b", "a/b"]);
  for (const topicAlias of [0, 5]) {
    const wire = joined(world, `bad-${topicAlias}`);
    wire.send(publish("a", "x", { properties: { topicAlias } }));
    ended(wire, REASON.topicAliasInvalid);
  }
  says.cut();
  const anew = joined(world, "says");
  anew.send(publish("", "3", { properties: { topicAlias: 4 } }));
  ended(anew, REASON.protocolError);
});

Deno.test("3.3.2-4, 15 to 20: what a message says of itself goes on unaltered, user properties in order", () => {
  const world = new FakeWorld();
  const hears = listener(world, "a", {}, undefined, KEPT);
  hears.cut();
  // Written out: the client's codec would sort user properties by name.
  const pair = (name: string, value: string) => [0x26, 0, 1, name.charCodeAt(0), 0, 1, value.charCodeAt(0)];
  const properties = [
    ...[0x01, 1, 0x03, 0, 1, 0x63, 0x08, 0, 1, 0x72, 0x09, 0, 2, 0, 255],
    ...[...pair("b", "1"), ...pair("a", "2"), ...pair("b", "3"), ...pair("1", "4")],
  ];
  const body = [0, 1, 0x61, 0, 1, properties.length, ...properties, 0x78];
  joined(world, "says").bytes(new Uint8Array([0x32, body.length, ...body]));
  const sent = world.store.deliveryPacket(world.store.deliveries()[0].seq)!;
  assert.ok(Buffer.from(sent).includes(Buffer.from(properties)), "kept in order");
  const [message] = published(world.connect("listens-a", KEPT));
  const { contentType, responseTopic, correlationData, payloadFormatIndicator } = message.properties!;
  assert.deepEqual([contentType, responseTopic, payloadFormatIndicator], ["c", "r", true]);
  assert.deepEqual([...correlationData!], [0, 255]);
});

Deno.test("a 3.1.1 subscriber gets what a 5.0 publisher says, without properties", () => {
  const world = new FakeWorld();
  const hears = listener(world, "a", {}, undefined, V4);
  const properties = { messageExpiryInterval: 5, userProperties: { a: "b" } };
  joined(world, "says").send(publish("a", "x", { qos: 1, properties }));
  const [message] = published(hears);
  assert.deepEqual([message.payload.toString(), message.properties], ["x", undefined]);
});

Deno.test("3.3.4-7, 9: the client's receive maximum holds messages back until it acknowledges", () => {
  const world = new FakeWorld();
  const hears = listener(world, "a", {}, undefined, { properties: { receiveMaximum: 2 } });
  const says = joined(world, "says");
  for (let i = 1; i <= 4; i++) says.send(publish("a", `${i}`, { qos: 1, messageId: i }));
  const [one, two, ...none] = published(hears);
  assert.deepEqual([one.payload.toString(), two.payload.toString(), none.length], ["1", "2", 0]);
  world.evict();
  hears.send({ cmd: "puback", messageId: one.messageId, reasonCode: 0 });
  assert.deepEqual(texts(hears), ["3"]);
});

Deno.test("3.3.4-8: more unreleased messages than our receive maximum end the connection", () => {
  const world = new FakeWorld(undefined, {}, { receiveMaximum: 3 });
  const says = joined(world, "says");
  for (let i = 1; i <= 4; i++) says.send(publish("a", "x", { qos: 2, messageId: i }));
  ended(says, REASON.receiveMaximumExceeded);
});

Deno.test("3.1.2-24, 25: what is larger than a client takes is not sent to it, and waits for nobody", () => {
  const world = new FakeWorld();
  const hears = listener(world, "a", {}, undefined, { properties: { maximumPacketSize: 50 } });
  const says = joined(world, "says");
  says.send(publish("a", "x".repeat(100), { qos: 1 }));
  says.send(publish("a", "y", { qos: 1 }));
  assert.deepEqual(texts(hears), ["y"]);
  assert.equal(world.store.deliveries().length, 1);
});

Deno.test("4.3.3: a repeated QoS 2 message is routed once, also when its session slept or crashed between", () => {
  const world = new FakeWorld();
  const hears = listener(world, "a", { qos: 0 });
  const says = joined(world, "says", KEPT);
  const message = publish("a", "x", { qos: 2, messageId: 5 });
  says.send(message);
  world.evict();
  says.send({ ...message, dup: true });
  assert.deepEqual(texts(hears), ["x"]);
  assert.deepEqual(says.take().map(({ cmd }) => cmd), ["pubrec", "pubrec"]);
  world.crash();
  const back = joined(world, "says", KEPT);
  back.send({ ...message, dup: true });
  back.send({ cmd: "pubrel", messageId: 5, reasonCode: 0 });
  back.send({ cmd: "pubrel", messageId: 5, reasonCode: 0 });
  const codes = back.take().map((p) => [p.cmd, (p as { reasonCode: number }).reasonCode]);
  assert.deepEqual(codes, [["pubrec", 0], ["pubcomp", 0], ["pubcomp", REASON.packetIdNotFound]]);
  assert.equal(world.taken.length, 1);
});

Deno.test("4.4.0-1: what was not acknowledged comes again in its order, marked", () => {
  const world = new FakeWorld();
  const hears = listener(world, "a", {}, undefined, KEPT);
  const says = joined(world, "says");
  for (const i of [1, 2, 3]) says.send(publish("a", `${i}`, { qos: i === 2 ? 2 : 1, messageId: i }));
  const [one, two, three] = published(hears);
  hears.send({ cmd: "pubrec", messageId: two.messageId, reasonCode: 0 });
  world.crash();
  const back = world.connect("listens-a", KEPT);
  const [ack, ...again] = back.take();
  assert.ok(ack.cmd === "connack" && ack.sessionPresent);
  assert.deepEqual(again.map((p) => [p.cmd, p.messageId, p.cmd === "publish" && p.dup]), [
    ["publish", one.messageId, true],
    ["pubrel", two.messageId, false],
    ["publish", three.messageId, true],
  ]);
});

Deno.test("a refused PUBREC settles the message; an unknown one is answered", () => {
  const world = new FakeWorld();
  const hears = listener(world, "a");
  joined(world, "says").send(publish("a", "x", { qos: 2 }));
  const [{ messageId }] = published(hears);
  hears.send({ cmd: "pubrec", messageId, reasonCode: REASON.quotaExceeded });
  assert.deepEqual(world.store.deliveries(), []);
  hears.send({ cmd: "pubrec", messageId: 77, reasonCode: 0 });
  const [pubrel] = hears.take();
  assert.deepEqual(pubrel.cmd === "pubrel" && pubrel.reasonCode, REASON.packetIdNotFound);
});

Deno.test("3.8.4, 3.9.3: each filter gets its code; limits and rights are told apart", () => {
  const world = new FakeWorld(undefined, { maySubscribe: (_, filter) => !filter.startsWith("no") });
  const asked = ["a/+", "a+", "$share/g/a", "no/1", "b", "c"].map((topic) => ({ topic, qos: 1 as const }));
  const wanted = [1, REASON.topicFilterInvalid, REASON.sharedNotSupported, REASON.notAuthorized, 1, 1];
  const codes = (more: object) => {
    const wire = joined(world, "a", more);
    wire.send({ cmd: "subscribe", messageId: 5, subscriptions: asked });
    const [suback] = wire.take();
    assert.ok(suback.cmd === "suback" && suback.messageId === 5);
    return { wire, granted: suback.granted };
  };
  assert.deepEqual(codes(V4).granted, wanted.map((code) => code < 0x80 ? code : 0x80));
  const { wire, granted } = codes({});
  assert.deepEqual(granted, wanted);
  for (let i = 0; i < 6; i++) wire.send(subscribe(`many/${i}`));
  const last = wire.take().at(-1);
  assert.deepEqual(last?.cmd === "suback" && last.granted, [REASON.quotaExceeded]);
  wire.send({ cmd: "unsubscribe", messageId: 6, unsubscriptions: ["b", "z"] });
  const [unsuback] = wire.take();
  assert.deepEqual(unsuback.cmd === "unsuback" && unsuback.granted, [0, REASON.noSubscriptionExisted]);
});

Deno.test("a message that may not be published is refused in 5.0, and taken and dropped in 3.1.1", () => {
  const world = new FakeWorld(undefined, { mayPublish: (_, topic) => topic !== "no" });
  const hears = listener(world, "#");
  const says = joined(world, "says"), old = joined(world, "old", V4);
  const codeOf = (wire: Wire, packet: IPublishPacket) => {
    wire.send(packet);
    return (wire.take()[0] as { reasonCode?: number }).reasonCode;
  };
  assert.equal(codeOf(says, publish("no", "x", { qos: 1 })), REASON.notAuthorized);
  assert.equal(codeOf(says, publish("no", "x", { qos: 2 })), REASON.notAuthorized);
  assert.equal(codeOf(says, publish("$SYS/a", "x", { qos: 1 })), REASON.notAuthorized);
  old.send(publish("no", "x", { qos: 1 }));
  assert.deepEqual(old.take().map(({ cmd }) => cmd), ["puback"]);
  assert.deepEqual([texts(hears), world.taken.length], [[], 0]);
});

Deno.test("3.1.2-29: a client that asked for no problem information gets no reason strings with its PUBACKs", () => {
  const world = new FakeWorld(undefined, { mayPublish: () => false });
  const told = (requestProblemInformation: boolean) => {
    const wire = joined(world, "a", { properties: { requestProblemInformation } });
    wire.send(publish("a", "x", { qos: 1 }));
    return (wire.take()[0] as { properties?: { reasonString?: string } }).properties?.reasonString;
  };
  assert.deepEqual([told(true), told(false)], ["Cannot publish to: a", undefined]);
});

Deno.test("limits: sessions, retained messages and their bytes, a full queue, long names", () => {
  const world = new FakeWorld(undefined, {}, { sessions: 3, queuedPerSession: 2 });
  const says = joined(world, "says"), away = listener(world, "a", {}, undefined, KEPT);
  away.cut();
  joined(world, "third");
  assert.equal(connack(world.connect("fourth")).reasonCode, REASON.quotaExceeded);
  for (let i = 0; i < 5; i++) says.send(publish("a", `${i}`, { qos: 1 }));
  assert.deepEqual(texts(world.connect("listens-a", KEPT)), ["0", "1"]);
  says.take();
  for (let i = 0; i < 10; i++) says.send(publish(`r/${i}`, "x", { retain: true, qos: 1 }));
  assert.ok(says.take().every((p) => p.cmd === "puback" && p.reasonCode === 0));
  for (
    const packet of [
      publish("r/10", "x", { retain: true, qos: 1 }),
      publish("r/1", "x".repeat(9_950), { retain: true, qos: 1 }),
    ]
  ) {
    says.send(packet);
    const [puback] = says.take();
    assert.deepEqual(puback.cmd === "puback" && puback.reasonCode, REASON.quotaExceeded);
  }
  says.send(publish("r/1", "y", { retain: true, qos: 1 }));
  assert.deepEqual((says.take()[0] as { reasonCode: number }).reasonCode, 0);
  assert.equal(connack(world.connect("x".repeat(129))).reasonCode, REASON.clientIdInvalid);
  says.send(publish("t".repeat(513)));
  ended(says, REASON.topicNameInvalid);
});

Deno.test("queues and retained messages survive a crash, connections without a session do not", () => {
  const world = new FakeWorld();
  listener(world, "a", {}, undefined, KEPT).cut();
  const brief = listener(world, "b");
  joined(world, "says").send(publish("a", "x", { qos: 1, retain: true }));
  world.crash();
  assert.ok(brief.closed);
  world.broker.tick();
  assert.equal(world.store.sessions().length, 1);
  assert.deepEqual(texts(world.connect("listens-a", KEPT)), ["x"]);
  assert.equal(world.store.retained().length, 1);
});

/** What is wrong by its bytes alone. */
const MALFORMED: [name: string, bytes: number[], reason: number, versions?: number[]][] = [
  ["2.2.1-3: packet identifier 0", [0x32, 5, 0, 1, 97, 0, 0], 0x81, [4]],
  ["3.3.1-4: QoS 3", [0x36, 5, 0, 1, 97, 0, 1], 0x81],
  ["3.3.1-2: a duplicate at QoS 0", [0x38, 3, 0, 1, 97], 0x81],
  ["3.6.1-1: flags of PUBREL", [0x60, 2, 0, 1], 0x81],
  ["3.8.1-1: flags of SUBSCRIBE", [0x80, 6, 0, 1, 0, 1, 97, 0], 0x81],
  ["3.8.3-2: SUBSCRIBE without a filter", [0x82, 2, 0, 1], 0x82, [4]],
  ["3.8.3-5: reserved option bits", [0x82, 6, 0, 1, 0, 1, 97, 0x80], 0x81, [4]],
  ["3.10.3-2: UNSUBSCRIBE without a filter", [0xa2, 3, 0, 1, 0], 0x82, [5]],
  ["1.5.4-1: broken UTF-8", [0x30, 4, 0, 2, 0xc3, 0x28], 0x81, [4]],
  ["1.5.4-1: a surrogate", [0x30, 5, 0, 3, 0xed, 0xa0, 0x80], 0x81, [4]],
  ["1.5.4-2: a null character", [0x30, 4, 0, 2, 97, 0], 0x81, [4]],
  ["a text longer than its packet", [0x30, 4, 0, 9, 97, 98], 0x81],
  ["a PINGREQ with a body", [0xc0, 1, 0], 0x81],
  ["packets that only servers send", [0x20, 2, 0, 0], 0x82],
  ["type 0", [0x00, 0], 0x82],
  ["AUTH in 3.1.1", [0xf0, 0], 0x82, [4]],
  ["AUTH unasked", [0xf0, 0], 0x82, [5]],
  ["3.3.2-2: a wildcard in a topic name", [0x30, 4, 0, 1, 0x23, 0], 0x90, [5]],
  ["an unknown property", [0x30, 6, 0, 1, 97, 2, 0x7f, 0], 0x81, [5]],
  ["a property that does not belong", [0x30, 6, 0, 1, 97, 2, 0x17, 0], 0x81, [5]],
  ["a property twice", [0x30, 8, 0, 1, 97, 4, 0x01, 0, 0x01, 0], 0x82, [5]],
  ["a property out of range", [0x30, 6, 0, 1, 97, 2, 0x01, 2], 0x82, [5]],
  ["3.3.4-6: a subscription identifier from a client", [0x30, 6, 0, 1, 97, 2, 0x0b, 1], 0x82, [5]],
  ["subscription identifier 0", [0x82, 9, 0, 1, 2, 0x0b, 0, 0, 1, 97, 0], 0x82, [5]],
  ["properties longer than their packet", [0x30, 4, 0, 1, 97, 9], 0x81, [5]],
  ["retain handling 3", [0x82, 7, 0, 1, 0, 0, 1, 97, 0x30], 0x82, [5]],
  ["3.14.1-1: flags of DISCONNECT", [0xe1, 0], 0x81],
  ["a reason code that is none", [0xe0, 1, 0x7f], 0x81, [5]],
  ["3.3.2-14: a response topic with wildcards", [0x30, 8, 0, 1, 97, 4, 0x08, 0, 1, 0x23], 0x82, [5]],
];

for (const [name, bytes, reason, versions = [4, 5]] of MALFORMED) {
  Deno.test(`${name}: ends this connection and nothing else`, () => {
    for (const protocolVersion of versions as (4 | 5)[]) {
      const world = new FakeWorld();
      const other = listener(world, "#");
      const wire = joined(world, "bad", { protocolVersion });
      wire.bytes(new Uint8Array(bytes));
      ended(wire, reason);
      joined(world, "says").send(publish("a", "still here"));
      assert.deepEqual(texts(other), ["still here"]);
    }
  });
}

/** CONNECTs that are wrong by their bytes: protocol name and level, then from the flags on. */
const BAD_CONNECTS: [name: string, rest: number[], version: 4 | 5, reason: number][] = [
  ["3.1.2-3: the reserved flag", [0x03, 0, 0, 0, 1, 97], 4, 0x81],
  ["3.1.2-11: will QoS without a will", [0x0a, 0, 0, 0, 1, 97], 4, 0x81],
  ["3.1.2-12: will QoS 3", [0x1e, 0, 0, 0, 1, 97, 0, 1, 97, 0, 0], 4, 0x81],
  ["3.1.1, 3.1.2-22: a password without a user name", [0x42, 0, 0, 0, 1, 97, 0, 1, 97], 4, 0x81],
  ["it goes on after its end", [0x02, 0, 0, 0, 1, 97, 0], 4, 0x81],
  ["it ends too early", [0x02, 0, 0, 0, 9, 97], 4, 0x81],
  ["receive maximum 0", [0x02, 0, 0, 3, 0x21, 0, 0, 0, 1, 97], 5, 0x82],
  ["maximum packet size 0", [0x02, 0, 0, 5, 0x27, 0, 0, 0, 0, 0, 1, 97], 5, 0x82],
  ["session expiry twice", [0x02, 0, 0, 10, 0x11, 0, 0, 0, 1, 0x11, 0, 0, 0, 1, 0, 1, 97], 5, 0x82],
];
for (const [name, rest, version, reason] of BAD_CONNECTS) {
  Deno.test(`CONNECT: ${name}`, () => {
    const body = [0, 4, 77, 81, 84, 84, version, ...rest];
    const wire = new FakeWorld().wire("anybody", version);
    wire.bytes(new Uint8Array([0x10, body.length, ...body]));
    assert.equal(wire.closed?.why?.reason, reason);
    const answers = wire.take();
    if (version === 5) assert.equal((answers[0] as IConnackPacket).reasonCode, reason);
    else assert.deepEqual(answers, []);
  });
}
