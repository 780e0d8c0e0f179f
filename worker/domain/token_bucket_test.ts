import assert from "node:assert/strict";
import fc from "fast-check";
import { TokenBucket } from "./token_bucket.ts";

Deno.test("never lets more pass than the burst and the steady rate allow, whatever the clock does", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 2_000 }), { maxLength: 300 }), (steps) => {
      const bucket = new TokenBucket(10, 5, 0);
      let nowMs = 0, latestMs = 0, passed = 0;
      for (const step of steps) {
        nowMs += step;
        latestMs = Math.max(latestMs, nowMs);
        if (bucket.take(nowMs) === 0) passed++;
      }
      assert.ok(passed <= 10 + (latestMs / 1000) * 5 + 1e-6);
    }),
  );
});

Deno.test("says how long to wait, and then lets pass", () => {
  const bucket = new TokenBucket(2, 4, 0);
  assert.deepEqual([bucket.take(0), bucket.take(0), bucket.take(0)], [0, 0, 0.25]);
  assert.equal(bucket.take(250), 0);
});
