import assert from "node:assert/strict";
import { projectRoot } from "./stack/project_root.ts";

function start(dataDir: string, ...flags: string[]) {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", "scripts/start.ts", "--data", dataDir, ...flags],
    cwd: projectRoot,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

/** Starts on a free port, without the demo, and lets `use` have the link that signs in; ends it as Ctrl-C does. */
async function whileStarted(dataDir: string, use: (link: string) => Promise<void>): Promise<void> {
  const started = start(dataDir, "--no-demo", "--port", "0");
  const errors = new Response(started.stderr).text();
  let told = "";
  for await (const chunk of started.stdout.pipeThrough(new TextDecoderStream())) {
    const before = told;
    told += chunk;
    const link = /^Sign in: +(\S+)$/m.exec(told)?.[1];
    if (link === undefined || !told.includes("Ctrl-C") || before.includes("Ctrl-C")) continue;
    try {
      await use(link);
    } finally {
      started.kill("SIGINT");
    }
  }
  assert.equal(await errors, "");
  assert.deepEqual((await started.status).code, 0);
  assert.match(told, /Ended\n$/);
}

async function refusal(dataDir: string, ...flags: string[]): Promise<string> {
  const { code, stderr } = await start(dataDir, ...flags).output();
  assert.equal(code, 1);
  return new TextDecoder().decode(stderr);
}

Deno.test("starts, signs in by its link, ends at Ctrl-C, and keeps its data for the next start", async () => {
  const dataDir = await Deno.makeTempDir({ prefix: "enecess-" });
  let key = "";
  await whileStarted(dataDir, async (link) => {
    key = new URL(link).search;
    const answer = await fetch(link, { redirect: "manual" });
    await answer.body?.cancel();
    assert.equal(answer.status, 303);
    const page = await fetch(new URL("/", link));
    assert.match(await page.text(), /<html/);
  });
  await whileStarted(dataDir, (link) => {
    assert.equal(new URL(link).search, key);
    return Promise.resolve();
  });
  await Deno.remove(dataDir, { recursive: true });
});

Deno.test("tells in one sentence what is in its way", async () => {
  const dataDir = await Deno.makeTempDir({ prefix: "enecess-" });
  const other = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = other.addr as Deno.NetAddr;
  const taken = await refusal(dataDir, "--port", String(port));
  assert.equal(taken, `Cannot use port ${port}: another program listens on it (choose one with --port)\n`);
  other.close();
  assert.match(await refusal(dataDir, "--port", "http"), /^Cannot use port http: [^\n]+\n$/);
  assert.match(await refusal(dataDir, "--fast"), /^Cannot read the command line: [^\n]+\n$/);
  assert.match(await refusal("/dev/null/data"), /^Cannot write to \/dev\/null\/data: [^\n]+\n$/);
  await Deno.remove(dataDir, { recursive: true });
});
