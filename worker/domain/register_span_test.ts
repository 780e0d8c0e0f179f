import assert from "node:assert/strict";
import fc from "fast-check";
import { counterEvent } from "./counter.ts";
import * as register from "./register_span.ts";

interface Reading {
  at: number;
  mwh: number;
  late: boolean;
}

const readings = fc.array(
  fc.record({
    gap: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 5_000 })),
    // mostly advancing, with dips, resets and huge leaps
    change: fc.oneof(
      fc.integer({ min: 0, max: 2_000 }).map((add) => ({ add })),
      fc.double({ min: 0.9, max: 1, noNaN: true }).map((times) => ({ times })),
      fc.double({ min: 0, max: 0.9, noNaN: true }).map((times) => ({ times })),
    ),
    late: fc.boolean(),
  }),
  { maxLength: 60 },
).map((steps) => {
  let at = 1_500_000_000 - (1_500_000_000 % 60);
  let mwh = 1_000_000;
  return steps.map((step): Reading => {
    at += step.gap * 60;
    mwh = "add" in step.change ? mwh + step.change.add : Math.floor(mwh * step.change.times);
    return { at, mwh, late: step.late };
  });
});

function spanOf(list: Reading[]): Float64Array {
  const span = new Float64Array(register.REGISTER_FIELDS);
  for (const r of list) register.addReading(span, 0, r.at, r.mwh, r.late);
  return span;
}

/** The rule as its text says it, without any cleverness. */
function energyByRule(list: Reading[]): number {
  let energy = 0;
  let last: number | null = null;
  let kept = 0;
  for (const { mwh } of list) {
    const event = counterEvent(last, mwh);
    if (event === "first") kept = mwh;
    if (event === "reset") {
      energy += mwh;
      kept = mwh;
    }
    if (event === "advance" && mwh > kept) {
      energy += mwh - kept;
      kept = mwh;
    }
    last = mwh;
  }
  return energy;
}

Deno.test("joined spans give what the readings give, wherever they are cut", () => {
  fc.assert(
    fc.property(readings, fc.array(fc.nat(60), { maxLength: 5 }), (list, cuts) => {
      const joined = new Float64Array(register.REGISTER_FIELDS);
      const bounds = [0, ...cuts.map((c) => Math.min(c, list.length)).sort((a, b) => a - b), list.length];
      for (let i = 1; i < bounds.length; i++) {
        register.join(joined, 0, spanOf(list.slice(bounds[i - 1], bounds[i])), 0);
      }
      assert.deepEqual(joined, spanOf(list));
    }),
    { numRuns: 2_000 },
  );
});

Deno.test("joining is associative", () => {
  fc.assert(
    fc.property(readings, fc.nat(60), fc.nat(60), (list, i, j) => {
      const [from, to] = [Math.min(i, j), Math.max(i, j)];
      const [a, b, c] = [list.slice(0, from), list.slice(from, to), list.slice(to)].map(spanOf);
      const left = a.slice();
      register.join(left, 0, b, 0);
      register.join(left, 0, c, 0);
      const tail = b.slice();
      register.join(tail, 0, c, 0);
      const right = a.slice();
      register.join(right, 0, tail, 0);
      assert.deepEqual(left, right);
    }),
    { numRuns: 2_000 },
  );
});

Deno.test("energy follows the rule for advances, dips and resets, and is never negative", () => {
  fc.assert(
    fc.property(readings, (list) => {
      const span = spanOf(list);
      assert.equal(register.advanced(span, 0), energyByRule(list));
      assert.ok(register.advanced(span, 0) >= 0);
      let steps = 0;
      for (let i = 1; i < list.length; i++) {
        steps += register.stepTo(spanOf(list.slice(0, i)), 0, list[i].mwh);
      }
      assert.equal(steps, energyByRule(list));
      if (list.length > 0) {
        const minutes = (list[list.length - 1].at - list[0].at) / 60;
        const known = span[register.MEASURED] + span[register.RECOVERED];
        assert.equal(register.estimatedMinutes(span, 0), minutes - known);
        assert.ok(register.estimatedMinutes(span, 0) >= 0);
      }
    }),
    { numRuns: 1_000 },
  );
});

Deno.test("a fall below nine tenths is a reset, less is a dip that keeps the old value", () => {
  const at = (i: number) => 1_500_000_000 + i * 60;
  const span = spanOf([1_000, 950, 1_010, 5, 25].map((mwh, i) => ({ at: at(i), mwh, late: false })));
  assert.equal(register.advanced(span, 0), 10 + 5 + 20);
  assert.deepEqual([span[register.RESETS], span[register.DIPS]], [1, 1]);
});
