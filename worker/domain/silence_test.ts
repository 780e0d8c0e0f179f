import assert from "node:assert/strict";
import fc from "fast-check";
import { SILENT_AFTER_S } from "./limits.ts";
import { silenceStep, type Silent } from "./silence.ts";

Deno.test("silence is told once, and its end once, however often one looks", () => {
  const pauses = fc.array(fc.integer({ min: 1, max: 3 * SILENT_AFTER_S }), { minLength: 1, maxLength: 30 });
  fc.assert(fc.property(pauses, fc.integer({ min: 7, max: 90 }), (between, lookS) => {
    let silent: Silent = {}, heardAtS = 1000;
    const told: string[] = [];
    const look = (nowS: number) => {
      const step = silenceStep(silent, [{ id: "d", heardAtS }], nowS);
      silent = step.silent;
      told.push(...step.changes.map(({ kind }) => kind));
    };
    for (const pause of between) {
      const nextS = heardAtS + pause;
      for (let nowS = heardAtS; nowS < nextS; nowS += lookS) look(nowS);
      look(nextS - 1);
      heardAtS = nextS;
      look(heardAtS);
    }
    const silences = between.filter((pause) => pause - 1 > SILENT_AFTER_S).length;
    assert.deepEqual(told, Array.from({ length: silences }, () => ["device_silent", "device_back"]).flat());
  }));
});

Deno.test("what is silent when one begins to look is no news, and its return is", () => {
  const first = silenceStep(null, [{ id: "d", heardAtS: 0 }, { id: "never", heardAtS: null }], 10_000);
  assert.deepEqual(first, { silent: { d: 0 }, changes: [], nextS: null });
  const back = silenceStep(first.silent, [{ id: "d", heardAtS: 10_050 }], 10_060);
  assert.deepEqual(back.changes, [{ device: "d", kind: "device_back", heardAtS: 0 }]);
  assert.deepEqual([back.silent, back.nextS], [{}, 10_050 + SILENT_AFTER_S + 1]);
});

Deno.test("at the moment that is told beforehand, it is silent", () => {
  const { nextS } = silenceStep({}, [{ id: "d", heardAtS: 5000 }, { id: "e", heardAtS: 5100 }], 5200);
  const step = silenceStep({}, [{ id: "d", heardAtS: 5000 }, { id: "e", heardAtS: 5100 }], nextS!);
  assert.deepEqual(step.changes, [{ device: "d", kind: "device_silent", heardAtS: 5000 }]);
});

Deno.test("a device that the home no longer has is forgotten without a word", () => {
  assert.deepEqual(silenceStep({ gone: 5 }, [], 10_000), { silent: {}, changes: [], nextS: null });
});
