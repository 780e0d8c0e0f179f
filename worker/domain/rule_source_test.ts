import assert from "node:assert/strict";
import type { Branch, Feed, HomeConfig } from "./branch.ts";
import { powerOfSource, sourceOf } from "./rule_source.ts";

const branch = (id: string, more: Partial<Branch> = {}): Branch => ({
  id,
  name: id,
  namedAs: "device",
  role: "load",
  colour: 0,
  icon: "plug",
  poles: 1,
  breakerRatingA: null,
  parent: null,
  position: 0,
  ...more,
});
const feed = (channel: string, target: string, more: Partial<Feed> = {}): Feed => ({
  device: "main",
  channel,
  sinceS: 0,
  target,
  reversed: false,
  multiplier: 1,
  phase: 1,
  ...more,
});
const config = {
  service: "split",
  branches: [
    branch("kitchen"),
    branch("sun", { role: "solar" }),
    branch("both", { parts: [{ of: "mains", sign: 1 }, { of: "kitchen", sign: -1 }] }),
    branch("panel"),
    branch("shed", { parent: "panel" }),
  ],
  feeds: [
    feed("L1", "mains"),
    feed("L2", "mains", { phase: 2 }),
    feed("0.1", "kitchen", { multiplier: 2 }),
    feed("0.1", "shed", { sinceS: 6_000 }),
    feed("0.2", "sun", { reversed: true }),
    feed("0.3", "shed"),
  ],
} as unknown as HomeConfig;

const WATTS: Record<string, number | null> = {
  L1: 500,
  L2: 700,
  "0.1": 100,
  "0.2": 900,
  "0.3": null,
  plug: 42,
};
const power = (of: string, atS = 60, watts = WATTS) =>
  powerOfSource(sourceOf(config, { of, device: "socket", channel: "plug" }), atS, (_, c) => watts[c] ?? null);

Deno.test("a rule looks at the switch's own power, the mains, a branch, or what is made of them", () => {
  assert.equal(power("self"), 42);
  assert.equal(power("mains"), 1_200);
  assert.equal(power("kitchen"), 200);
  assert.equal(power("sun"), -900, "what feeds the home is not above anything");
  assert.equal(power("both"), 1_000);
  assert.deepEqual([...sourceOf(config, { of: "self", device: "socket", channel: "plug" }).devices], [
    "socket",
  ]);
});

Deno.test("as soon as one part is unknown, all of it is", () => {
  assert.equal(power("shed"), null);
  assert.equal(
    power("panel", 60, { ...WATTS, "0.3": 5 }),
    5,
    "a branch without clamps is what hangs under it",
  );
  assert.equal(power("mains", 60, { ...WATTS, L2: null }), null);
  assert.equal(power("gone"), null);
  assert.equal(power("kitchen", 6_000), null, "its clamp went elsewhere");
  assert.equal(power("mains", 60, {}), null);
});
