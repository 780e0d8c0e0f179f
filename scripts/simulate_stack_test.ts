import assert from "node:assert/strict";
import { projectRoot } from "./stack/project_root.ts";
import { newDevice, newHome, sharedStack, signIn } from "./test_stack.ts";

const stack = await sharedStack();

async function run(script: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", `${projectRoot}/scripts/${script}`, ...args, "--url", stack.url],
    env: { NO_COLOR: "1" },
  }).output();
  const decoder = new TextDecoder();
  return { code, out: decoder.decode(stdout), err: decoder.decode(stderr) };
}

const span = ["--start", "2025-03-01T22:00", "--end", "2025-03-02T01:00", "--installed", "2025-03-01"];

Deno.test("the simulator posts with a device's token, and again without a change", async () => {
  const cookie = await signIn(stack);
  const home = await newHome(stack, cookie);
  const { token } = await newDevice(stack, cookie, home, { subs: [1, 2, 3] });
  const simulate = () => run("simulate.ts", "--token", token, "--subs", "3", ...span);
  const once = await simulate();
  assert.equal(once.code, 0, once.err);
  assert.match(once.out, /Minutes: 180 accepted, 0 duplicate, 0 in conflict, 0 refused/);
  assert.match((await simulate()).out, /Minutes: 0 accepted, 180 duplicate, 0 in conflict, 0 refused/);
});

Deno.test("a file is replayed with a device's token into the home that has the device", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const cookie = await signIn(stack);
    const home = await newHome(stack, cookie);
    const { token } = await newDevice(stack, cookie, home);
    await Deno.writeTextFile(
      `${folder}/house.csv`,
      "t,L1_w,L1_v\n2025-01-01T00:00,60,230.1\n2025-01-01T00:01,120,\n",
    );
    const { code, out, err } = await run("replay.ts", `${folder}/house.csv`, "--token", token);
    assert.equal(code, 0, err);
    assert.match(out, /Minutes: 3 accepted/);
    const energy = await fetch(
      `${stack.url}/v1/homes/${home}/energy?start=2025-01-01T00:00Z&end=2025-01-01T00:02Z&per=minute`,
      { headers: { cookie } },
    );
    assert.deepEqual((await energy.json()).mains[0].importWh, [1, 2]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a token that is not good is told in one sentence", async () => {
  const { code, err } = await run("simulate.ts", "--token", "e30.eyJzdWIiOiJhIn0.x", ...span);
  assert.equal(code, 1);
  assert.match(err, /^Cannot accept device token: .*\n$/);
});
