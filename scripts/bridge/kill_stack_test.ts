import assert from "node:assert/strict";
import { Member } from "../api_client.ts";
import { newDevice, newHome, sharedStack, signIn } from "../test_stack.ts";
import { fastHouse } from "./fast_run.ts";
import { killRun } from "./kill_run.ts";

const stack = await sharedStack();

Deno.test("a bridge that is killed at any moment loses no minute, sends none twice, and no energy is missing", async () => {
  const cookie = await signIn(stack);
  const member = new Member(stack.url, cookie, { forMs: 30_000 });
  const home = await newHome(stack, cookie);
  const house = fastHouse({ speed: 200, subs: [] });
  const device = await newDevice(stack, cookie, home, { serial: house.serial });
  const folder = await Deno.makeTempDir();
  try {
    const options = { member, device, house, kills: 10, lifeMs: [0, 700] as [number, number], folder };
    const { minutes, interrupted, ...cost } = await killRun({ ...options, random: Math.random });
    const log = await Deno.readTextFile(`${folder}/bridge.log`);
    assert.deepEqual(cost, { lost: [], doubled: [], conflicts: 0, wrongEnergy: [] }, log);
    assert.ok(minutes > 20 && interrupted > 5, `${minutes} minutes, ${interrupted} interrupted`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
