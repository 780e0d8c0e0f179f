import assert from "node:assert/strict";
import fc from "fast-check";
import { readColumns } from "./columns.ts";
import { MinuteMaker } from "./minutes.ts";

const START_S = 1_451_624_400;

function maker(headings: string[], shiftS = 0): MinuteMaker {
  return new MinuteMaker(readColumns(headings), shiftS);
}
function row(minute: number, ...cells: (string | number)[]) {
  const startS = START_S + minute * 60;
  return { startS, cells: [String(startS), ...cells.map(String)] };
}

Deno.test("registers are built by summing, from a reading of 0 at the start of the file", () => {
  const make = maker(["t", "use_w", "gen_w", "fridge_w"]);
  assert.deepEqual(make.baseline(row(0, 600, 900, 30)), {
    t: START_S - 60,
    channels: { L1: { fwd: 0, rev: 0 }, "0.1": { fwd: 0, rev: 0 }, "0.2": { fwd: 0, rev: 0 } },
  });
  assert.deepEqual(make.minute(row(0, 600, 900, 30)).channels, {
    L1: { w: -300, fwd: 0, rev: 5 },
    "0.1": { w: -900, fwd: 0, rev: 15 },
    "0.2": { w: 30, fwd: 0.5, rev: 0 },
  });
  assert.deepEqual(make.minute(row(1, 600, 0, 30)).channels.L1, { w: 600, fwd: 10, rev: 5 });
  assert.deepEqual(make.sent(0), { forwardMwh: 10_000, reverseMwh: 5_000 });
});

Deno.test("rounding never adds up: the register is the rounded sum, not a sum of rounded minutes", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2_000_00, max: 2_000_00 }), { minLength: 1 }), (powersCw) => {
      const make = maker(["t", "fridge_w"]);
      let lastForward = 0;
      for (const [i, powerCw] of powersCw.entries()) {
        const { fwd = -1 } = make.minute(row(i, (powerCw / 100).toFixed(2))).channels["0.1"];
        assert.ok(fwd >= lastForward);
        lastForward = fwd;
      }
      const sum = (sign: number) =>
        Math.round(powersCw.reduce((total, powerCw) => total + Math.max(0, sign * powerCw), 0) / 6);
      assert.deepEqual(make.sent(0), { forwardMwh: sum(1), reverseMwh: sum(-1) });
      assert.equal(Math.round(lastForward * 1000), sum(1));
    }),
  );
});

Deno.test("energy of a minute becomes its mean power", () => {
  const make = maker(["t", "sub1_wh"]);
  assert.deepEqual(make.minute(row(0, 18)).channels["0.1"], { w: 1080, fwd: 18, rev: 0 });
  assert.deepEqual(make.minute(row(1, 0.001)).channels["0.1"], { w: 0.06, fwd: 18.001, rev: 0 });
});

Deno.test("what is blank, no number or out of range is not measured, and registers pass over it", () => {
  const make = maker(["t", "active_power_w", "voltage_v", "current_a", "well_w"]);
  assert.deepEqual(make.minute(row(0, "", "", "", "")).channels, {});
  assert.equal(make.unreadable, 0);
  assert.deepEqual(make.minute(row(1, "?", 1200, -1, 1e7)).channels, {});
  assert.equal(make.unreadable, 4);
  assert.deepEqual(make.minute(row(2, 60, 230.127, 0.5, 0)).channels, {
    L1: { v: 230.13, a: 0.5, w: 60, fwd: 1, rev: 0 },
    "0.1": { w: 0, fwd: 0, rev: 0 },
  });
});

Deno.test("half a sum is no sum: mains need both use and gen", () => {
  const make = maker(["t", "use_w", "gen_w"]);
  assert.deepEqual(make.minute(row(0, 600, "")).channels, {});
});

Deno.test("reactive power gives the power factor, and none where there is no power", () => {
  const make = maker(["t", "active_power_w", "reactive_power_var"]);
  assert.equal(make.minute(row(0, 326, 128)).channels.L1.pf, 0.93);
  assert.equal("pf" in make.minute(row(1, 0, 0)).channels.L1, false);
});

Deno.test("registers of the file are sent as they are, and none is built", () => {
  const make = maker(["t", "L1_w", "L1_fwd", "L1_rev"]);
  assert.equal(make.baseline(row(0, 60, 100, 7)), null);
  assert.deepEqual(make.minute(row(0, 60, 100, 7)).channels.L1, { w: 60, fwd: 100, rev: 7 });
  assert.deepEqual(make.minute(row(1, 60, 101.5, "")).channels.L1, { w: 60, fwd: 101.5 });
  assert.deepEqual(make.sent(0), { forwardMwh: 1_500, reverseMwh: 0 });
  make.minute(row(2, 60, 3, 7));
  assert.equal(make.sent(0), null);
});

Deno.test("a shifted file keeps its minutes' distances", () => {
  const make = maker(["t", "L1_w"], 86_400);
  assert.equal(make.baseline(row(0, 1))?.t, START_S + 86_400 - 60);
  assert.equal(make.minute(row(7, 1)).t, START_S + 86_400 + 420);
});
