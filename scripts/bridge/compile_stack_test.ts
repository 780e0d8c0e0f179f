import assert from "node:assert/strict";
import { bundleBridge } from "./compile.ts";
import { simulateEcoMain, steadyLoad } from "./simulated_eco_main.ts";

Deno.test("the one file of the bridge runs alone, in an empty folder, and reads an EcoMain", async () => {
  const folder = await Deno.makeTempDir();
  const state = (channel: string) => steadyLoad(channel === "0.2" ? -45_000 : 123_456, 5_000_000n, 0, 0);
  const eco = await simulateEcoMain({ serial: "099806571330", firmware: 137, subs: [2], state });
  const run = async (...args: string[]) => {
    const { code, stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--quiet", "--no-config", "--cached-only", "-A", "bridge.js", ...args],
      cwd: folder,
      env: { NO_COLOR: "1" },
    }).output();
    return { code, out: new TextDecoder().decode(stdout) };
  };
  try {
    await bundleBridge(`${folder}/bridge.js`);
    const help = await run("--help");
    assert.equal(help.code, 0);
    assert.match(help.out, /--claim CODE/);
    const check = await run("--check", "--host", `${eco.host}:${eco.port}`);
    assert.equal(check.code, 0);
    assert.match(check.out, /^EcoMain …1330, firmware 137$/m);
    assert.match(check.out, /^L1 +230\.00 +5\.37 +1234\.56 +5\.000 +0\.000$/m);
    assert.match(check.out, /^0\.2 +- +1\.96 +-450\.00 +0\.000 +5\.000 +more energy against the arrow/m);
    assert.match(check.out, /^Not online: ecoSub 1, 3$/m);
    const none = await run("--check", "--host", "127.0.0.1:1");
    assert.equal(none.code, 1);
  } finally {
    await eco.stop();
    await Deno.remove(folder, { recursive: true });
  }
});
