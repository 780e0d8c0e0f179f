import assert from "node:assert/strict";
import fc from "fast-check";
import {
  afterCall,
  type CallEnd,
  type HookState,
  isDelivered,
  NEW_HOOK_STATE,
  pausedFor,
  pauseS,
  resumed,
} from "./hook_state.ts";
import { HOOK_FAILS_S, HOOK_LONGEST_PAUSE_S, HOOK_TRIED_S } from "./limits.ts";

const NOW_MS = 1_795_000_000_000;
const DOWN: CallEnd = { status: 503, fault: null, retryAfterS: null };
const UP: CallEnd = { status: 204, fault: null, retryAfterS: null };

Deno.test("pauses grow to the longest, spread by a quarter, and a day holds more than a dozen tries", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failures, random) => {
        const pause = pauseS(failures, random);
        assert.ok(pause >= pauseS(failures, 0) && pause <= pauseS(failures, 1));
        assert.ok(pauseS(failures + 1, 0.5) >= pauseS(failures, 0.5));
        assert.ok(pause > 0 && pause <= HOOK_LONGEST_PAUSE_S * 1.25);
      },
    ),
  );
  let tries = 0;
  for (let atS = 0; atS < HOOK_TRIED_S; atS += pauseS(tries, 1)) tries++;
  assert.ok(tries > 12, String(tries));
});

/** Calls one after the other, each when it is due, until paused or `untilS`. */
function failing(end: (atS: number) => CallEnd, untilS: number): { state: HookState; atS: number } {
  let state = NEW_HOOK_STATE, nowMs = NOW_MS;
  while (state.paused === null && nowMs < NOW_MS + untilS * 1000) {
    state = afterCall(state, end((nowMs - NOW_MS) / 1000), nowMs, 0.5);
    nowMs = Math.max(nowMs + 60_000, state.nextTryAtMs);
  }
  return { state, atS: (nowMs - NOW_MS) / 1000 };
}

Deno.test("what fails for days is paused and its maker is to be told; what fails for less is not", () => {
  const dead = failing(() => DOWN, 10 * 86_400);
  assert.equal(dead.state.paused, "failing");
  assert.equal(dead.state.told, false);
  assert.ok(dead.atS >= HOOK_FAILS_S && dead.atS < HOOK_FAILS_S + 3 * HOOK_LONGEST_PAUSE_S);
  const back = failing((atS) => atS < HOOK_FAILS_S - 86_400 ? DOWN : UP, 10 * 86_400);
  assert.deepEqual([back.state.paused, back.state.failures, back.state.failingSinceS], [null, 0, null]);
});

Deno.test("a receiver that is gone for good pauses at once", () => {
  const { state } = failing(() => ({ status: 410, fault: null, retryAfterS: null }), 60);
  assert.deepEqual([state.paused, state.failures, state.told], ["gone", 1, false]);
});

Deno.test("a receiver's wish for a pause is kept, as far as it is sensible", () => {
  const wait = (retryAfterS: number) =>
    afterCall(NEW_HOOK_STATE, { ...DOWN, retryAfterS }, NOW_MS, 0.5).nextTryAtMs - NOW_MS;
  assert.equal(wait(0), 1000);
  assert.equal(wait(90), 90_000);
  assert.equal(wait(1e9), HOOK_LONGEST_PAUSE_S * 1000);
});

Deno.test("no answer but one of the two hundreds counts as delivered", () => {
  const end = (status: number | null): CallEnd => ({ status, fault: null, retryAfterS: null });
  assert.deepEqual([199, 200, 204, 299, 300, 301, 400, 500, null].map((status) => isDelivered(end(status))), [
    false,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

Deno.test("resumed, it is tried at once, and what was lost is counted anew", () => {
  const { state } = failing(() => DOWN, 10 * 86_400);
  const again = resumed({ ...state, lostCalls: 4, lostMinutes: 90 });
  assert.deepEqual(
    [again.paused, again.failures, again.nextTryAtMs, again.lostCalls, again.lostMinutes, again.lastStatus],
    [null, 0, 0, 0, 0, 503],
  );
  assert.equal(pausedFor(again, "person", 1).told, true);
});
