import assert from "node:assert/strict";
import type { HomeRole } from "./branch.ts";
import { erasurePlan } from "./erasure.ts";

Deno.test("a home goes only with its last member, and never is left without an owner", () => {
  const table: [HomeRole, HomeRole[], "erased" | "left" | "blocking"][] = [
    ["owner", [], "erased"],
    ["viewer", [], "erased"],
    ["owner", ["owner"], "left"],
    ["owner", ["manager", "viewer"], "blocking"],
    ["manager", ["owner"], "left"],
    ["viewer", ["owner", "member"], "left"],
  ];
  for (const [mine, others, fate] of table) {
    const memberships = [mine, ...others].map((role, i) => ({
      home: "home",
      name: "Home",
      account: i === 0 ? "me" : `other${i}`,
      role,
    }));
    const plan = erasurePlan(memberships, "me");
    assert.deepEqual(plan[fate], [{ id: "home", name: "Home" }], `${mine} among ${others}`);
    assert.equal(plan.erased.length + plan.left.length + plan.blocking.length, 1);
  }
});
