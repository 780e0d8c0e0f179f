import assert from "node:assert/strict";
import { fateOf, nextPushTryAtS } from "./push_fate.ts";

const NOW_S = Date.UTC(2026, 10, 22, 12) / 1000;

Deno.test("what a push service's answer means", () => {
  for (const status of [200, 201, 202, 204]) assert.equal(fateOf(status, null, NOW_S).kind, "delivered");
  for (const status of [404, 410]) assert.equal(fateOf(status, null, NOW_S).kind, "gone");
  for (const status of [429, 500, 503]) assert.equal(fateOf(status, null, NOW_S).kind, "later");
  // A redirect is not followed: it might lead into somebody's own network.
  for (const status of [301, 307, 400, 401, 403, 413]) {
    assert.equal(fateOf(status, null, NOW_S).kind, "refused");
  }
});

Deno.test("Retry-After is read in seconds and as a date", () => {
  const after = (text: string | null) => {
    const fate = fateOf(429, text, NOW_S);
    return fate.kind === "later" ? fate.retryAfterS : undefined;
  };
  assert.equal(after("120"), 120);
  assert.equal(after("Sun, 22 Nov 2026 12:05:00 GMT"), 300);
  assert.equal(after("Sun, 22 Nov 2026 11:00:00 GMT"), 0);
  for (const text of [null, "soon", "-5", ""]) assert.equal(after(text), null);
});

Deno.test("a few tries, ever later, not before the service wants, and not after it is worth it", () => {
  const message = (tries: number) => ({ tries, expiresAtS: NOW_S + 86_400 });
  assert.equal(nextPushTryAtS(message(1), null, NOW_S), NOW_S + 30);
  assert.equal(nextPushTryAtS(message(2), null, NOW_S), NOW_S + 120);
  assert.equal(nextPushTryAtS(message(1), 3_600, NOW_S), NOW_S + 3_600);
  assert.equal(nextPushTryAtS(message(4), 1, NOW_S), NOW_S + 1_800);
  assert.equal(nextPushTryAtS(message(5), null, NOW_S), null);
  assert.equal(nextPushTryAtS({ tries: 1, expiresAtS: NOW_S + 20 }, null, NOW_S), null);
  assert.equal(nextPushTryAtS(message(1), 90_000, NOW_S), null);
});
