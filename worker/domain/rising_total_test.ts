import assert from "node:assert/strict";
import * as fc from "fast-check";
import { rebase, rise, type RisingTotal } from "./rising_total.ts";

const step = fc.oneof(
  fc.record({ raw: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })) }),
  fc.record({ rebased: fc.constant(true) }),
);

Deno.test("what was told never dips, whatever the raw total does", () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
    let kept: RisingTotal | undefined;
    for (const one of steps) {
      const before = kept?.toldWh ?? 0;
      if ("raw" in one) kept = rise(kept, one.raw);
      else if (kept !== undefined) kept = rebase(kept);
      assert.ok((kept?.toldWh ?? 0) >= before);
    }
  }));
});

Deno.test("a total that only rises is told as it is", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 }), (steps) => {
    let raw = 0;
    let kept: RisingTotal | undefined;
    for (const by of steps) {
      raw += by;
      kept = rise(kept, raw);
      assert.equal(kept!.toldWh, raw);
    }
  }));
});

Deno.test("a small dip is waited out and nothing is counted twice; a large one is a new beginning", () => {
  let kept = rise(rise(rise(undefined, 5_000), 4_500), 5_200);
  assert.equal(kept!.toldWh, 5_200);
  kept = rise(rise(kept, 100), 150);
  assert.equal(kept!.toldWh, 5_250);
});

Deno.test("history that comes with another set-up is not counted as consumed", () => {
  let kept = rise(rebase(rise(undefined, 100)!), null);
  kept = rise(kept, 9_000_000);
  assert.equal(kept!.toldWh, 100);
  assert.equal(rise(kept, 9_000_020)!.toldWh, 120);
});
