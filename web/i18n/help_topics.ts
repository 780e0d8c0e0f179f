/** Help as data, so that a language is another table of the same ids. */
import type { Language } from "../../worker/domain/language.ts";
import { spoken } from "./translate.ts";

export const HELP_IDS = [
  "first-steps",
  "clamps",
  "unmetered",
  "gaps",
  "offline",
  "bluetooth",
  "bills",
  "privacy",
] as const;
export type HelpId = (typeof HELP_IDS)[number];

export type HelpPart =
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string }
  | { kind: "list"; items: readonly string[] }
  /** In this order. */
  | { kind: "steps"; items: readonly string[] }
  /** What to take away. */
  | { kind: "note"; text: string };

export interface HelpTopic {
  title: string;
  /** The answer in one sentence. */
  short: string;
  parts: readonly HelpPart[];
  /** Words that people look for and that the text does not have. */
  also: readonly string[];
}
export type HelpTopics = Record<HelpId, HelpTopic>;

const topicsIn: Partial<Record<Language, HelpTopics>> = {};

/** They come with the texts of the pages that show them. */
export async function withTopics<M>(
  language: Language,
  texts: Promise<M>,
  topics: Promise<{ helpTopics: HelpTopics }>,
): Promise<M> {
  const [loaded, { helpTopics }] = await Promise.all([texts, topics]);
  topicsIn[language] = helpTopics;
  return loaded;
}

export function helpTopic(id: HelpId): HelpTopic {
  const topics = spoken.value && topicsIn[spoken.value];
  if (!topics) throw new Error(`Cannot show help ${id}: its texts are not there`);
  return topics[id];
}
