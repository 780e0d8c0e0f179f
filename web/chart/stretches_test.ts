import assert from "node:assert/strict";
import { estimatedShare, leastCertain, stretchesOf } from "./stretches.ts";

const starts = [0, 60, 120, 180, 240, 300];
const ends = [60, 120, 180, 240, 300, 360];
const quality = (measuredMin: number[], recoveredMin: number[], estimatedMin: number[]) => ({
  measuredMin,
  recoveredMin,
  estimatedMin,
});

Deno.test("neighbours of one kind are one stretch, plainly measured time is none", () => {
  const q = quality([1, 0, 0, 0, 1, 0], [0, 0, 0, 1, 0, 0], [0, 1, 1, 0, 0, 0]);
  assert.deepEqual(stretchesOf(starts, ends, q, 1000), [
    { startS: 60, endS: 180, kind: "estimated" },
    { startS: 180, endS: 240, kind: "recovered" },
    { startS: 300, endS: 360, kind: "gap" },
  ]);
});

Deno.test("the future is not a gap", () => {
  const none = quality([0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]);
  assert.deepEqual(stretchesOf(starts, ends, none, 100), [{ startS: 0, endS: 100, kind: "gap" }]);
  assert.deepEqual(stretchesOf(starts, ends, none, 0), []);
});

Deno.test("of several series the least certain counts", () => {
  const q = leastCertain([quality([60], [0], [0]), quality([30], [10], [20])], 1);
  assert.deepEqual(q, quality([30], [10], [20]));
  assert.ok(Math.abs(estimatedShare(q, 0) - 1 / 3) < 1e-9);
});

Deno.test("three minutes of a day are not worth a hatch", () => {
  assert.equal(estimatedShare(quality([1437], [0], [3]), 0), 0);
});
