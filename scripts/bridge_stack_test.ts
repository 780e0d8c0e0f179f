import assert from "node:assert/strict";
import mqtt from "mqtt";
import { Member } from "./api_client.ts";
import { simulateEcoMain, steadyLoad } from "./bridge/simulated_eco_main.ts";
import { must } from "./furnish_home.ts";
import { startChild } from "./stack/child.ts";
import { projectRoot } from "./stack/project_root.ts";
import { waitUntil } from "./stack/wait_until.ts";
import { newHome, postAsMember, sharedStack, signIn } from "./test_stack.ts";

const stack = await sharedStack();
const script = `${projectRoot}/scripts/bridge.ts`;

function panel(more: { firmware?: number } = {}) {
  const serial = String(crypto.getRandomValues(new Uint32Array(1))[0]).padStart(12, "0");
  return { serial, firmware: 139, subs: [1], state: () => steadyLoad(123_456, 5_000_000n, 0, 0), ...more };
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", script, ...args],
    env: { NO_COLOR: "1" },
  }).output();
  const decoder = new TextDecoder();
  return { code, out: decoder.decode(stdout), err: decoder.decode(stderr) };
}

Deno.test("what a person has to mend is told in one sentence", async () => {
  const folder = await Deno.makeTempDir();
  const old = await simulateEcoMain(panel({ firmware: 135 }));
  const eco = await simulateEcoMain(panel());
  const at = ({ host, port }: { host: string; port: number }) => ["--host", `${host}:${port}`];
  const data = ["--data", `${folder}/bridge`];
  try {
    const cases: [string[], RegExp][] = [
      [
        [...at(old), ...data],
        /^Cannot read this EcoMain: its firmware is 135, and 136 is the oldest that works/,
      ],
      [[...at(old), "--check"], /^Cannot read this EcoMain: its firmware is 135/],
      [[...at(eco), ...data], /^Cannot join a home: no claim code/],
      [[...at(eco), ...data, "--server", stack.url, "--claim", "0000-0000"], /^Cannot use this claim code/],
      [["--host", "127.0.0.1:1", ...data], /^Cannot reach an EcoMain at 127\.0\.0\.1:1: /],
      [["--nonsense"], /^Cannot read the command line: /],
    ];
    for (const [args, sentence] of cases) {
      const { code, err } = await run(...args);
      assert.equal(code, 1, args.join(" "));
      assert.match(err, sentence);
      assert.equal(err.trim().split("\n").length, 1, err);
    }
  } finally {
    await old.stop();
    await eco.stop();
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("joins by a code, takes the same code for done the next time, and ends when it is asked to", async () => {
  const folder = await Deno.makeTempDir();
  const cookie = await signIn(stack);
  const member = new Member(stack.url, cookie, { forMs: 30_000 });
  const home = await newHome(stack, cookie);
  const claim = must(await member.issueClaim(home));
  const simulated = panel();
  const eco = await simulateEcoMain(simulated);
  const args = ["--host", `${eco.host}:${eco.port}`, "--data", `${folder}/bridge`, "--every", "1"];
  const logFile = `${folder}/bridge.log`;
  try {
    for (const round of [1, 2]) {
      const bridge = await startChild({
        command: Deno.execPath(),
        args: ["run", "-A", "--quiet", script, ...args, "--claim", claim, "--server", stack.url],
        logFile,
      });
      const runs = async () => (await Deno.readTextFile(logFile)).match(/ runs; /g)?.length === round;
      await waitUntil("the bridge running", async () => await runs() ? true : null, 60_000);
      if (round === 2) {
        const second = await run(...args);
        assert.match(second.err, /^Cannot use .*minutes\.db: another bridge runs on it/);
      }
      const read = eco.requests;
      await waitUntil("a round of reading", () => eco.requests > read + 8 ? true : null);
      await bridge.stop(30_000);
      assert.equal(await bridge.exited, 0, await Deno.readTextFile(logFile));
    }
    const said = await Deno.readTextFile(logFile);
    assert.equal(said.match(/joined its home/g)?.length, 1, said);
    assert.doesNotMatch(said, new RegExp(`${simulated.serial}|${claim}`));
    const { devices } = must(await member.home(home));
    assert.deepEqual(devices.map(({ serial, subs }) => [serial, subs]), [[simulated.serial, [1]]]);

    const other = await simulateEcoMain(panel());
    const { err } = await run("--host", `${other.host}:${other.port}`, "--data", `${folder}/bridge`);
    await other.stop();
    assert.match(err, /^Cannot go on: EcoMain ….{4} answers, but .*home\.json is that of …/);
  } finally {
    await eco.stop();
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test({
  name: "who looks at the home sees live values of the bridge, in the home's own broker",
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const folder = await Deno.makeTempDir();
    const cookie = await signIn(stack);
    const home = await newHome(stack, cookie);
    const claim = must(await new Member(stack.url, cookie, { forMs: 30_000 }).issueClaim(home));
    const simulated = panel();
    const eco = await simulateEcoMain(simulated);
    const app = await mqtt.connectAsync(`${stack.url.replace("http", "ws")}/mqtt?home=${home}`, {
      protocolVersion: 5,
      username: "app",
      wsOptions: { headers: { cookie, origin: stack.url } },
      reconnectPeriod: 0,
    });
    const look = async () => {
      const looked = await postAsMember(stack, cookie, `/v1/homes/${home}/watch`, {});
      assert.ok(looked.ok);
      await looked.body?.cancel();
    };
    const looking = setInterval(look, 10_000);
    const logFile = `${folder}/bridge.log`;
    const bridge = await startChild({
      command: Deno.execPath(),
      args: [
        ...["run", "-A", "--quiet", script, "--host", `${eco.host}:${eco.port}`, "--every", "1"],
        ...["--data", `${folder}/bridge`, "--claim", claim, "--server", stack.url],
      ],
      logFile,
    });
    try {
      const heard: string[] = [];
      app.on("message", (_, payload) => void heard.push(payload.toString()));
      await app.subscribeAsync(`enecess/${simulated.serial}/live`);
      await look();
      // The bridge hears of it in the answer to its next post, a minute later at most.
      await waitUntil("two live values", () => heard.length >= 2 ? true : null, 120_000);
      const { t, channels } = JSON.parse(heard[0]);
      assert.ok(Math.abs(t - Date.now() / 1000) < 120);
      assert.deepEqual(channels.L1, { v: 230, a: 5.37, w: 1234.56 });
      assert.equal(Object.keys(channels).length, 23);
    } finally {
      clearInterval(looking);
      await bridge.kill();
      await app.endAsync(true);
      await eco.stop();
      await Deno.remove(folder, { recursive: true });
    }
  },
});
