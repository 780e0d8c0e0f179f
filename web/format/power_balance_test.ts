import fc from "fast-check";
import assert from "node:assert/strict";
import { powerBalance } from "./power_balance.ts";

const watts = fc.double({ min: -20_000, max: 20_000, noNaN: true });
const role = fc.constantFrom("solar", "battery", "generator");

Deno.test("what comes in goes somewhere: both sides have the same sum", () => {
  fc.assert(fc.property(
    fc.array(watts, { minLength: 1, maxLength: 3 }),
    fc.array(fc.record({ role, powerW: watts }), { maxLength: 4 }),
    (mains, sources) => {
      const { from, to } = powerBalance(mains, sources);
      const total = (parts: { watts: number }[]) => parts.reduce((a, { watts }) => a + watts, 0);
      assert.ok(Math.abs(total(from) - total(to)) < 1e-6);
      for (const { watts } of [...from, ...to]) assert.ok(watts > 0);
    },
  ));
});

Deno.test("sun and grid together make the house", () => {
  const { houseW, from, to } = powerBalance([300, 200, 100], [{ role: "solar", powerW: -900 }]);
  assert.equal(houseW, 1500);
  assert.deepEqual(from, [{ key: "solar", watts: 900 }, { key: "grid", watts: 600 }]);
  assert.deepEqual(to, [{ key: "house", watts: 1500 }]);
});

Deno.test("an export is where the sun's power goes", () => {
  const { houseW, to } = powerBalance([-2000], [{ role: "solar", powerW: -2500 }]);
  assert.equal(houseW, 500);
  assert.deepEqual(to, [{ key: "house", watts: 500 }, { key: "grid", watts: 2000 }]);
});

Deno.test("one unknown part makes the house unknown, never smaller", () => {
  assert.equal(powerBalance([300, null], []).houseW, null);
  assert.equal(powerBalance([300], [{ role: "solar", powerW: null }]).houseW, null);
  assert.equal(powerBalance([], []).houseW, null);
});

Deno.test("a house below zero shows itself", () => {
  const { houseW, from } = powerBalance([-800], [{ role: "solar", powerW: -500 }]);
  assert.equal(houseW, -300);
  assert.ok(from.some(({ key, watts }) => key === "house" && watts === 300));
});
