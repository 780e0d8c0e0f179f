import assert from "node:assert/strict";
import { lighthouseTable, missed } from "./lighthouse_targets.ts";

const GOOD = {
  performance: 95,
  accessibility: 100,
  bestPractices: 100,
  largestPaintMs: 1800,
  blockingMs: 100,
  shift: 0.02,
};

Deno.test("a number at its target is good, one beyond is not", () => {
  assert.deepEqual(missed(GOOD), []);
  assert.deepEqual(missed({ ...GOOD, performance: 94.9 }), ["performance"]);
  assert.deepEqual(missed({ ...GOOD, shift: 0.021, largestPaintMs: 1801 }), ["largestPaintMs", "shift"]);
});
Deno.test("the table marks what misses its target", () => {
  const [, , good, bad] = lighthouseTable([["now", GOOD], ["history", { ...GOOD, blockingMs: 101 }]]).split(
    "\n",
  );
  assert.ok(!good.includes("!"));
  assert.match(bad, /^history .* 101 ! /);
});
