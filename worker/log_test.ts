import assert from "node:assert/strict";
import { sourceFiles } from "../scripts/stack/source_files.ts";
import { log } from "./log.ts";

Deno.test("nothing in the Worker writes to the log but through its one way", async () => {
  const own = "worker/log.ts";
  const files = (await sourceFiles()).filter((path) =>
    path.startsWith("worker/") && !/_test\.tsx?$/.test(path)
  );
  assert.ok(files.includes(own) && files.length > 100);
  const writing: string[] = [];
  for (const path of files) {
    const text = await Deno.readTextFile(new URL(`../${path}`, import.meta.url));
    if (/\bconsole\b\s*(\.|\[)/.test(text)) writing.push(path);
  }
  assert.deepEqual(writing, [own]);
});

Deno.test("a line is one document, masked in every field", () => {
  const lines: string[] = [];
  const { warn } = console;
  console.warn = (line: string) => lines.push(line);
  try {
    log("warn", "mail_failed", {
      cause: "550 <zoe@mail.example> unknown\nat 203.0.113.77",
      causes: ["Error: zoe@mail.example"],
      tries: 2,
      home: undefined,
    });
  } finally {
    console.warn = warn;
  }
  assert.equal(lines.length, 1);
  assert.doesNotMatch(lines[0], /zoe@|203\.0\.113\.77|\n/);
  assert.deepEqual(JSON.parse(lines[0]).tries, 2);
});
