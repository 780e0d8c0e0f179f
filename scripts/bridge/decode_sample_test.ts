import assert from "node:assert/strict";
import fc from "fast-check";
import { type ChannelName, channelsOf } from "../../worker/domain/channel.ts";
import { type BlockAnswer, type BlockReading, decodeSample } from "./decode_sample.ts";
import { addressesOf, MEASURES, ONLINE } from "./register_map.ts";
import { int32Words, int64Words } from "./register_words.ts";

const ALL = channelsOf("ecoMain", [1, 2, 3]);

/** Every register's value tells its address, so that a wrong one is seen. */
function round(
  online: number[],
  answers: Partial<Record<number, BlockAnswer>> = {},
  put: [number, number[]][] = [],
): BlockReading[] {
  const registers = new Map<number, number>();
  for (const { start, count } of MEASURES) {
    for (let address = start; address < start + count; address++) registers.set(address, 0);
  }
  for (const [i, name] of ALL.entries()) {
    const at = addressesOf(name);
    const set = (address: number, words: number[]) =>
      words.forEach((word, k) => registers.set(address + k, word));
    set(at.forward, int64Words(BigInt(1_000_000 + i)));
    set(at.reverse, int64Words(BigInt(2_000_000 + i)));
    set(at.power, int32Words(-3_000_000 - i));
    set(at.current, [4_000 + i]);
    if (at.voltage !== null) set(at.voltage, [23_000 + i]);
  }
  for (const [address, words] of put) words.forEach((word, k) => registers.set(address + k, word));
  const blocks = MEASURES.map((block) => ({
    ...block,
    answer: answers[block.start] ??
      Array.from({ length: block.count }, (_, i) => registers.get(block.start + i)!),
  }));
  return [{ ...ONLINE, answer: answers[ONLINE.start] ?? online }, ...blocks];
}

Deno.test("every channel's values stand at their own registers, none over the end of a request", () => {
  const { channels } = decodeSample(round([1, 1, 1]), 139, 5);
  assert.deepEqual(Object.keys(channels), ALL);
  for (const [i, name] of ALL.entries()) {
    assert.deepEqual(channels[name], {
      voltage: i < 3 ? 23_000 + i : null,
      current: 4_000 + i,
      power: -3_000_000 - i,
      forwardMwh: 1_000_000 + i,
      reverseMwh: 2_000_000 + i,
    }, name);
  }
});

Deno.test("the map's addresses are the documented ones", () => {
  const at = (name: ChannelName) => Object.values(addressesOf(name));
  assert.deepEqual(at("L1"), [0, 16, 1000, 1200, 1201]);
  assert.deepEqual(at("L3"), [8, 24, 1004, 1206, 1207]);
  assert.deepEqual(at("0.1"), [32, 192, 1008, null, 1210]);
  assert.deepEqual(at("0.10"), [68, 228, 1026, null, 1237]);
  assert.deepEqual(at("2.3"), [120, 280, 1052, null, 1276]);
  assert.deepEqual(at("3.10"), [188, 348, 1086, null, 1327]);
});

Deno.test("an ecoSub that is offline, or of which nothing is known, has no channels", () => {
  const names = (answer: BlockAnswer) =>
    Object.keys(decodeSample(round([], { 3101: answer }), 139, 0).channels);
  assert.deepEqual(names([1, 0, 1]), channelsOf("ecoMain", [1, 3]));
  assert.deepEqual(names([0, 0, 0]), channelsOf("ecoMain", []));
  assert.deepEqual(names([2, 1, 0xffff]), channelsOf("ecoMain", [2]));
  assert.deepEqual(names("broken"), channelsOf("ecoMain", []));
  assert.deepEqual(names("refused"), channelsOf("ecoMain", []));
});

Deno.test("a register that cannot be read is unknown; the others of the channel are known", () => {
  const { channels } = decodeSample(round([0, 0, 1], { 1200: "refused", 240: "refused" }), 139, 0);
  assert.deepEqual([channels.L1.voltage, channels.L1.current], [null, null]);
  assert.equal(channels.L1.forwardMwh, 1_000_000);
  assert.deepEqual([channels["3.1"].reverseMwh, channels["3.1"].current], [null, 4_033]);
});

Deno.test("a channel of which a request broke is not there at all, whichever requests broke", () => {
  const starts = MEASURES.map(({ start }) => start);
  fc.assert(fc.property(fc.subarray(starts), (broken) => {
    const answers = Object.fromEntries(broken.map((start) => [start, "broken" as const]));
    const { channels } = decodeSample(round([1, 1, 1], answers), 139, 0);
    const blockOf = (address: number) => MEASURES.findLast(({ start }) => start <= address)!.start;
    for (const name of ALL) {
      const needs = Object.values(addressesOf(name)).filter((address) => address !== null).map(blockOf);
      assert.equal(name in channels, !needs.some((start) => broken.includes(start)), name);
    }
  }));
});

Deno.test("energy in the old signed form is read as such, and what is no counter is unknown, never zero", () => {
  const at = addressesOf("0.1");
  const forward = (mwh: bigint, firmware: number) =>
    decodeSample(round([0, 0, 0], {}, [[at.forward, int64Words(mwh)]]), firmware, 0).channels["0.1"]
      .forwardMwh;
  for (const firmware of [136, 138, 139, 200]) {
    assert.equal(forward(98_765_432_109n, firmware), 98_765_432_109);
    assert.equal(forward(-1n, firmware), null);
    assert.equal(forward(0n, firmware), 0);
    assert.equal(forward(10n ** 15n, firmware), 1e15);
    assert.equal(forward(10n ** 15n + 1n, firmware), null);
  }
});
