import assert from "node:assert/strict";
import fc from "fast-check";
import { RollingCells } from "./rolling_cells.ts";

const T = 1_763_820_000;
const one = (value: number | null) => new Map([["a", value]]);

Deno.test("a minute fills what nothing closer is known of, and a live value stands over it", () => {
  const cells = new RollingCells(["a"], T, 3600);
  cells.extendTo(T + 119);
  cells.putLive(T + 10.4, one(700));
  cells.putMinute(T, one(500));
  assert.equal(cells.column("a")[9], 500);
  assert.equal(cells.column("a")[10], 700);
  assert.equal(cells.column("a")[60], null);
  cells.putLive(T + 20, one(0));
  assert.equal(cells.column("a")[20], 0);
});

Deno.test("a value holds until the next one, but not over a silence", () => {
  const cells = new RollingCells(["a"], T, 3600);
  for (const [atS, w] of [[0, 1], [3, 2], [20, 3]]) cells.putLive(T + atS, one(w));
  assert.deepEqual(cells.column("a").slice(0, 5), [1, 1, 1, 2, null]);
  assert.deepEqual(cells.column("a").slice(18, 21), [null, null, 3]);
});

Deno.test("unknown stays unknown, and unknown series are no trouble", () => {
  const cells = new RollingCells(["a"], T, 3600);
  cells.putLive(T + 1, new Map([["a", null], ["b", 5]]));
  cells.putMinute(T, new Map([["a", null], ["b", 5]]));
  assert.deepEqual(cells.column("a"), [null, null]);
});

Deno.test("whatever comes in whatever order, cells are seconds in a row and never more than twice what is kept", () => {
  const step = fc.record({
    kind: fc.constantFrom("extend", "minute", "live"),
    atS: fc.integer({ min: -100, max: 2_000 }),
    w: fc.option(fc.integer({ min: -500, max: 500 })),
  });
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    const cells = new RollingCells(["a"], T, 120);
    let newestS = T;
    for (const { kind, atS, w } of steps) {
      if (kind === "extend") cells.extendTo(T + atS);
      else if (kind === "minute") cells.putMinute(T + Math.floor(atS / 60) * 60, one(w));
      else cells.putLive(T + atS, one(w));
      if (kind !== "minute") newestS = Math.max(newestS, T + atS);
      assert.equal(cells.starts.at(-1), newestS);
      assert.ok(cells.starts.length <= 241);
      assert.equal(cells.column("a").length, cells.starts.length);
      assert.deepEqual(cells.known, cells.column("a").map((value) => value !== null));
      assert.ok(cells.starts.every((s, i) => s === cells.starts[0] + i && cells.ends[i] === s + 1));
    }
  }));
});

Deno.test("a minute that came late says that what was settled has changed", () => {
  const cells = new RollingCells(["a"], T, 3600);
  cells.extendTo(T + 600);
  const before = cells.epoch;
  cells.putMinute(T + 60, one(5));
  assert.equal(cells.epoch, before + 1);
  cells.putMinute(T + 60, one(6));
  cells.putLive(T + 601, one(6));
  assert.equal(cells.epoch, before + 1);
});
