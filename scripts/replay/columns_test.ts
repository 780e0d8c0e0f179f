import assert from "node:assert/strict";
import { readColumns, subsOf } from "./columns.ts";

Deno.test("Smart* Home: use minus gen is the mains, solar a branch of its own, the rest branches", () => {
  const plan = readColumns([
    "t",
    "use_w",
    "gen_w",
    "house_overall_w",
    "furnace_1_w",
    "kitchen_12_w",
    "solar_w",
  ]);
  assert.deepEqual(plan.channels, [
    { channel: "L1", columns: { w: [{ at: 1, sign: 1 }, { at: 2, sign: -1 }] }, branch: null },
    { channel: "0.1", columns: { w: [{ at: 4, sign: 1 }] }, branch: { name: "Furnace 1", role: "load" } },
    { channel: "0.2", columns: { w: [{ at: 5, sign: 1 }] }, branch: { name: "Kitchen 12", role: "load" } },
    { channel: "0.3", columns: { w: [{ at: 6, sign: -1 }] }, branch: { name: "Solar", role: "solar" } },
  ]);
  assert.deepEqual(plan.leftOut, ["house_overall_w"]);
});

Deno.test("production without a solar circuit makes one", () => {
  const { channels } = readColumns(["t", "use_w", "gen_w"]);
  assert.deepEqual(channels[1], {
    channel: "0.1",
    columns: { w: [{ at: 2, sign: -1 }] },
    branch: { name: "Solar", role: "solar" },
  });
});

Deno.test("the whole house counts once, whichever name it has", () => {
  assert.deepEqual(readColumns(["t", "house_overall_w"]).channels, [
    { channel: "L1", columns: { w: [{ at: 1, sign: 1 }] }, branch: null },
  ]);
});

Deno.test("UCI house: the plain names are the mains, sub-meters are branches by energy", () => {
  const plan = readColumns(
    ["t", "active_power_w", "reactive_power_var", "voltage_v", "current_a", "sub1_wh", "sub2_wh"],
  );
  const one = (at: number) => [{ at, sign: 1 }];
  assert.deepEqual(plan.channels, [
    { channel: "L1", columns: { w: one(1), var: one(2), v: one(3), a: one(4) }, branch: null },
    { channel: "0.1", columns: { wh: one(5) }, branch: { name: "Sub 1", role: "load" } },
    { channel: "0.2", columns: { wh: one(6) }, branch: { name: "Sub 2", role: "load" } },
  ]);
  assert.deepEqual(plan.leftOut, []);
});

Deno.test("channels that are named keep their place, others take a free one", () => {
  const plan = readColumns(["t", "L1_w", "L2_w", "0.1_w", "0.1_fwd", "2.3_w", "boiler_w", "boiler_a"]);
  assert.deepEqual(plan.channels.map(({ channel }) => channel), ["L1", "L2", "0.1", "2.3", "0.2"]);
  assert.deepEqual(Object.keys(plan.channels[4].columns), ["w", "a"]);
  assert.deepEqual(subsOf(plan), [2]);
});

Deno.test("a file that cannot be meant is refused", () => {
  assert.throws(() => readColumns(["time", "use_w"]), /first column is time, not t/);
  assert.throws(() => readColumns(["t", "use_w", "use_w"]), /column use_w is there twice/);
  assert.throws(() => readColumns(["t", "weather"]), /none of its columns has a meaning \(weather\)/);
  const many = Array.from({ length: 41 }, (_, i) => `branch${i}_w`);
  assert.throws(() => readColumns(["t", ...many]), /Cannot replay 41 branches: a panel has 40/);
});
