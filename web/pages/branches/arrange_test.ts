import fc from "fast-check";
import assert from "node:assert/strict";
import type { Branch } from "../../../worker/domain/branch.ts";
import { panelOrder } from "../../format/branch_order.ts";
import { positionsAfterMove } from "./arrange.ts";

const branch = (id: string, position: number, parent: string | null): Branch => ({
  id,
  name: id,
  namedAs: "device",
  role: "load",
  colour: 0,
  icon: "plug",
  poles: 1,
  breakerRatingA: null,
  parent,
  position,
});
const panels = fc.array(fc.record({ position: fc.nat(6), parent: fc.option(fc.nat(3)) }), {
  minLength: 2,
  maxLength: 9,
})
  .map((rows) =>
    rows.map(({ position, parent }, i) =>
      branch(`b${i}`, position, parent === null || parent >= i ? null : `b${parent}`)
    )
  );
const siblings = (all: Branch[], parent: string | null) =>
  panelOrder(all).map((p) => p.branch).filter((b) => b.parent === parent).map(({ id }) => id);

Deno.test("a move trades places with one sibling and leaves all others in their order", () => {
  fc.assert(fc.property(panels, fc.nat(8), fc.constantFrom(-1 as const, 1 as const), (all, pick, by) => {
    const moved = all[pick % all.length];
    const changes = new Map(positionsAfterMove(all, moved.id, by));
    const after = all.map((b) => ({ ...b, position: changes.get(b.id) ?? b.position }));
    const expected = siblings(all, moved.parent);
    const at = expected.indexOf(moved.id);
    if (expected[at + by] === undefined) assert.equal(changes.size, 0);
    else [expected[at], expected[at + by]] = [expected[at + by], expected[at]];
    assert.deepEqual(siblings(after, moved.parent), expected);
  }));
});
