import assert from "node:assert/strict";
import type { HelpTopic, HelpTopics } from "./help_topics.ts";
import { LANGUAGES } from "../../worker/domain/language.ts";

type Entry = string | Record<string, string>;
type Table = Record<string, Entry>;
const here = new URL("./", import.meta.url);

async function filesOf(language: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(new URL(`${language}/`, here))) names.push(name);
  return names.sort();
}

async function tableOf(language: string, file: string): Promise<[name: string, table: Table]> {
  const tables = Object.entries(await import(new URL(`${language}/${file}`, here).href));
  assert.equal(tables.length, 1, `${language}/${file} has one table`);
  return tables[0] as [string, Table];
}

const folders: string[] = [];
for await (const { name, isDirectory } of Deno.readDir(here)) if (isDirectory) folders.push(name);
const OTHERS = folders.filter((language) => language !== "en").sort();
const english = await filesOf("en");

const namesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
const formsOf = (entry: Entry) => typeof entry === "string" ? { other: entry } : entry;

/** What keeps a text from being a translation of another. */
function faults(language: string, key: string, entry: Entry | undefined, original: Entry): string[] {
  if (entry === undefined) return [`${key}: missing`];
  const found: string[] = [];
  const forms = formsOf(entry);
  if (typeof entry !== "string") {
    const asked = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    if (Object.keys(entry).sort().join() !== [...asked].sort().join()) {
      found.push(`${key}: has the forms ${Object.keys(entry)}, not ${asked}`);
    }
    if (typeof original === "string" && !original.includes("{n}")) {
      found.push(`${key}: has no number to go by`);
    }
  }
  const wanted = namesIn(formsOf(original).other);
  for (const [form, text] of Object.entries(forms)) {
    if (text.trim() === "") found.push(`${key}: empty`);
    // One thing may be named without its number.
    const names = namesIn(text).concat(form === "one" && wanted.includes("n") ? ["n"] : []);
    const given = [...new Set(names)].sort();
    if (given.join() !== wanted.join()) {
      found.push(`${key}: names ${given.join(" ")}, not ${wanted.join(" ")}`);
    }
  }
  return found;
}

Deno.test("every language that is offered has its folder, and English stands behind all", () => {
  assert.deepEqual(LANGUAGES.filter((language) => !folders.includes(language)), []);
  assert.ok(folders.includes("en"));
});

Deno.test("English has the forms that its numbers ask for", async () => {
  for (const file of english.filter((file) => file !== "help_topics.ts")) {
    const [, table] = await tableOf("en", file);
    assert.deepEqual(Object.entries(table).flatMap(([key, entry]) => faults("en", key, entry, entry)), []);
  }
});

for (const language of OTHERS) {
  Deno.test(`${language} has every text, no other, with the same names and its own plural forms`, async () => {
    assert.deepEqual(await filesOf(language), english);
    for (const file of english.filter((file) => file !== "help_topics.ts")) {
      const [name, table] = await tableOf("en", file);
      const [itsName, its] = await tableOf(language, file);
      assert.equal(itsName, name);
      const found = Object.entries(table).flatMap(([key, entry]) => faults(language, key, its[key], entry));
      const surplus = Object.keys(its).filter((key) => !Object.hasOwn(table, key));
      assert.deepEqual([...found, ...surplus.map((key) => `${key}: surplus`)], [], `${language}/${file}`);
    }
  });

  Deno.test(`${language} has every topic of the help, part by part`, async () => {
    const topics = async (of: string) => (await tableOf(of, "help_topics.ts"))[1] as unknown as HelpTopics;
    const shape = ({ parts }: HelpTopic) =>
      parts.map((part) => "items" in part ? `${part.kind} of ${part.items.length}` : part.kind);
    const shapes = async (of: string) =>
      Object.entries(await topics(of)).map(([id, topic]) => [id, shape(topic)]);
    assert.deepEqual(await shapes(language), await shapes("en"));
    const texts = (topic: HelpTopic): string[] => [
      topic.title,
      topic.short,
      ...topic.also,
      ...topic.parts.flatMap((part) => "items" in part ? part.items : [part.text]),
    ];
    assert.ok(Object.values(await topics(language)).flatMap(texts).every((text) => text.trim() !== ""));
  });
}

Deno.test("the test itself finds what is wrong with a translation", () => {
  const found = (entry: Entry | undefined, original: Entry, language = "pl") =>
    faults(language, "k", entry, original).length > 0;
  assert.ok(found(undefined, "Save"));
  assert.ok(found("", "Save"));
  assert.ok(found("Zapisz {n}", "Save"));
  assert.ok(found("Zapisz", "Save {name}"));
  assert.ok(found({ one: "{n} a", other: "{n} b" }, { one: "{n} a", other: "{n} b" }));
  assert.ok(found({ one: "a", other: "b" }, "a", "de"));
  assert.ok(!found({ one: "a", few: "{n} b", many: "{n} c", other: "{n} d" }, { one: "a", other: "{n} d" }));
  assert.ok(!found("{n} 个", { one: "a", other: "{n} d" }, "zh"));
});
