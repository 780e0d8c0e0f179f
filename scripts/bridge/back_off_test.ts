import assert from "node:assert/strict";
import fc from "fast-check";
import { backOffMs } from "./back_off.ts";

Deno.test("grows from a second to five minutes, spread so that bridges do not come back as one", () => {
  assert.equal(backOffMs(1, null, 0), 1_000);
  assert.equal(backOffMs(4, null, 0), 8_000);
  assert.equal(backOffMs(40, null, 0), 300_000);
  assert.equal(backOffMs(40, null, 0.5), 375_000);
});

Deno.test("never comes back sooner than the server asked", () => {
  const random = fc.double({ min: 0, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(3_600_000), random, (failures, askedMs, r) => {
      assert.ok(backOffMs(failures, askedMs, r) >= askedMs);
    }),
  );
});
