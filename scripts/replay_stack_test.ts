import assert from "node:assert/strict";
import { type Member, signIn } from "./api_client.ts";
import { must } from "./furnish_home.ts";
import { projectRoot } from "./stack/project_root.ts";
import { sharedStack } from "./test_stack.ts";

const stack = await sharedStack();
const script = `${projectRoot}/scripts/replay.ts`;
/** Real houses, which a clone of this project alone does not have. */
const data = `${projectRoot}/../shared/data`;

function isThere(file: string): boolean {
  try {
    return Deno.statSync(file).isFile;
  } catch {
    return false;
  }
}

interface Ran {
  code: number;
  out: string;
  err: string;
}

async function run(path: string, ...args: string[]): Promise<Ran> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", path, ...args],
    env: { NO_COLOR: "1" },
  }).output();
  const decoder = new TextDecoder();
  return { code, out: decoder.decode(stdout), err: decoder.decode(stderr) };
}

function replay(file: string, ...args: string[]): Promise<Ran> {
  return run(script, file, "--url", stack.url, "--key", stack.devSignInKey, ...args);
}

async function member(): Promise<Member> {
  return must(await signIn(stack.url, stack.devSignInKey, { forMs: 10_000 }));
}

async function homeNamed(name: string): Promise<{ id: string; member: Member }> {
  const asked = await member();
  const found = must(await asked.homes()).filter((home) => home.name === name);
  assert.equal(found.length, 1, `homes named ${name}`);
  return { id: found[0].id, member: asked };
}

/** A name that no other run of this test has used on the same stack. */
const unique = () => crypto.randomUUID().slice(0, 8);

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("a simulated house arrives to the milliwatt-hour, and twice is as good as once", async () => {
  await inFolder(async (folder) => {
    const name = `simulated-${unique()}`;
    const file = `${folder}/${name}.csv`;
    const simulated = await run(
      `${projectRoot}/scripts/simulate.ts`,
      ...["--start", "2025-03-30T20:00", "--end", "2025-03-31T04:00", "--subs", "1"],
      ...["--installed", "2025-03-01", "--out", file],
    );
    assert.equal(simulated.code, 0, simulated.err);

    const once = await replay(file, "--zone", "Europe/Berlin", "--batch", "100");
    assert.equal(once.code, 0, once.err);
    assert.match(once.out, /Minutes: 480 accepted, 0 duplicate, 0 in conflict, 0 refused/);
    assert.match(once.out, /same energy for all 23 channels/);
    const twice = await replay(file, "--no-gzip");
    assert.equal(twice.code, 0, twice.err);
    assert.match(twice.out, /Minutes: 0 accepted, 480 duplicate, 0 in conflict, 0 refused/);

    const lines = (await Deno.readTextFile(file)).trim().split("\n").map((line) => line.split(","));
    const at = lines[0].indexOf("L2_fwd");
    const importedMwh = Math.round((Number(lines[480][at]) - Number(lines[1][at])) * 1000);
    const home = await homeNamed(name);
    const energy = must(
      await home.member.energy(home.id, {
        start: Number(lines[1][0]),
        end: Number(lines[480][0]) + 60,
        per: "hour",
      }),
    );
    const mains = energy.mains.find(({ phase }) => phase === 2);
    const answered = mains!.importWh.reduce<number>((sum, wh) => sum + (wh ?? 0), 0);
    assert.equal(Math.round(answered * 1000), importedMwh);
  });
});

Deno.test("blank minutes stay unknown, and what is unreadable is left out and told", async () => {
  await inFolder(async (folder) => {
    const name = `gaps-${unique()}`;
    const file = `${folder}/${name}.csv`;
    const startS = Date.UTC(2025, 0, 1) / 1000;
    const cells = ["600,60", ",", "600,x", "600,60"];
    await Deno.writeTextFile(
      file,
      ["t,use_w,well_w", ...cells.map((text, i) => `${startS + i * 60},${text}`)].join("\n"),
    );
    const { code, out, err } = await replay(file);
    assert.equal(code, 0, err);
    // Three minutes with something in them, and the registers' beginning.
    assert.match(out, /Minutes: 4 accepted/);
    assert.match(out, /Left out 1 values that are no numbers or out of range/);
    assert.match(out, /Well +0\.002000 {2}0\.000000/);
    const home = await homeNamed(name);
    const power = await fetch(
      `${stack.url}/v1/homes/${home.id}/power?start=${startS}&end=${startS + 240}&per=minute`,
      { headers: { cookie: home.member.cookie } },
    );
    const { mains, branches } = await power.json();
    assert.deepEqual(mains[0].meanW, [600, null, 600, 600]);
    assert.deepEqual(branches[0].meanW, [60, null, null, 60]);
  });
});

const real = [
  { file: "smart-home-c.csv", args: [], minutes: 2_838, channels: 16 },
  { file: "uci-house-2007.csv", args: ["--start", "2025-02-01"], minutes: 2_880, channels: 4 },
];
for (const { file, args, minutes, channels } of real) {
  const there = isThere(`${data}/${file}`);
  const name = `the real house ${file} arrives to the milliwatt-hour${
    there ? "" : " (skipped: the file is not here)"
  }`;
  Deno.test({
    name,
    ignore: !there,
    fn: () =>
      inFolder(async (folder) => {
        const copy = `${folder}/${unique()}-${file}`;
        await Deno.copyFile(`${data}/${file}`, copy);
        const once = await replay(copy, ...args);
        assert.equal(once.code, 0, once.err);
        const sent = (minutes + 1).toLocaleString("en");
        assert.match(
          once.out,
          new RegExp(`Minutes: ${sent} accepted, 0 duplicate, 0 in conflict, 0 refused`),
        );
        assert.match(once.out, new RegExp(`same energy for all ${channels} channels`));
        const twice = await replay(copy, ...args);
        assert.match(
          twice.out,
          new RegExp(`Minutes: 0 accepted, ${sent} duplicate, 0 in conflict, 0 refused`),
        );
      }),
  });
}
