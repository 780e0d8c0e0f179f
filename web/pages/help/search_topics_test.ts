import fc from "fast-check";
import assert from "node:assert/strict";
import { helpTopics } from "../../i18n/en/help_topics.ts";
import { HELP_IDS, type HelpTopic } from "../../i18n/help_topics.ts";
import { searchTopics } from "./search_topics.ts";

const topic = (title: string, text: string, also: string[] = []): HelpTopic => ({
  title,
  short: "",
  parts: [{ kind: "text", text }, { kind: "list", items: ["Listed café"] }],
  also,
});
const TOPICS = [
  ["a", topic("Clamps", "The phase of a gap")],
  ["b", topic("Gaps", "Nothing was measured")],
  ["c", topic("Radio", "Far away", ["gap"])],
] as const;

Deno.test("without a word all topics stand in their own order", () => {
  assert.deepEqual(searchTopics(TOPICS, "  "), ["a", "b", "c"]);
});
Deno.test("a title means more than a further word, and that more than the text", () => {
  assert.deepEqual(searchTopics(TOPICS, "gap"), ["b", "c", "a"]);
});
Deno.test("every word has to be there, in whatever case and with or without accents", () => {
  assert.deepEqual(searchTopics(TOPICS, "GAP phase"), ["a"]);
  assert.deepEqual(searchTopics(TOPICS, "cafe clamps"), ["a"]);
  assert.deepEqual(searchTopics(TOPICS, "gap zebra"), []);
});
Deno.test("one more word never finds more", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (one, two) => {
    const fewer = searchTopics(TOPICS, `${one} ${two}`);
    const more = new Set<string>(searchTopics(TOPICS, one));
    return fewer.every((id) => more.has(id));
  }));
});
Deno.test("what people ask first leads to its page first", () => {
  const topics = HELP_IDS.map((id) => [id, helpTopics[id]] as const);
  const first = (typed: string) => searchTopics(topics, typed)[0];
  assert.equal(first("iphone"), "bluetooth");
  assert.equal(first("negative"), "clamps");
  assert.equal(first("unmetered"), "unmetered");
  assert.equal(first("estimated"), "gaps");
  assert.equal(first("invoice"), "bills");
  assert.equal(first("erase"), "privacy");
  assert.equal(first("install"), "first-steps");
});
