import assert from "node:assert/strict";
import { readMoment } from "./moment.ts";

const script = new URL("simulate.ts", import.meta.url);

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", script.pathname, ...args],
    env: { NO_COLOR: "1" },
  });
  const { code, stdout, stderr } = await command.output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, out: text(stdout), err: text(stderr) };
}

const installed = ["--installed", "2025-03-01"];

Deno.test("writes readings documents a line each, and the same ones for a span that starts later", async () => {
  const start = Date.UTC(2025, 2, 1, 23) / 1000;
  const whole = await run(
    "--start",
    String(start),
    "--days",
    "1",
    "--batch",
    "60",
    "--subs",
    "1",
    ...installed,
  );
  assert.equal(whole.code, 0, whole.err);
  const documents = whole.out.trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(documents.length, 24);
  assert.equal(documents[0].minutes[0].t, start);
  assert.deepEqual(Object.keys(documents[0].minutes[0].channels).length, 23);
  const later = await run(
    "--start",
    "2025-03-02T12:00",
    "--end",
    "2025-03-02 13:00",
    "--subs",
    "1",
    ...installed,
  );
  assert.deepEqual(JSON.parse(later.out).minutes, documents[13].minutes);
});

Deno.test("writes CSV into a file", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const file = `${folder}/house.csv`;
    const { code, out } = await run(
      "--start",
      "2025-03-05",
      "--days",
      "2",
      "--subs",
      "0",
      "--out",
      file,
      ...installed,
    );
    assert.equal(code, 0);
    assert.equal(out, "");
    const lines = (await Deno.readTextFile(file)).trim().split("\n");
    assert.equal(lines.length, 1 + 2 * 1440);
    assert.ok(lines[0].startsWith("t,L1_v,L1_a,L1_w,L1_pf,L1_fwd,L1_rev,L2_v"));
    assert.equal(Number(lines[1].split(",")[0]), readMoment("2025-03-05"));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("what cannot be done is told in one sentence", async () => {
  const wrong: [string[], RegExp][] = [
    [["--start", "soon"], /^Cannot use --start soon: it is no date/],
    [["--start", "2025-03-05T00:00:30"], /not on a whole minute\n$/],
    [
      ["--start", "2020-01-01"],
      /^Cannot start at 2020-01-01: the meter was installed on 2024-01-01 .*--installed/,
    ],
    [["--start", "2025-03-05", "--end", "2025-03-04"], /^Cannot simulate a span that ends at 2025-03-04/],
    [["--end", "2025-03-05", "--days", "3"], /^Cannot use --end and --days together/],
    [["--subs", "4"], /^Cannot use --subs 4: it must be a whole number from 0 to 3\n$/],
    [["--url", "http://localhost:1"], /^Cannot post: --url and --token go together\n$/],
    [["--url", "http://localhost:1", "--token", "x"], /^Cannot read the serial from --token/],
    [["--zone", "Mars/Base"], /^Cannot use --zone Mars\/Base/],
    [["--out", "/nowhere/x.csv"], /^Cannot write \/nowhere\/x\.csv: a part of the path is missing\n$/],
    [["--out", "/tmp"], /^Cannot write \/tmp: it is a folder\n$/],
    [["--colour", "red"], /^Cannot read the command line: /],
  ];
  for (const [args, sentence] of wrong) {
    const { code, out, err } = await run(...args);
    assert.equal(code, 1, args.join(" "));
    assert.equal(out, "");
    assert.match(err, sentence);
    assert.equal(err.trim().split("\n").length, 1, err);
  }
});
