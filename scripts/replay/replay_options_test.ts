import assert from "node:assert/strict";
import { readReplayOptions } from "./replay_options.ts";

const read = (...args: string[]) => readReplayOptions(args, "Europe/Berlin");

Deno.test("a file alone is enough", () => {
  assert.deepEqual(read("house.csv"), {
    file: "house.csv",
    url: "http://localhost:8787",
    token: null,
    key: null,
    data: ".data",
    zone: "Europe/Berlin",
    start: null,
    minutesAtOnce: 1440,
    gzip: true,
  });
  assert.equal(read("--help"), null);
});

Deno.test("flags say otherwise", () => {
  const options = read(
    "--no-gzip",
    "--batch",
    "60",
    "--start",
    "2026-01-01",
    "a.csv",
    "--url",
    "https://home.example/x",
  );
  assert.equal(options?.gzip, false);
  assert.equal(options?.minutesAtOnce, 60);
  assert.equal(options?.url, "https://home.example");
  assert.deepEqual(options?.start, { s: Date.UTC(2026, 0, 1) / 1000, text: "2026-01-01" });
});

Deno.test("what cannot be meant is refused in a sentence", () => {
  assert.throws(() => read(), /^PlainError: Cannot replay 0 files/);
  assert.throws(() => read("a.csv", "b.csv"), /^PlainError: Cannot replay 2 files/);
  assert.throws(() => read("a.csv", "--url", "home"), /^PlainError: Cannot use --url home/);
  assert.throws(() => read("a.csv", "--zone", "Mars"), /^PlainError: Cannot use --zone Mars/);
  assert.throws(() => read("a.csv", "--batch", "20000"), /^PlainError: Cannot use --batch 20000/);
  assert.throws(() => read("a.csv", "--start", "noon"), /^PlainError: Cannot use --start noon/);
  assert.throws(() => read("a.csv", "--speed"), /^PlainError: Cannot read the command line/);
});
