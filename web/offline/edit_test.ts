import assert from "node:assert/strict";
import fc from "fast-check";
import type { HomeBody } from "../../worker/protocol/config.ts";
import { type Edit, editOf, joined, judge, laidOver } from "./edit.ts";

const branch = (id: string, name: string) => ({
  id,
  name,
  namedAs: "device" as const,
  role: "load" as const,
  colour: 1,
  icon: "plug",
  poles: 1 as const,
  breakerRatingA: null,
  parent: null,
  position: 0,
});
const home = (...branches: HomeBody["branches"]): HomeBody => ({
  id: "h",
  name: "Home",
  zone: "Europe/Berlin",
  service: "three",
  role: "owner",
  version: 1,
  devices: [{ id: "d", serial: "S", model: "other", name: "Box", firmware: null, subs: [], claimedAtS: 0 }],
  branches,
  feeds: [],
});
const SEEN = home(branch("k", "Kitchen"), branch("c", "Car"));
const edit = (seen: HomeBody, wish: Record<string, unknown>): Edit => editOf(seen, "branch", "k", wish, 1)!;

Deno.test("only what differs from what was seen is an edit", () => {
  const made = edit(SEEN, { name: "Küche", icon: "plug", colour: 1, parent: null, parts: null });
  assert.deepEqual([made.before, made.wish, made.name], [{ name: "Kitchen" }, { name: "Küche" }, "Kitchen"]);
  assert.equal(editOf(SEEN, "branch", "k", { name: "Kitchen", parts: null }, 1), null);
  assert.equal(editOf(SEEN, "branch", "unknown", { name: "Küche" }, 1), null);
});

Deno.test("sent when nobody else touched the same; done when somebody did the same", () => {
  const made = edit(SEEN, { name: "Küche" });
  assert.equal(judge(made, SEEN), "send");
  assert.equal(judge(made, home({ ...branch("k", "Kitchen"), colour: 9 })), "send");
  assert.equal(judge(made, home(branch("k", "Küche"))), "done");
  assert.deepEqual(judge(made, home(branch("k", "Cuisine"))), { code: "changed", now: { name: "Cuisine" } });
  assert.deepEqual(judge(made, home(branch("c", "Car"))), { code: "gone" });
});

Deno.test("a second edit is compared with what was seen before the first", () => {
  const first = edit(SEEN, { name: "Küche" });
  const shown = laidOver(SEEN, [first]);
  const both = joined(first, edit(shown, { name: "Cuisine", colour: 2 }))!;
  assert.deepEqual(both.before, { name: "Kitchen", colour: 1 });
  assert.deepEqual(both.wish, { name: "Cuisine", colour: 2 });
  assert.equal(both.name, "Kitchen");
  assert.equal(joined(first, edit(shown, { name: "Kitchen" })), null, "taken back");
});

Deno.test("what is shown is what is wished, unless the person has to decide first", () => {
  const made = edit(SEEN, { name: "Küche" });
  assert.deepEqual(laidOver(SEEN, [made]).branches.map(({ name }) => name), ["Küche", "Car"]);
  const stuck: Edit = { ...made, trouble: { code: "gone" } };
  assert.deepEqual(laidOver(SEEN, [stuck]), SEEN);
  const box = editOf(SEEN, "device", "d", { name: "Panel" }, 1)!;
  const whole = editOf(SEEN, "home", "h", { name: "Haus" }, 1)!;
  const shown = laidOver(SEEN, [box, whole]);
  assert.deepEqual([shown.name, shown.devices[0].name], ["Haus", "Panel"]);
});

Deno.test("whatever is edited in whatever order, all of it together is one edit that ends the same", () => {
  const wish = fc.record({
    name: fc.constantFrom("Kitchen", "Küche", "Cuisine"),
    colour: fc.integer({ min: 1, max: 3 }),
    icon: fc.constantFrom("plug", "car"),
  }, { requiredKeys: [] });
  fc.assert(fc.property(fc.array(wish, { maxLength: 6 }), (wishes) => {
    let kept: Edit | null = null;
    let shown = SEEN;
    for (const one of wishes) {
      const made = editOf(shown, "branch", "k", one, 1);
      if (made !== null) kept = joined(kept, made);
      shown = laidOver(SEEN, kept ? [kept] : []);
    }
    const wished = { ...SEEN.branches[0], ...Object.assign({}, ...wishes) };
    assert.deepEqual(shown.branches[0], wished);
    assert.equal(kept === null ? "done" : judge(kept, SEEN), kept === null ? "done" : "send");
    assert.equal(kept === null ? "done" : judge(kept, shown), "done");
  }));
});
