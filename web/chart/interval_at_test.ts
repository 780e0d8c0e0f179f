import fc from "fast-check";
import assert from "node:assert/strict";
import { endsOf, intervalAt, intervalsWithin } from "./interval_at.ts";

const lengths = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 40 });

Deno.test("an instant lies in the interval that begins at or before it and ends after it", () => {
  fc.assert(fc.property(lengths, fc.integer({ min: -10, max: 4100 }), (sizes, atS) => {
    const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((a, b) => a + b, 0));
    const endS = sizes.reduce((a, b) => a + b, 0);
    const ends = endsOf(starts, endS);
    const naive = starts.findIndex((s, i) => s <= atS && atS < ends[i]);
    assert.equal(intervalAt(starts, ends, atS), naive < 0 ? null : naive);
  }));
});

Deno.test("a view touches the intervals that overlap it", () => {
  fc.assert(fc.property(lengths, fc.integer({ min: -10, max: 4000 }), fc.nat(500), (sizes, minS, span) => {
    const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((a, b) => a + b, 0));
    const ends = endsOf(starts, sizes.reduce((a, b) => a + b, 0));
    const touched = starts.map((s, i) => [s, ends[i], i]).filter(([s, e]) => s < minS + span + 1 && e > minS);
    const found = intervalsWithin(starts, ends, minS, minS + span + 1);
    assert.deepEqual(found, touched.length ? [touched[0][2], touched.at(-1)![2]] : null);
  }));
});
