import assert from "node:assert/strict";

const ROOT = new URL("../", import.meta.url);
const list = await Deno.readTextFile(new URL("worker/asvs.md", ROOT));

/** The requirements of levels 1 and 2, by section: from the first to this one. */
const LAST: Record<string, number> = {
  "6.1": 3,
  "6.2": 11,
  "6.3": 4,
  "6.4": 4,
  "6.5": 5,
  "6.6": 3,
  "6.8": 4,
  "7.1": 3,
  "7.2": 4,
  "7.3": 2,
  "7.4": 5,
  "7.5": 2,
  "7.6": 2,
  "8.1": 2,
  "8.2": 3,
  "8.3": 1,
  "8.4": 1,
  "9.1": 3,
  "9.2": 4,
};

const rows = [...list.matchAll(/^\| (\d+\.\d+\.\d+) +\|(.*)\|$/gm)].map(([, number, rest]) => ({
  number,
  rest,
}));
const named = (text: string) =>
  [...text.matchAll(/`([\w/]+_test\.ts)`\s+"([^"]+)"/g)].map(([, file, name]) => ({
    file,
    name: name.replace(/\s+/g, " "),
  }));

Deno.test("the list has every requirement of the two levels once", () => {
  const all = Object.entries(LAST).flatMap(([section, last]) =>
    Array.from({ length: last }, (_, i) => `${section}.${i + 1}`)
  );
  assert.deepEqual(rows.map(({ number }) => number), all);
});

Deno.test("every requirement is shown by a test, or says why there is none", () => {
  for (const { number, rest } of rows) {
    assert.ok(named(rest).length > 0 || /Not applicable: |\*\*Not met/.test(rest), number);
  }
});

Deno.test("every test that the list names is there", async () => {
  const mentions = list.match(/_test\.ts`/g) ?? [];
  assert.equal(named(list).length, mentions.length, "a test is named without its words");
  for (const { file, name } of named(list)) {
    const source = await Deno.readTextFile(new URL(file, ROOT)).catch(() => "");
    assert.ok(source.includes(`Deno.test("${name}"`), `${file}: ${name}`);
  }
});
