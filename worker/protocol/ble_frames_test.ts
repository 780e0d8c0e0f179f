import assert from "node:assert/strict";
import fc from "fast-check";
import { COMMAND } from "./ble_constants.ts";
import {
  checksum,
  type Frame,
  FRAME_DATA_MAX,
  FrameAssembler,
  frameOf,
  networksOf,
  readFrame,
  readStrings,
  sendWifiFrame,
  stringsData,
} from "./ble_frames.ts";

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g)!, (pair) => parseInt(pair, 16));
const data = fc.uint8Array({ maxLength: FRAME_DATA_MAX });
const id = fc.nat(255);
const framed = (id: number, data: ArrayLike<number>) => {
  const frame = frameOf(id, data);
  assert.ok(frame.ok);
  return frame.value;
};

Deno.test("the specification's own example comes out byte for byte", () => {
  const frame = sendWifiFrame({ ssid: "MyWirelessAP", password: "mysecurepassword" });
  assert.ok(frame.ok);
  const wanted = "011e0c4d79576972656c6573734150106d7973656375726570617373776f7264c0";
  assert.deepEqual(frame.value, bytesOf(wanted));
});

Deno.test("a frame is read back, and the bytes after it do not matter", () => {
  fc.assert(fc.property(id, data, data, (id, data, after) => {
    const frame = framed(id, data);
    const read = readFrame(Uint8Array.from([...frame, ...after]));
    assert.ok(read?.ok);
    assert.deepEqual([read.value.id, [...read.value.data]], [id, [...data]]);
    for (let n = 0; n < frame.length; n++) assert.equal(readFrame(frame.subarray(0, n)), null);
  }));
});

Deno.test("commands that arrive in pieces of any size are put together again", () => {
  const commands = fc.array(fc.tuple(id, data), { maxLength: 5 });
  fc.assert(
    fc.property(commands, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (sent, sizes) => {
      const stream = sent.flatMap(([id, data]) => [...framed(id, data)]);
      const assembler = new FrameAssembler();
      const got: Frame[] = [];
      for (let at = 0, i = 0; at < stream.length; at += sizes[i++ % sizes.length]) {
        const piece = Uint8Array.from(stream.slice(at, at + sizes[i % sizes.length]));
        for (const frame of assembler.take(piece)) {
          assert.ok(frame.ok);
          got.push(frame.value);
        }
      }
      assert.deepEqual(got.map(({ id, data }) => [id, [...data]]), sent.map(([id, data]) => [id, [...data]]));
    }),
  );
});

Deno.test("one wrong byte in the data or the checksum is found, and the next command is read again", () => {
  fc.assert(
    fc.property(
      id,
      fc.uint8Array({ minLength: 1, maxLength: 255 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (
        id,
        data,
        place,
        change,
      ) => {
        const frame = framed(id, data);
        const at = 2 + place % (frame.length - 2);
        frame[at] = (frame[at] + change) & 0xff;
        const assembler = new FrameAssembler();
        assert.deepEqual(assembler.take(frame).map(({ ok }) => ok), [false]);
        assert.deepEqual(assembler.take(framed(id, data)).map(({ ok }) => ok), [true]);
      },
    ),
  );
});

Deno.test("a checksum is the low byte of the sum", () => {
  assert.equal(checksum([0xff, 0xff, 3]), 1);
  assert.equal(frameOf(1, new Uint8Array(256)).ok, false);
});

Deno.test("texts are read back in any script; what is cut off keeps what stands before it", () => {
  const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 8 }), { maxLength: 6 });
  fc.assert(fc.property(texts, (texts) => {
    const sent = Uint8Array.from(stringsData(texts));
    assert.deepEqual(readStrings(sent), texts);
    const cut = readStrings(sent.subarray(0, -1));
    assert.deepEqual(cut, texts.slice(0, cut.length));
  }));
});

Deno.test("names and passwords have their limits, counted in bytes", () => {
  const refused = (ssid: string, password = "") => {
    const frame = sendWifiFrame({ ssid, password });
    return frame.ok ? null : frame.field;
  };
  assert.equal(refused("ü".repeat(16)), null);
  assert.equal(refused("ü".repeat(16) + "n"), "/ssid");
  assert.equal(refused(""), "/ssid");
  assert.equal(refused("n", "p".repeat(64)), null);
  assert.equal(refused("n", "p".repeat(65)), "/password");
});

Deno.test("networks of one answer or of several are the same list, the strongest first", () => {
  const triples = [["Cellar", "-80", "WPA2"], ["Home", "-70", "WPA2"], ["Home", "-41", "WPA2"], [
    "Café",
    "-60",
    "NO",
  ], [
    "",
    "-20",
    "WPA2",
  ]];
  const answer = (texts: string[]): Frame => ({
    id: COMMAND.scan,
    data: Uint8Array.from(stringsData(texts)),
  });
  const wanted = [
    { ssid: "Home", rssiDbm: -41, open: false },
    { ssid: "Café", rssiDbm: -60, open: true },
    { ssid: "Cellar", rssiDbm: -80, open: false },
  ];
  assert.deepEqual(networksOf([answer(triples.flat())]), wanted);
  assert.deepEqual(networksOf([...triples.map(answer), answer([])]), wanted);
  assert.deepEqual(networksOf([answer(["Odd", "strong", "WPA2", "cut"])]), [
    { ssid: "Odd", rssiDbm: null, open: false },
  ]);
});
