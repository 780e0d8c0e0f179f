import assert from "node:assert/strict";
import fc from "fast-check";
import { RegisterFold } from "./register_fold.ts";
import * as register from "./register_span.ts";

const START = 1_500_000_000 - (1_500_000_000 % 60);

const readings = fc.array(
  fc.record({
    gap: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 90 })),
    add: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 5_000 }) }, {
      weight: 1,
      arbitrary: fc.constant(-1),
    }),
    late: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
).map((steps) => {
  let at = START, mwh = 1_000_000;
  return steps.map(({ gap, add, late }) => {
    at += gap * 60;
    mwh = add < 0 ? 0 : mwh + add;
    return { at, mwh, late };
  });
});

/** Folds readings over bounds, the readings up to the first bound as a prefix, the rest cut into spans at bounds. */
function fold(
  list: { at: number; mwh: number; late: boolean }[],
  bounds: number[],
  spans: boolean,
): RegisterFold {
  const result = new RegisterFold(Float64Array.from(bounds));
  const vector = (part: typeof list) => {
    const s = new Float64Array(register.REGISTER_FIELDS);
    for (const r of part) register.addReading(s, 0, r.at, r.mwh, r.late);
    return s;
  };
  result.prefix(vector(list.filter((r) => r.at <= bounds[0])), 0);
  for (let i = 1; i < bounds.length; i++) {
    const part = list.filter((r) => bounds[i - 1] < r.at && r.at <= bounds[i]);
    if (spans) result.span(vector(part), 0);
    else for (const r of part) result.reading(r.at, r.mwh, r.late);
  }
  const after = list.find((r) => r.at > bounds[bounds.length - 1]);
  result.finish(after?.at ?? 0, after?.mwh ?? 0);
  return result;
}

const bounds = fc.uniqueArray(fc.integer({ min: -60, max: 6_000 }), { minLength: 2, maxLength: 12 })
  .map((list) => list.sort((a, b) => a - b).map((m) => START + m * 60));

Deno.test("minute by minute and span by span give the same energy at every bound", () => {
  fc.assert(
    fc.property(readings, bounds, (list, at) => {
      const one = fold(list, at, false), other = fold(list, at, true);
      for (const key of ["totalMwh", "measuredMin", "recoveredMin", "estimatedMin"] as const) {
        assert.deepEqual(one[key], other[key]);
      }
    }),
    { numRuns: 2_000 },
  );
});

Deno.test("minutes in runs and minute by minute give the same at every bound", () => {
  const steps = fc.array(
    fc.record({
      run: fc.array(
        fc.oneof({ weight: 6, arbitrary: fc.nat(5_000) }, fc.integer({ min: -400_000, max: 0 })),
        {
          minLength: 1,
          maxLength: 20,
        },
      ),
      gap: fc.nat(30),
      late: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(steps, bounds, (runs, at) => {
      const one = new RegisterFold(Float64Array.from(at)), other = new RegisterFold(Float64Array.from(at));
      let readAt = at[0], mwh = 1_000_000;
      for (const { run, gap, late } of runs) {
        readAt += gap * 60;
        const cells = Float64Array.from(run, (step) => mwh = Math.max(0, mwh + step));
        other.readings(readAt + 60, cells, 0, cells.length, late);
        for (const cell of cells) one.reading(readAt += 60, cell, late);
      }
      assert.deepEqual(other.state, one.state);
      one.finish(0, 0);
      other.finish(0, 0);
      for (const key of ["totalMwh", "measuredMin", "recoveredMin", "estimatedMin"] as const) {
        assert.deepEqual(other[key], one[key]);
      }
    }),
    { numRuns: 2_000 },
  );
});

Deno.test("finer bounds sum to coarser ones, gap or no gap", () => {
  fc.assert(
    fc.property(readings, bounds, bounds, (list, coarse, more) => {
      const fine = [...new Set([...coarse, ...more])].sort((a, b) => a - b);
      const coarseFold = fold(list, coarse, true), fineFold = fold(list, fine, false);
      for (let i = 0; i < coarse.length; i++) {
        const j = fine.indexOf(coarse[i]);
        assert.equal(coarseFold.totalMwh[i], fineFold.totalMwh[j]);
        assert.equal(coarseFold.estimatedMin[i], fineFold.estimatedMin[j]);
      }
    }),
    { numRuns: 1_000 },
  );
});

Deno.test("a span that holds all readings has the register's whole advance, and every minute is accounted for", () => {
  fc.assert(
    fc.property(readings, (list) => {
      const last = list[list.length - 1].at;
      const result = fold(list, [START - 60, last], true);
      const s = new Float64Array(register.REGISTER_FIELDS);
      for (const r of list) register.addReading(s, 0, r.at, r.mwh, r.late);
      assert.equal(result.totalMwh[1] - result.totalMwh[0], register.advanced(s, 0));
      assert.equal(
        result.measuredMin[1] + result.recoveredMin[1] + result.estimatedMin[1],
        (last - list[0].at) / 60,
      );
    }),
  );
});

Deno.test("a gap is spread evenly and a late reading inside replaces the estimate", () => {
  const at = (m: number) => START + m * 60;
  const gap = [{ at: at(1), mwh: 0, late: false }, { at: at(5), mwh: 400, late: false }];
  const bounds = [1, 2, 3, 4, 5].map(at);
  assert.deepEqual([...fold(gap, bounds, false).totalMwh], [0, 100, 200, 300, 400]);
  assert.deepEqual([...fold(gap, bounds, false).estimatedMin], [0, 1, 2, 3, 4]);
  const mended = [gap[0], { at: at(2), mwh: 10, late: true }, { at: at(3), mwh: 20, late: true }, gap[1]];
  assert.deepEqual([...fold(mended, bounds, false).totalMwh], [0, 10, 20, 210, 400]);
  assert.deepEqual([...fold(mended, bounds, false).recoveredMin], [0, 1, 2, 2, 2]);
});
