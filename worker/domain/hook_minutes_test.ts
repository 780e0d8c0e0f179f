import assert from "node:assert/strict";
import fc from "fast-check";
import { callsOfMinutes } from "./hook_minutes.ts";
import { HOOK_MINUTES_MAX, HOOK_MINUTES_SPAN_S } from "./limits.ts";

const starts = fc.array(fc.integer({ min: 0, max: 20_000 }).map((minute) => minute * 60), { maxLength: 400 });

Deno.test("every minute is in one call, no call is too long, and what waited comes first", () => {
  fc.assert(fc.property(starts, starts, (before, more) => {
    const [open = null] = callsOfMinutes(null, before);
    const calls = callsOfMinutes(open, more);
    assert.deepEqual(new Set(calls.flat()), new Set([...open ?? [], ...more]));
    assert.equal(calls.flat().length, new Set(calls.flat()).size);
    for (const call of calls) {
      assert.ok(call.length > 0 && call.length <= HOOK_MINUTES_MAX);
      assert.ok(call.at(-1)! - call[0] < HOOK_MINUTES_SPAN_S);
      assert.deepEqual(call, call.toSorted((a, b) => a - b));
    }
    for (const startS of open ?? []) assert.ok(calls[0].includes(startS));
  }));
});

Deno.test("a week that comes at once is told by the hour", () => {
  const week = Array.from({ length: 10_080 }, (_, i) => i * 60);
  const calls = callsOfMinutes(null, week);
  assert.equal(calls.length, 168);
  assert.deepEqual(calls.flat(), week);
});
