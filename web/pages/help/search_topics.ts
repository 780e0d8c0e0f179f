/** Which help is meant by a few typed words. Pure. */
import type { HelpPart, HelpTopic } from "../../i18n/help_topics.ts";

/** Lower case and without accents, as people type. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ł", "l").replaceAll(
    "ß",
    "ss",
  );
}

function textOf(part: HelpPart): string {
  return "items" in part ? part.items.join(" ") : part.text;
}

/** Where a word stands says how much it means. */
const WEIGHTS = { title: 8, also: 6, short: 3, parts: 1 };

/** 0 where one of the words is nowhere in it. */
function weightOf(topic: HelpTopic, words: readonly string[]): number {
  const places: [keyof typeof WEIGHTS, string][] = [
    ["title", plain(topic.title)],
    ["also", plain(topic.also.join(" "))],
    ["short", plain(topic.short)],
    ["parts", plain(topic.parts.map(textOf).join(" "))],
  ];
  let sum = 0;
  for (const word of words) {
    const found = places.find(([, text]) => text.includes(word));
    if (found === undefined) return 0;
    sum += WEIGHTS[found[0]];
  }
  return sum;
}

/** The topics that have all the words, the likeliest first; without a word, all in their own order. */
export function searchTopics<Id extends string>(
  topics: readonly (readonly [Id, HelpTopic])[],
  typed: string,
): Id[] {
  const words = plain(typed).split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return topics.map(([id]) => id);
  return topics.map(([id, topic]) => ({ id, weight: weightOf(topic, words) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
}
