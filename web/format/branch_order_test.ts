import assert from "node:assert/strict";
import type { Branch } from "../../worker/domain/branch.ts";
import { ancestors, biggestFirst, panelOrder, topSources } from "./branch_order.ts";

function branch(
  id: string,
  position: number,
  parent: string | null = null,
  role: Branch["role"] = "load",
): Branch {
  return {
    id,
    name: id,
    namedAs: "device",
    role,
    colour: 0,
    icon: "plug",
    poles: 1,
    breakerRatingA: null,
    parent,
    position,
  };
}
const shape = (placed: { branch: Branch; depth: number }[]) => placed.map((p) => [p.branch.id, p.depth]);

const panel = [
  branch("oven", 3),
  branch("garage", 1, null, "subpanel"),
  branch("car", 5, "garage"),
  branch("door", 2, "garage"),
  branch("sun", 0, null, "solar"),
];

Deno.test("children follow their subpanel, in the panel's order", () => {
  assert.deepEqual(shape(panelOrder(panel)), [["sun", 0], ["garage", 0], ["door", 1], ["car", 1], [
    "oven",
    0,
  ]]);
});

Deno.test("the biggest flow comes first, production too, the unknown last", () => {
  const power = new Map([["oven", 900], ["garage", 2000], ["car", 1900], ["door", 5], ["sun", -3000]]);
  const powerOf = (id: string) => power.get(id) ?? null;
  assert.deepEqual(shape(biggestFirst(panel, powerOf)).map(([id]) => id), [
    "sun",
    "garage",
    "car",
    "door",
    "oven",
  ]);
  power.delete("sun");
  assert.equal(biggestFirst(panel, powerOf).at(-1)!.branch.id, "sun");
});

Deno.test("no branch is lost when its parent is not there", () => {
  assert.deepEqual(shape(panelOrder([branch("lamp", 0, "gone")])), [["lamp", 0]]);
});

Deno.test("a source behind a source is not counted again", () => {
  const branches = [
    branch("roof", 0, null, "solar"),
    branch("string", 1, "roof", "solar"),
    branch("bat", 2, null, "battery"),
  ];
  assert.deepEqual(topSources(branches).map(({ id }) => id), ["roof", "bat"]);
  assert.deepEqual(ancestors(branches, branches[1]).map(({ id }) => id), ["roof"]);
});
