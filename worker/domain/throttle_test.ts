import assert from "node:assert/strict";
import fc from "fast-check";
import { throttle, type ThrottleRule, THROTTLES, type ThrottleState, waitAfterS } from "./throttle.ts";

const rule: fc.Arbitrary<ThrottleRule> = fc.record({
  free: fc.integer({ min: 1, max: 10 }),
  firstWaitS: fc.integer({ min: 1, max: 60 }),
  longestWaitS: fc.integer({ min: 60, max: 3_600 }),
  forgetAfterS: fc.integer({ min: 3_600, max: 86_400 }),
});
const steps = fc.array(fc.nat(400), { maxLength: 200 });

Deno.test("whatever a stranger does, the next try is never further away than the cap", () => {
  fc.assert(fc.property(rule, steps, (r, gapsS) => {
    let state: ThrottleState | null = null;
    let nowS = 1_795_000_000;
    for (const gapS of gapsS) {
      nowS += gapS;
      const next = throttle(r, state, nowS);
      assert.ok(next.state.waitUntilS - nowS <= r.longestWaitS);
      if (!next.admitted) assert.deepEqual(next.state, state);
      state = next.state;
      assert.equal(throttle(r, state, Math.max(nowS, state.waitUntilS)).admitted, true);
    }
  }));
});

Deno.test("in any stretch, a guesser gets the free tries and then ever fewer", () => {
  for (const r of Object.values(THROTTLES)) {
    let state: ThrottleState | null = null;
    let admitted = 0;
    const dayS = 86_400;
    for (let nowS = 0; nowS < dayS; nowS++) {
      const next = throttle(r, state, nowS);
      if (next.admitted) admitted++;
      state = next.state;
    }
    assert.ok(admitted <= r.free + 14 + dayS / r.longestWaitS, String(admitted));
  }
});

Deno.test("the free tries wait for nothing, and quiet makes all forgotten", () => {
  const r = THROTTLES.account;
  let state: ThrottleState | null = null;
  for (let i = 1; i <= r.free; i++) {
    const next = throttle(r, state, 1000);
    assert.equal(next.admitted, true, String(i));
    state = next.state;
  }
  assert.equal(throttle(r, state, 1000).admitted, false);
  assert.deepEqual(throttle(r, state, 1000 + r.forgetAfterS).state.tries, 1);
  assert.equal(waitAfterS(r, 1_000_000), r.longestWaitS);
});
