import assert from "node:assert/strict";
import { figures, table, verdict } from "./table.ts";
import { MEASURE_IDS, type Measured, TARGETS } from "./targets.ts";

Deno.test("a value at its bound is met, and one beyond it tells by how much", () => {
  const most = { what: "", unit: "", bound: "most", value: 10 } as const;
  const least = { what: "", unit: "", bound: "least", value: 500 } as const;
  assert.equal(verdict(most, 10), "met");
  assert.equal(verdict(most, 12.5), "missed by 2.5 (25 %)");
  assert.equal(verdict(least, 500), "met");
  assert.equal(verdict(least, 400), "missed by 100 (20 %)");
  assert.equal(verdict({ what: "", unit: "", bound: "none", value: 0 }, 400), "");
});

Deno.test("figures keep three of them, and never cut a whole number", () => {
  assert.equal(figures(0), "0");
  assert.equal(figures(1.02345), "1.02");
  assert.equal(figures(0.012345), "0.0123");
  assert.equal(figures(345_678.9), "345,679");
});

Deno.test("the table has a line for each measure", () => {
  const measured = Object.fromEntries(MEASURE_IDS.map((id) => [id, TARGETS[id].value])) as Measured;
  const lines = table(measured).split("\n");
  assert.equal(lines.length, MEASURE_IDS.length + 1);
  const end = (i: number) => (TARGETS[MEASURE_IDS[i]].bound === "none" ? "0" : "met");
  assert.ok(lines.slice(1).every((line, i) => line.startsWith(MEASURE_IDS[i]) && line.endsWith(end(i))));
});
