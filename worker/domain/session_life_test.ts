import assert from "node:assert/strict";
import fc from "fast-check";
import { SESSION_LIFE_S, SESSION_LONGEST_S, SIGN_IN_FRESH_S } from "./limits.ts";
import { believedAlone, isFresh, sessionExpiryS, sessionInForce, useIsWorthNoting } from "./session_life.ts";

const NOW_S = 1_795_000_000;

Deno.test("a cookie alone is believed for reading, and for five minutes only", () => {
  const table: [string, number, boolean][] = [
    ["GET", 0, true],
    ["HEAD", 299, true],
    ["GET", 299, true],
    ["GET", 300, false],
    // Issued by a clock that is ahead of this one.
    ["GET", -1, false],
    ["POST", 0, false],
    ["PUT", 0, false],
    ["PATCH", 0, false],
    ["DELETE", 0, false],
    ["OPTIONS", 0, false],
  ];
  for (const [method, ageS, believed] of table) {
    assert.equal(believedAlone(method, NOW_S - ageS, NOW_S), believed, `${method} ${ageS} s`);
  }
});

Deno.test("a session that was ended or has expired is in force for nothing", () => {
  const row = { createdAtS: NOW_S - 60, lastUsedAtS: NOW_S - 60, expiresAtS: NOW_S + 1, endedAtS: null };
  assert.equal(sessionInForce(row, NOW_S), true);
  assert.equal(sessionInForce(row, NOW_S + 1), false);
  assert.equal(sessionInForce({ ...row, endedAtS: NOW_S }, NOW_S), false);
  assert.equal(useIsWorthNoting(row, NOW_S), true);
  assert.equal(useIsWorthNoting({ ...row, lastUsedAtS: NOW_S - 59 }, NOW_S), false);
});

Deno.test("use extends a session, never beyond its longest life", () => {
  fc.assert(fc.property(fc.nat(SESSION_LONGEST_S), (ageS) => {
    const expiresAtS = sessionExpiryS(NOW_S - ageS, NOW_S);
    assert.ok(expiresAtS <= NOW_S - ageS + SESSION_LONGEST_S);
    assert.ok(expiresAtS <= NOW_S + SESSION_LIFE_S);
    assert.ok(expiresAtS >= NOW_S);
  }));
});

Deno.test("a sign-in is fresh for ten minutes, and by a clock that is ahead", () => {
  assert.equal(isFresh(NOW_S, NOW_S + SIGN_IN_FRESH_S - 1), true);
  assert.equal(isFresh(NOW_S, NOW_S + SIGN_IN_FRESH_S), false);
  assert.equal(isFresh(NOW_S + 5, NOW_S), true);
});
