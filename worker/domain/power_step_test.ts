import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type PowerLook,
  type SecondLook,
  STEP_LEAST_W,
  STEP_WITHIN_S,
  stepsFlowing,
  stepsSeen,
} from "./power_step.ts";

const KEYS = ["0.1", "0.2", "0.3", "1.1"];
const jitter = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 32, maxLength: 32 });
const base = fc.array(fc.double({ min: -5000, max: 5000, noNaN: true }), { minLength: 4, maxLength: 4 });

/** Looks at a panel that jitters, the last one with what was switched added. */
function looksAt(
  watts: number[],
  noise: number[],
  looks: number,
  added: Record<string, number>,
): PowerLook[] {
  return Array.from({ length: looks }, (_, look) =>
    new Map(KEYS.map((key, k) => {
      const w = watts[k] + noise[(look * KEYS.length + k) % noise.length];
      return [key, look === looks - 1 ? w + (added[key] ?? 0) : w];
    })));
}

Deno.test("the channel on which a load is switched is found, and no other", () => {
  fc.assert(
    fc.property(
      base,
      jitter,
      fc.integer({ min: 2, max: 8 }),
      fc.constantFrom(...KEYS),
      fc.oneof(
        fc.double({ min: 80, max: 9000, noNaN: true }),
        fc.double({ min: -9000, max: -80, noNaN: true }),
      ),
      (watts, noise, looks, key, byW) => {
        const found = stepsSeen(looksAt(watts, noise, looks, { [key]: byW }));
        assert.deepEqual(found.map((step) => step.key), [key]);
        // Twice the jitter, and what floating point rounds.
        assert.ok(Math.abs(found[0].byW - byW) <= 18 + 1e-6);
      },
    ),
  );
});

Deno.test("both legs of a circuit and the feeder before it are found together", () => {
  fc.assert(
    fc.property(base, jitter, fc.double({ min: 200, max: 5000, noNaN: true }), (watts, noise, byW) => {
      const found = stepsSeen(looksAt(watts, noise, 4, { "0.1": byW, "0.2": byW, "1.1": 2 * byW }));
      assert.equal(found[0].key, "1.1");
      assert.ok(found.every(({ key }) => key !== "0.3"));
    }),
  );
});

Deno.test("a panel where nothing is switched has no steps", () => {
  fc.assert(fc.property(base, jitter, fc.integer({ min: 0, max: 8 }), (watts, noise, looks) => {
    assert.deepEqual(stepsSeen(looksAt(watts, noise, looks, {})), []);
  }));
});

Deno.test("a load that comes and goes by itself does not cry out each time", () => {
  const looks = Array.from({ length: 8 }, (_, i) => new Map([["0.1", i % 2 * 300], ["0.2", 10]]));
  assert.deepEqual(stepsSeen(looks), []);
  looks.push(new Map([["0.1", 0], ["0.2", 10 + STEP_LEAST_W]]));
  assert.deepEqual(stepsSeen(looks).map(({ key }) => key), ["0.2"]);
});

Deno.test("what is not known, now or before, has not stepped", () => {
  const looks: PowerLook[] = [new Map([["0.1", null], ["0.2", 100]]), new Map([["0.1", 900], ["0.2", null]])];
  assert.deepEqual(stepsSeen(looks), []);
});

/** A panel by the second: each key's watts at the time. */
function seconds(count: number, watts: (s: number) => Record<string, number>): SecondLook[] {
  return Array.from({ length: count }, (_, s) => ({
    atS: 1_763_820_000 + s,
    watts: new Map(Object.entries(watts(s))),
  }));
}

Deno.test("by the second a load is found as soon as a second has shown it, and then in full", () => {
  // Begun 0.6 s into second 10, and up in second 11.
  const kettle = (s: number) => s < 10 ? 4 : s === 10 ? 804 : 2004;
  const looks = seconds(20, (s) => ({ "0.1": 60 + (s % 3), "0.2": kettle(s), "0.3": 0 }));
  const at = (s: number) => stepsFlowing(looks.slice(0, s + 1));
  assert.deepEqual(at(9), []);
  assert.deepEqual(at(10), [{ key: "0.2", byW: 800 }]);
  assert.deepEqual(at(11), [{ key: "0.2", byW: 2000 }]);
  assert.deepEqual(at(10 + STEP_WITHIN_S + 2), []);
});

Deno.test("by the second a panel where nothing is switched has no steps, nor has one that was not heard", () => {
  const noise = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 30, maxLength: 30 });
  fc.assert(fc.property(noise, fc.integer({ min: -5000, max: 5000 }), (noise, base) => {
    const looks = seconds(noise.length, (s) => ({ "0.1": base + noise[s] }));
    for (let n = 0; n <= looks.length; n++) assert.deepEqual(stepsFlowing(looks.slice(0, n)), []);
  }));
  const [first, ...rest] = seconds(30, (s) => ({ "0.1": s < 20 ? 0 : 900 }));
  const last = rest.at(-1)!;
  assert.deepEqual(stepsFlowing([first, last]), [], "in half a minute much may have happened");
});

Deno.test("by the second a load that swings by itself does not cry out, and another beside it is found", () => {
  const looks = seconds(20, (s) => ({ "0.1": s % 2 * 300, "0.2": s < 19 ? 10 : 1500 }));
  assert.deepEqual(stepsFlowing(looks.slice(0, -1)), []);
  assert.deepEqual(stepsFlowing(looks).map(({ key }) => key), ["0.2"]);
});
