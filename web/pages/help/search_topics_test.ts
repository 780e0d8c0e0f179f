import fc from "fast-check";
import assert from "node:assert/strict";
import { helpTopics as de } from "../../i18n/de/help_topics.ts";
import { helpTopics as en } from "../../i18n/en/help_topics.ts";
import { helpTopics as fr } from "../../i18n/fr/help_topics.ts";
import { HELP_IDS, type HelpId, type HelpTopic } from "../../i18n/help_topics.ts";
import { helpTopics as pl } from "../../i18n/pl/help_topics.ts";
import { helpTopics as zh } from "../../i18n/zh/help_topics.ts";
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
/** What people type, a row a topic. */
const ASKED: Record<HelpId, Record<"en" | "de" | "fr" | "pl" | "zh", string[]>> = {
  "first-steps": {
    en: ["install"],
    de: ["einrichten"],
    fr: ["installer"],
    pl: ["instalacja"],
    zh: ["安装"],
  },
  clamps: { en: ["negative"], de: ["negativ"], fr: ["négatif"], pl: ["ujemna"], zh: ["负"] },
  unmetered: {
    en: ["unmetered"],
    de: ["nicht gemessen"],
    fr: ["non mesuré"],
    pl: ["niezmierzone"],
    zh: ["未计量"],
  },
  gaps: { en: ["gap", "estimated"], de: ["Lücke", "lucke"], fr: ["lacune"], pl: ["przerwa"], zh: ["缺口"] },
  offline: {
    en: ["offline", "without network", "airplane"],
    de: ["offline", "ohne Netz", "flugmodus"],
    fr: ["hors ligne", "sans reseau", "avion"],
    pl: ["offline", "bez sieci", "samolotowy"],
    zh: ["离线", "飞行模式"],
  },
  bluetooth: {
    en: ["iphone", "android", "safari"],
    de: ["iphone", "android", "koppeln"],
    fr: ["iphone", "android", "appairage"],
    pl: ["iphone", "android", "kłopoty", "klopoty"],
    zh: ["iphone", "安卓", "配对"],
  },
  bills: { en: ["invoice"], de: ["Rechnung"], fr: ["facture"], pl: ["rachunek"], zh: ["账单"] },
  privacy: { en: ["erase"], de: ["löschen"], fr: ["effacer"], pl: ["usunac"], zh: ["删除"] },
};
for (const [language, table] of Object.entries({ en, de, fr, pl, zh })) {
  Deno.test(`what people ask first leads to its page first: ${language}`, () => {
    const topics = HELP_IDS.map((id) => [id, table[id]] as const);
    const got = HELP_IDS.flatMap((id) =>
      ASKED[id][language as "en"].map((typed) => [typed, searchTopics(topics, typed)[0]])
    );
    const wanted = HELP_IDS.flatMap((id) => ASKED[id][language as "en"].map((typed) => [typed, id]));
    assert.deepEqual(got, wanted);
  });
}
