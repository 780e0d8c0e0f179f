import assert from "node:assert/strict";
import fc from "fast-check";
import { BELIEVE_FALL_AFTER_MS, type Guard, guardSample } from "./register_guard.ts";

/** The registers that get through, null where one is held back. */
function passed(readings: [atMs: number, mwh: number | null][]): (number | null)[] {
  let guard: Guard = {};
  return readings.map(([atMs, forwardMwh]) => {
    const cell = { voltage: null, current: null, power: null, forwardMwh, reverseMwh: null };
    const guarded = guardSample(guard, { atMs, channels: { "1.1": cell } });
    guard = guarded.guard;
    return guarded.sample.channels["1.1"].forwardMwh;
  });
}

Deno.test("zeros of an ecoSub that comes back are unknown, and its register goes on where it was", () => {
  assert.deepEqual(passed([[0, 9_000], [5_000, 0], [10_000, null], [15_000, 0], [20_000, 9_001]]), [
    9_000,
    null,
    null,
    null,
    9_001,
  ]);
});

Deno.test("a reset is believed when it lasts", () => {
  const last = BELIEVE_FALL_AFTER_MS;
  assert.deepEqual(
    passed([[0, 9_000], [5_000, 0], [4_999 + last, 1], [5_000 + last, 2], [9_999 + last, 3]]),
    [
      9_000,
      null,
      null,
      2,
      3,
    ],
  );
});

Deno.test("what rises, or dips a little, goes through unchanged", () => {
  assert.deepEqual(passed([[0, 0], [1, 0], [2, 1_000], [3, 950], [4, 1_001]]), [0, 0, 1_000, 950, 1_001]);
  fc.assert(fc.property(fc.array(fc.nat(1_000_000)), (steps) => {
    let mwh = 0;
    const readings = steps.map((step, i): [number, number] => [i * 5_000, mwh += step]);
    assert.deepEqual(passed(readings), readings.map(([, value]) => value));
  }));
});
