import assert from "node:assert/strict";
import fc from "fast-check";
import type { HomeBranch } from "../../api/homes.ts";
import { panelPictures } from "./panel_slots.ts";

const branch = (id: number, more: Partial<HomeBranch>): HomeBranch => ({
  id: `${id}`,
  name: `Branch ${id}`,
  namedAs: "device",
  role: "load",
  colour: 0,
  icon: "plug",
  poles: 1,
  breakerRatingA: null,
  parent: null,
  position: id,
  parts: null,
  ...more,
});
const panel = fc.array(
  fc.record({ poles: fc.constantFrom<1 | 2 | 3>(1, 2, 3), under: fc.option(fc.nat(3), { freq: 3 }) }),
  { maxLength: 40 },
).map((list) =>
  list.map(({ poles, under }, id) =>
    branch(id, { poles, parent: under !== null && under < id ? `${under}` : null })
  )
);

Deno.test("every breaker has its place once, numbers run on, and both columns are of like height", () => {
  fc.assert(fc.property(panel, (branches) => {
    const pictures = panelPictures(branches);
    const placed = pictures.flatMap(({ columns }) => columns.flat().map((slot) => slot.branch.id));
    assert.deepEqual(placed.toSorted(), branches.map(({ id }) => id).toSorted());
    for (const { columns: [left, right], feeder } of pictures) {
      let next = 1;
      for (const { branch, first } of [...left, ...right]) {
        assert.equal(first, next);
        assert.equal(branch.parent, feeder?.id ?? null);
        next += branch.poles;
      }
      const height = (slots: typeof left) => slots.reduce((sum, slot) => sum + slot.branch.poles, 0);
      assert.ok(height(left) - height(right) >= 0 && height(left) - height(right) <= 5);
    }
  }));
});

Deno.test("a virtual branch has no breaker", () => {
  const branches = [branch(0, {}), branch(1, { parts: [{ of: "mains", sign: 1 }, { of: "0", sign: -1 }] })];
  assert.deepEqual(panelPictures(branches).flatMap(({ columns }) => columns.flat().map((s) => s.branch.id)), [
    "0",
  ]);
});
