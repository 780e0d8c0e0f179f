import assert from "node:assert/strict";
import fc from "fast-check";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { FIRST_STEPS, stepNow, stepsDone } from "./steps_done.ts";

const home = (devices: number, branches: number) =>
  ({ devices: Array(devices).fill({}), branches: Array(branches).fill({}) }) as Pick<
    HomeBody,
    "devices" | "branches"
  >;

Deno.test("a home, then a device, then branches", () => {
  assert.equal(stepNow(stepsDone(null)), "home");
  assert.equal(stepNow(stepsDone(home(0, 0))), "device");
  assert.equal(stepNow(stepsDone(home(1, 0))), "branches");
  assert.equal(stepNow(stepsDone(home(1, 1))), null);
});

Deno.test("no step is done before the one that it needs", () => {
  fc.assert(fc.property(fc.nat(3), fc.nat(3), (devices, branches) => {
    const done = FIRST_STEPS.map((step) => stepsDone(home(devices, branches))[step]);
    assert.deepEqual(done, [...done].sort((a, b) => Number(b) - Number(a)));
  }));
});
