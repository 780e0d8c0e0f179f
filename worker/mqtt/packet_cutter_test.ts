import assert from "node:assert/strict";
import fc from "fast-check";
import { generate } from "mqtt-packet";
import { PacketCutter } from "./packet_cutter.ts";

const packet = fc.nat(300).map((size) =>
  new Uint8Array(
    generate({ cmd: "publish", topic: "t", payload: Buffer.alloc(size), qos: 0, dup: false, retain: false }),
  )
);

Deno.test("however the stream is cut, and wherever it sleeps, the packets come out whole and in order", () => {
  fc.assert(fc.property(
    fc.array(packet, { maxLength: 8 }),
    fc.array(fc.record({ size: fc.integer({ min: 1, max: 200 }), sleeps: fc.boolean() }), { minLength: 1 }),
    (packets, cuts) => {
      const stream = Buffer.concat(packets);
      let cutter = new PacketCutter(1000);
      const out: Uint8Array[] = [];
      for (let at = 0, i = 0; at < stream.length; i++) {
        const { size, sleeps } = cuts[i % cuts.length];
        const cut = cutter.push(new Uint8Array(stream.subarray(at, at + size)));
        assert.equal(cut.fault, null);
        out.push(...cut.packets.map((bytes) => bytes.slice()));
        at += size;
        if (!sleeps) continue;
        const half = cutter.length >> 1;
        assert.deepEqual(cutter.leftover(half), cutter.leftover().subarray(half));
        cutter = new PacketCutter(1000, cutter.leftover());
      }
      assert.deepEqual(out.map((b) => [...b]), packets.map((b) => [...b]));
      assert.equal(cutter.length, 0);
    },
  ));
});

Deno.test("a length that cannot be is told at once, after the packets before it", () => {
  const pushed = (bytes: number[]) => new PacketCutter(100).push(new Uint8Array([0xc0, 0, ...bytes]));
  for (
    const [bytes, reason] of [
      [[0x30, 0xff, 0xff, 0xff, 0xff], 0x81],
      [[0x30, 0x80, 0x00], 0x81],
      [[0x30, 0x80, 0x01], 0x95],
      [[0x30, 0xff, 0xff, 0xff, 0x7f], 0x95],
    ] as const
  ) {
    const cut = pushed([...bytes]);
    assert.equal(cut.packets.length, 1);
    assert.equal(cut.fault?.reason, reason);
  }
  assert.deepEqual(pushed([0x30]).fault, null);
});
