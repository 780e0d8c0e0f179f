import assert from "node:assert/strict";
import type { DoorRule } from "../../../worker/domain/door.ts";
import { draftsOf, guessQuantity, rulesOf } from "./rule_draft.ts";

Deno.test("a name says what its value probably is", () => {
  const guesses = [
    "emontx/power1",
    "IotaWatt/Main_kWh",
    "n/Voltage",
    "n/1_v",
    "n/Irms1",
    "n/total_wh",
    "m/pf",
    "n/solar kW",
  ];
  assert.deepEqual(guesses.map(guessQuantity), ["w", "fwdKwh", "v", "v", "a", "fwdWh", "pf", "kw"]);
});

const rule: DoorRule = { input: "n/10", channel: "L1", quantity: "w", reversed: true, multiplier: 0.5 };

Deno.test("rules that nothing was changed in stay as they are, whether or not their input came", () => {
  const drafts = draftsOf(["n/2", "n/10"], [rule, { ...rule, input: "gone/1", channel: "0.1" }]);
  assert.deepEqual(drafts.map(({ input, channel }) => [input, channel]), [["gone/1", "0.1"], ["n/2", ""], [
    "n/10",
    "L1",
  ]]);
  assert.deepEqual(rulesOf(drafts), { rules: [{ ...rule, input: "gone/1", channel: "0.1" }, rule] });
});

Deno.test("a multiplier may have a comma; what has no direction is not turned round", () => {
  const [draft] = draftsOf(["n/10"], [rule]);
  const changed = rulesOf([{ ...draft, quantity: "fwdWh", multiplier: "0,25" }]);
  assert.deepEqual(changed, { rules: [{ ...rule, quantity: "fwdWh", reversed: false, multiplier: 0.25 }] });
  assert.deepEqual(rulesOf([{ ...draft, multiplier: "two" }]), { badInput: "n/10" });
});
