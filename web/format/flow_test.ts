import assert from "node:assert/strict";
import { BRANCH_ROLES } from "../../worker/domain/branch.ts";
import { branchFlow, gridFlow, isSource, shownPower } from "./flow.ts";

Deno.test("the grid's sign becomes importing and exporting", () => {
  assert.deepEqual(gridFlow(1200), { word: "flow.importing", watts: 1200 });
  assert.deepEqual(gridFlow(-300), { word: "flow.exporting", watts: 300 });
  assert.deepEqual(gridFlow(0.2), { word: "flow.noFlow", watts: 0.2 });
  assert.deepEqual(gridFlow(null), { word: "flow.unknown", watts: null });
});

Deno.test("what a branch's sign means depends on its role, in words only", () => {
  assert.equal(branchFlow("solar", -2100).word, "flow.producing");
  assert.equal(branchFlow("solar", 6).word, "flow.drawing");
  assert.equal(branchFlow("battery", 900).word, "flow.charging");
  assert.equal(branchFlow("battery", -900).word, "flow.discharging");
  assert.equal(branchFlow("load", 60).word, "flow.using");
});

Deno.test("a reversed clamp stays visible: no word hides a load that feeds back", () => {
  assert.equal(branchFlow("load", -60).word, "flow.feedingBack");
  assert.equal(shownPower("load", -60), -60);
});

Deno.test("pictures turn sources, and only sources, and never make a minus zero", () => {
  for (const role of BRANCH_ROLES) {
    assert.equal(shownPower(role, 10), isSource(role) ? -10 : 10);
    assert.equal(shownPower(role, null), null);
    assert.ok(Object.is(shownPower(role, 0), 0));
  }
});
