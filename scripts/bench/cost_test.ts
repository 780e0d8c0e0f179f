import assert from "node:assert/strict";
import fc from "fast-check";
import { ASSUMPTIONS, type Assumptions, costPerHomeYear, type Counted, type Work } from "./cost.ts";
import { PRICES } from "./prices.ts";

const idle: Work = {
  workerRequests: 0,
  workerCpuMs: 0,
  objectRequests: 0,
  objectActiveMs: 0,
  objectRowsRead: 0,
  objectRowsWritten: 0,
  databaseRowsRead: 0,
  databaseRowsWritten: 0,
};
const nothing: Counted = { post: idle, view: idle, storedBytesPerYear: 0 };
const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual}`);

Deno.test("a home that does nothing costs nothing", () => {
  assert.equal(costPerHomeYear(nothing).usdPerHomeYear, 0);
});

Deno.test("each kind of work is charged at its own price", () => {
  const alone: [Partial<Work>, number][] = [
    [{ workerRequests: 1 }, 525_600 * 0.30 / 1e6],
    [{ workerCpuMs: 2 }, 525_600 * 2 * 0.02 / 1e6],
    [{ objectRequests: 1 }, 525_600 * 0.15 / 1e6],
    [{ objectActiveMs: 8 }, 525_600 * 0.008 * 0.128 * 12.5 / 1e6],
    [{ objectRowsRead: 3 }, 525_600 * 3 * 0.001 / 1e6],
    [{ objectRowsWritten: 1.1 }, 525_600 * 1.1 / 1e6],
    [{ databaseRowsRead: 5 }, 525_600 * 5 / 1e9],
    [{ databaseRowsWritten: 1 }, 525_600 / 1e6],
  ];
  for (const [work, usd] of alone) {
    near(costPerHomeYear({ ...nothing, post: { ...idle, ...work } }).usdPerHomeYear, usd);
  }
  near(costPerHomeYear({ ...nothing, storedBytesPerYear: 1e9 }).usdPerHomeYear, 0.20 * 12);
});

Deno.test("views count by the day, storage by the years kept", () => {
  const counted = { ...nothing, view: { ...idle, workerRequests: 4 }, storedBytesPerYear: 5e7 };
  const assumptions: Assumptions = { ...ASSUMPTIONS, viewsPerDay: 3, yearsStored: 10 };
  near(costPerHomeYear(counted, assumptions).usdPerHomeYear, 4 * 3 * 365 * 0.3 / 1e6 + 0.5 * 12 * 0.2);
});

Deno.test("the lines add up to the total, and more work never costs less", () => {
  const count = fc.double({ min: 0, max: 1000, noNaN: true });
  const work = fc.record(Object.fromEntries(Object.keys(idle).map((kind) => [kind, count]))) as fc.Arbitrary<
    Work
  >;
  const counted = fc.record({
    post: work,
    view: work,
    storedBytesPerYear: fc.double({ min: 0, max: 1e10, noNaN: true }),
  });
  fc.assert(fc.property(counted, work, (some, more) => {
    const cost = costPerHomeYear(some);
    assert.equal(cost.lines.reduce((sum, { usd }) => sum + usd, 0), cost.usdPerHomeYear);
    const post = { ...some.post };
    for (const kind of Object.keys(idle) as (keyof Work)[]) post[kind] += more[kind];
    assert.ok(costPerHomeYear({ ...some, post }).usdPerHomeYear >= cost.usdPerHomeYear);
  }));
});

Deno.test("every price is charged for, and says where it comes from", () => {
  const charged = new Set(costPerHomeYear(nothing).lines.map(({ price }) => price));
  assert.deepEqual([...charged].sort(), Object.keys(PRICES).sort());
  for (const { source, readOn, usd } of Object.values(PRICES)) {
    assert.match(source, /^https:\/\//);
    assert.match(readOn, /^\d{4}-\d{2}-\d{2}$/);
    assert.ok(usd > 0);
  }
});
