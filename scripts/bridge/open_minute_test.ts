import assert from "node:assert/strict";
import fc from "fast-check";
import type { Cell } from "./decode_sample.ts";
import { addSample, closeMinute, openMinute } from "./open_minute.ts";

const T = 1_763_820_060;
const cell = (part: Partial<Cell>): Cell => ({
  voltage: null,
  current: null,
  power: null,
  forwardMwh: null,
  reverseMwh: null,
  ...part,
});
const closed = (...cells: Partial<Cell>[]) =>
  closeMinute(
    cells.reduce<ReturnType<typeof openMinute>>(
      (minute, part, i) => addSample(minute, { atMs: T * 1000 + i, channels: { L1: cell(part) } }),
      openMinute(T),
    ),
  )?.channels.L1;

Deno.test("a minute is the mean of its samples, and each register's last reading", () => {
  assert.deepEqual(
    closed(
      { voltage: 23_000, current: 400, power: -92_000, forwardMwh: 1_000, reverseMwh: 7 },
      { voltage: 23_001, current: 401, power: -92_001, forwardMwh: 1_234, reverseMwh: 7 },
    ),
    { v: 230.01, a: 4.01, w: -920.01, pf: -1, fwd: 1.234, rev: 0.007 },
  );
});

Deno.test("what was not measured is absent, and a minute of nothing is none", () => {
  assert.deepEqual(closed({ power: 0 }), { w: 0 });
  assert.deepEqual(closed({ forwardMwh: 0 }, { power: 5 }), { w: 0.05, fwd: 0 });
  assert.deepEqual(closed({ reverseMwh: 5 }, { reverseMwh: null }), { rev: 0.005 });
  assert.equal(closeMinute(openMinute(T)), null);
  assert.equal(closed({}), undefined);
});

Deno.test("a mean is over the samples that were measured alone", () => {
  assert.deepEqual(closed({ power: 100 }, {}, { power: 300 }), { w: 2 });
});

Deno.test("the power factor is that of all samples together, and none where there is no apparent power", () => {
  assert.equal(closed({ voltage: 23_000, current: 100, power: 11_500 })?.pf, 0.5);
  assert.equal(
    closed({ voltage: 23_000, current: 300, power: 69_000 }, { voltage: 23_000, current: 100, power: 0 })?.pf,
    0.75,
  );
  assert.equal(closed({ voltage: 23_000, current: 0, power: 0 })?.pf, undefined);
  assert.equal(closed({ voltage: 23_000, current: 1, power: 500 })?.pf, undefined);
  assert.equal(closed({ voltage: 23_000, current: 100, power: 23_200 })?.pf, 1);
  assert.equal(closed({ current: 100, power: 23_000 })?.pf, undefined);
});

Deno.test("a mean lies between its samples and within a hundredth of the exact one, whatever their sign", () => {
  const powers = fc.array(fc.integer({ min: -1e8, max: 1e8 }), { minLength: 1, maxLength: 60 });
  fc.assert(fc.property(powers, (values) => {
    const w = closed(...values.map((power) => ({ power })))!.w!;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    assert.ok(Math.abs(w * 100 - mean) <= 0.5 + 1e-6);
    assert.ok(w * 100 >= Math.min(...values) - 1e-6 && w * 100 <= Math.max(...values) + 1e-6);
  }));
});
