import assert from "node:assert/strict";
import fc from "fast-check";
import { generate, type Packet } from "mqtt-packet";
import { FakeWorld } from "../../scripts/mqtt/fake_world.ts";
import { PacketCutter } from "./packet_cutter.ts";
import { FAKE_LIMITS } from "../../scripts/mqtt/fake_world.ts";

const properties = { userProperties: { a: ["b", "c"] } };
const will = { topic: "a/will", payload: Buffer.from("w"), qos: 1, retain: true } as const;
const at = { dup: false, retain: false, qos: 1, messageId: 3 } as const;
const SEEDS: Packet[] = [
  { cmd: "publish", topic: "a/b", payload: "x", ...at },
  { cmd: "publish", topic: "a/b", payload: "", ...at, qos: 2, retain: true, properties: { topicAlias: 2 } },
  {
    cmd: "publish",
    topic: "a",
    payload: "y",
    ...at,
    properties: { messageExpiryInterval: 9, responseTopic: "r", ...properties },
  },
  { cmd: "subscribe", messageId: 4, subscriptions: [{ topic: "a/+", qos: 2, nl: true, rap: true, rh: 1 }] },
  {
    cmd: "subscribe",
    messageId: 4,
    subscriptions: [{ topic: "#", qos: 1 }, { topic: "$share/g/a", qos: 0 }],
  },
  { cmd: "unsubscribe", messageId: 5, unsubscriptions: ["a/+", "#"] },
  { cmd: "puback", messageId: 3, reasonCode: 0, properties },
  { cmd: "pubrec", messageId: 1, reasonCode: 0x80 },
  { cmd: "pubrel", messageId: 3, reasonCode: 0 },
  { cmd: "pubcomp", messageId: 1, reasonCode: 0 },
  { cmd: "pingreq" },
  { cmd: "disconnect", reasonCode: 4, properties: { sessionExpiryInterval: 5 } },
  { cmd: "auth", reasonCode: 24, properties: { authenticationMethod: "m" } },
  { cmd: "connect", clientId: "z", protocolId: "MQTT", protocolVersion: 5, clean: false, will, properties },
];

type Change = { kind: number; at: number; value: number };
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.nat(3),
  at: fc.nat(),
  value: fc.nat(255),
});

/** Bits and bytes replaced, put in, taken out; the length in the header is set right again for some. */
function mutated(packet: Packet, version: 4 | 5, changes: Change[], repaired: boolean): Uint8Array {
  const bytes = [...generate(packet, { protocolVersion: packet.cmd === "auth" ? 5 : version })];
  for (const { kind, at, value } of changes) {
    const place = at % bytes.length;
    if (kind === 0) bytes[place] = value;
    else if (kind === 1) bytes[place] ^= 1 << (value % 8);
    else if (kind === 2) bytes.splice(place, 0, value);
    else if (bytes.length > 2) bytes.splice(place, 1);
  }
  if (repaired && bytes.length < 128) bytes[1] = bytes.length - 2;
  return new Uint8Array(bytes);
}

const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      seed: fc.nat(SEEDS.length - 1),
      changes: fc.array(change, { maxLength: 4 }),
      repaired: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
);

Deno.test("random and mutated packets crash nothing and disturb no other client", () => {
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 25, size: "max" }),
      fc.constantFrom(4 as const, 5 as const),
      fc.boolean(),
      (pieces, version, isSignedIn) => {
        const world = new FakeWorld();
        const hears = world.connect("hears", { properties: { sessionExpiryInterval: 60 } });
        hears.send({ cmd: "subscribe", messageId: 1, subscriptions: [{ topic: "quiet/#", qos: 1 }] });
        hears.take();
        const wild = isSignedIn
          ? world.connect("wild", { protocolVersion: version })
          : world.wire("wild", version);
        const cutter = new PacketCutter(FAKE_LIMITS.packetBytes);
        for (const one of pieces) {
          const bytes = one instanceof Uint8Array
            ? one
            : mutated(SEEDS[one.seed], version, one.changes, one.repaired);
          const cut = cutter.push(bytes);
          for (const packet of cut.packets) wild.bytes(packet);
          if (cut.fault !== null) world.broker.expel(wild.id, cut.fault);
          if (wild.closed !== null) break;
        }
        wild.cut();
        world.evict();
        world.pass(1);
        assert.equal(hears.closed, null);
        const says = world.connect("says");
        says.send({ cmd: "publish", topic: "quiet/x", payload: "still here", ...at });
        const heard = hears.take().flatMap((p) => p.cmd === "publish" ? [p.payload.toString()] : []);
        assert.equal(heard.at(-1), "still here");
        assert.ok(heard.length === 1, "the wild one never found the quiet topic");
      },
    ),
    { numRuns: 3_000 },
  );
});
