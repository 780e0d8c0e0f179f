import assert from "node:assert/strict";
import fc from "fast-check";
import { clockAheadS, isWrong } from "./clock_check.ts";
import { ClockWatch } from "./clock_watch.ts";

Deno.test("a clock that is right is never blamed, however long the answer took", () => {
  const ms = fc.integer({ min: 0, max: 60_000 });
  fc.assert(fc.property(fc.integer({ min: 0, max: 2e9 }), ms, ms, (startMs, thereMs, backMs) => {
    const serverNowS = Math.floor((startMs + thereMs) / 1000);
    assert.ok(Math.abs(clockAheadS(serverNowS, startMs, startMs + thereMs + backMs)) <= 1);
  }));
});

Deno.test("a clock that is off by hours is", () => {
  assert.equal(isWrong(clockAheadS(10_000, 17_200_000, 17_201_000)), true);
  assert.equal(isWrong(clockAheadS(17_200, 10_000_000, 10_001_000)), true);
  assert.equal(isWrong(clockAheadS(10_000, 10_030_000, 10_031_000)), false);
});

Deno.test("a step of the clock is seen, slow corrections are not", () => {
  let [now, steady] = [1_000_000, 0];
  const clock = new ClockWatch({ nowMs: () => now, steadyMs: () => steady });
  clock.told(0);
  for (let i = 0; i < 10_000; i++) {
    [now, steady] = [now + 5_002, steady + 5_000];
    assert.equal(clock.steppedMs(), 0);
  }
  assert.equal(clock.sure, true);
  now -= 3_600_000;
  assert.equal(clock.steppedMs(), -3_600_000);
  assert.equal(clock.sure, false);
  assert.equal(clock.steppedMs(), 0);
});
