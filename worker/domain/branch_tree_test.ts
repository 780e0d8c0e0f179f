import assert from "node:assert/strict";
import fc from "fast-check";
import type { Branch } from "./branch.ts";
import { ancestorsOf, checkTree } from "./branch_tree.ts";
import { BRANCH_DEPTH_MAX } from "./limits.ts";

function branch(id: string, parent: string | null): Branch {
  return {
    id,
    name: id,
    namedAs: "device",
    role: "load",
    colour: 0,
    icon: "plug",
    poles: 1,
    breakerRatingA: null,
    parent,
    position: 0,
  };
}

/** Each branch hangs under one of those before it, or under the mains: always a tree. */
const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((picks) =>
  picks.map((pick, i) => branch(`b${i}`, pick % (i + 1) === i ? null : `b${pick % (i + 1)}`))
);

function depth(branches: Branch[], { parent }: Branch): number {
  return parent === null ? 1 : 1 + depth(branches, branches.find(({ id }) => id === parent)!);
}

Deno.test("a tree is accepted exactly when no branch lies too deep, in whatever order it is listed", () => {
  fc.assert(fc.property(tree.chain((t) => fc.shuffledSubarray(t, { minLength: t.length })), (branches) => {
    const deepest = Math.max(...branches.map((b) => depth(branches, b)));
    assert.equal(checkTree(branches).ok, deepest <= BRANCH_DEPTH_MAX);
  }));
});

Deno.test("hanging a branch under itself or anything below it is refused, and names the field", () => {
  fc.assert(fc.property(tree, fc.nat(), fc.nat(), (branches, a, b) => {
    const upper = branches[a % branches.length];
    const lower = branches[b % branches.length];
    const path = ancestorsOf(branches, lower.id);
    fc.pre(path.ok && (lower === upper || path.value.includes(upper.id)));
    const circle = branches.map((it) => it === upper ? { ...it, parent: lower.id } : it);
    const checked = checkTree(circle);
    assert.equal(!checked.ok && checked.field, "/parent");
  }));
});

Deno.test("a parent that is not there is refused", () => {
  const checked = checkTree([branch("a", null), branch("b", "gone")]);
  assert.deepEqual(checked, {
    ok: false,
    code: "bad_value",
    detail: "Cannot find the branch that it hangs under: gone",
    field: "/parent",
  });
});

Deno.test("ancestors go from the parent up", () => {
  const branches = [branch("a", null), branch("b", "a"), branch("c", "b")];
  assert.deepEqual(ancestorsOf(branches, "c"), { ok: true, value: ["b", "a"] });
});
