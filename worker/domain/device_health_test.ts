import assert from "node:assert/strict";
import { deviceState, isAbandoned, nextHealth } from "./device_health.ts";
import { ABANDONED_AFTER_S, ON_TIME_WITHIN_S, SILENT_AFTER_S } from "./limits.ts";

Deno.test("a device is on time, late, silent, or was never heard of", () => {
  const now = 1_000_000;
  const cases: [number | null, number | null, string][] = [
    [null, null, "never"],
    [now, now, "on_time"],
    [now - ON_TIME_WITHIN_S, now - ON_TIME_WITHIN_S, "on_time"],
    [now - ON_TIME_WITHIN_S - 1, now - ON_TIME_WITHIN_S - 1, "late"],
    [now - SILENT_AFTER_S, null, "late"],
    [now - SILENT_AFTER_S - 1, null, "silent"],
    // It catches up: old minutes, but they come in right now.
    [now - 86_400, now - 5, "late"],
    [now - 86_400, now - SILENT_AFTER_S - 1, "silent"],
    // Its clock runs ahead.
    [now + 200, now, "on_time"],
  ];
  for (const [end, heard, wanted] of cases) assert.equal(deviceState(end, heard, now), wanted);
});

Deno.test("what a device does not tell again stays known; its clock is judged by each post", () => {
  const first = nextHealth(null, { firmware: "139", rssiDbm: -61, clockS: 1007.6 }, {
    nowS: 1000,
    newestEndS: 960,
  });
  assert.deepEqual(first, { firmware: "139", rssiDbm: -61, postedAtS: 1000, clockOffsetS: 8 });
  const next = nextHealth(first, { rssiDbm: -70 }, { nowS: 1060, newestEndS: 1020 });
  assert.deepEqual(next, { firmware: "139", rssiDbm: -70, postedAtS: 1060, clockOffsetS: null });
  assert.deepEqual(nextHealth(next, null, { nowS: 1120, newestEndS: null }), { ...next, postedAtS: 1120 });
});

Deno.test("a minute that ends in the future tells a clock that runs ahead by so much at least", () => {
  assert.equal(nextHealth(null, null, { nowS: 1000, newestEndS: 1080 }).clockOffsetS, 80);
  assert.equal(nextHealth(null, { clockS: 990 }, { nowS: 1000, newestEndS: 1080 }).clockOffsetS, -10);
});

Deno.test("a device is given up after thirty days without a word, counted from its claim at the earliest", () => {
  const now = 10 * ABANDONED_AFTER_S;
  const edge = now - ABANDONED_AFTER_S;
  assert.equal(isAbandoned(null, edge, now), false);
  assert.equal(isAbandoned(null, edge - 1, now), true);
  assert.equal(isAbandoned(edge, edge - 1, now), false);
  assert.equal(isAbandoned(edge - 1, now, now), false);
});
