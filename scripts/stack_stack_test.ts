import assert from "node:assert/strict";
import { projectRoot } from "./stack/project_root.ts";
import { waitUntil } from "./stack/wait_until.ts";
import { temporaryStack } from "./test_stack.ts";

async function status(url: string): Promise<number | null> {
  try {
    const answer = await fetch(url);
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return null;
  }
}

function runs(pid: number): boolean {
  const { success } = new Deno.Command("kill", { args: ["-0", String(pid)], stderr: "null" }).outputSync();
  return success;
}

Deno.test("comes back on the same address after its runtime was killed", async () => {
  const stack = await temporaryStack();
  try {
    const first = stack.workerdPid;
    assert.notEqual(await status(stack.url), null);
    await stack.killWorker();
    assert.equal(await status(stack.url), null);
    await stack.restartWorker();
    assert.notEqual(await status(stack.url), null);
    assert.notEqual(stack.workerdPid, first);
  } finally {
    await stack.stop();
  }
  assert.equal(runs(stack.workerdPid), false);
  assert.equal(await status(stack.databaseUrl), null);
});

Deno.test("tells when its runtime ends unasked", async () => {
  const stack = await temporaryStack();
  try {
    Deno.kill(stack.workerdPid, "SIGKILL");
    assert.match(await stack.failed, /Worker/);
  } finally {
    await stack.stop();
  }
});

Deno.test("runs the scheduled handler on demand, but not from the public port", async () => {
  const stack = await temporaryStack();
  try {
    const answer = await fetch(`${stack.controlUrl}/scheduled?cron=*/5+*+*+*+*`);
    assert.equal((await answer.json()).outcome, "ok");
    const outside = await fetch(`${stack.url}/scheduled`);
    assert.equal((await outside.text()).includes("outcome"), false);
  } finally {
    await stack.stop();
  }
});

Deno.test("refuses a second start on the same data", async () => {
  const stack = await temporaryStack();
  try {
    const { startStack } = await import("./stack.ts");
    await assert.rejects(startStack({ dataDir: stack.dataDir }), /^PlainError: Cannot use .*another start/);
  } finally {
    await stack.stop();
  }
});

Deno.test("leaves nothing running when its starter is killed", async () => {
  const dataDir = await Deno.makeTempDir({ prefix: "enecess-" });
  const starter = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", "scripts/stack/hold.ts", dataDir],
    cwd: projectRoot,
    stdout: "piped",
  }).spawn();
  const reader = starter.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const { value = "" } = await reader.read();
  const { url, databaseUrl, workerdPid } = JSON.parse(value);
  assert.equal(runs(workerdPid), true);
  starter.kill("SIGKILL");
  await starter.status;
  await reader.cancel();
  await waitUntil("the end of the Worker", () => runs(workerdPid) ? null : true);
  await waitUntil("the end of the database", async () => await status(databaseUrl) === null ? true : null);
  assert.equal(await status(url), null);
  await Deno.remove(dataDir, { recursive: true });
});
