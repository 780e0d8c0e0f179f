import assert from "node:assert/strict";
import fc from "fast-check";
import type { Branch, BranchPart, HomeConfig } from "./branch.ts";
import { changeChannel } from "./feed_history.ts";
import { checkVirtual, partOf, signedSum } from "./virtual_branch.ts";

function branch(id: string, parts: BranchPart[] | null = null, parent: string | null = null): Branch {
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
    parts,
  };
}
const home = (...branches: Branch[]): HomeConfig => ({
  id: "h",
  version: 1,
  name: "Home",
  zone: "UTC",
  service: "single",
  devices: [{ id: "d", serial: "s", model: "ecoMain", name: "Box", firmware: null, subs: [], claimedAtS: 0 }],
  branches,
  feeds: [],
  members: [],
});
const REST: BranchPart[] = [{ of: "mains", sign: 1 }, { of: "car", sign: -1 }];
const refusedAt = (config: HomeConfig) => {
  const checked = checkVirtual(config);
  return checked.ok ? null : `${checked.code} ${checked.field}`;
};

Deno.test("a virtual branch is made of measured branches and the mains, each once", () => {
  assert.equal(refusedAt(home(branch("car"), branch("rest", REST))), null);
  assert.equal(refusedAt(home(branch("rest", REST))), "bad_value /parts");
  assert.equal(refusedAt(home(branch("rest", []))), "bad_value /parts");
  assert.equal(refusedAt(home(branch("car"), branch("rest", [REST[1], REST[1]]))), "bad_value /parts");
  assert.equal(
    refusedAt(home(branch("car"), branch("rest", REST), branch("more", [{ of: "rest", sign: 1 }]))),
    "bad_value /parts",
  );
  assert.equal(refusedAt(home(branch("rest", [{ of: "rest", sign: 1 }]))), "bad_value /parts");
});

Deno.test("it hangs nowhere, and nothing hangs under it", () => {
  assert.equal(refusedAt(home(branch("car"), branch("rest", REST, "car"))), "bad_value /parent");
  assert.equal(
    refusedAt(home(branch("car"), branch("rest", REST), branch("x", null, "rest"))),
    "bad_value /parent",
  );
});

Deno.test("no channel feeds it, neither before nor after", () => {
  const config = home(branch("car"), branch("rest", REST));
  const fed = changeChannel(config, "d", "0.1", { target: "rest" }, 0);
  assert.deepEqual([fed.ok, !fed.ok && fed.field], [false, "/target"]);
  const feed = {
    device: "d",
    channel: "0.1",
    sinceS: 0,
    target: "rest",
    reversed: false,
    multiplier: 1,
    phase: null,
  };
  assert.equal(refusedAt({ ...config, feeds: [feed] }), "in_use /parts");
  assert.equal(partOf(config.branches, "car")?.id, "rest");
  assert.equal(partOf(config.branches, "rest"), undefined);
});

Deno.test("a sum is known only where all of it is, and what is taken away and added again is nothing", () => {
  const value = fc.option(fc.integer({ min: -1e6, max: 1e6 }), { freq: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, fc.constantFrom<1 | -1>(1, -1)), { minLength: 1 }), (list) => {
      const values = list.map(([w]) => w);
      const parts = list.map(([, sign], i): BranchPart => ({ of: `${i}`, sign }));
      const opposite = parts.map((part): BranchPart => ({ ...part, sign: part.sign === 1 ? -1 : 1 }));
      const sum = signedSum(values, parts);
      assert.equal(sum === null, values.includes(null));
      assert.equal((sum ?? 0) + (signedSum(values, opposite) ?? 0), 0);
    }),
  );
});
