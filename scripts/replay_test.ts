import assert from "node:assert/strict";

async function replay(text: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/house.csv`, text);
    const script = new URL("replay.ts", import.meta.url).pathname;
    const command = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--quiet", script, `${folder}/house.csv`, "--data", folder, ...args],
      env: { NO_COLOR: "1" },
    });
    const { code, stdout, stderr } = await command.output();
    const decoder = new TextDecoder();
    return { code, out: decoder.decode(stdout), err: decoder.decode(stderr) };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("a file from before 2015 is refused, and told how to shift it", async () => {
  const { code, err } = await replay("t,active_power_w\n1170288000,326.0\n1170288060,326.0\n");
  assert.equal(code, 1);
  assert.equal(
    err,
    "Cannot post minutes of 2007-02-01: the protocol takes readings from 2015-01-01 on (shift the file with --start)\n",
  );
});

Deno.test("without a server and its key there is one sentence", async () => {
  const { code, err } = await replay("t,L1_w\n1451624400,5\n");
  assert.equal(code, 1);
  assert.match(
    err,
    /^Cannot sign in: no key in .*secrets\.json \(start enecess here, or give --key or --token\)\n$/,
  );
});

Deno.test("a file without lines is refused", async () => {
  const { code, err } = await replay("t,L1_w\n");
  assert.equal(code, 1);
  assert.match(err, /^Cannot replay .*house\.csv: it has no lines\n$/);
});

Deno.test("what is no file is refused", async () => {
  const script = new URL("replay.ts", import.meta.url).pathname;
  const wrong = [["/nowhere/house.csv", "a part of the path is missing"], ["/tmp", "it is a folder"]];
  for (const [path, why] of wrong) {
    const args = ["run", "-A", "--quiet", script, path];
    const { code, stderr } = await new Deno.Command(Deno.execPath(), { args }).output();
    assert.equal(code, 1);
    assert.equal(new TextDecoder().decode(stderr), `Cannot read ${path}: ${why}\n`);
  }
});
