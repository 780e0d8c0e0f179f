/** Help as data, so that a language is another table of the same ids. */
export const HELP_IDS = [
  "first-steps",
  "clamps",
  "unmetered",
  "gaps",
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

let topics: HelpTopics | null = null;

/** They come with the pages that show them. */
export function setHelpTopics(given: HelpTopics): void {
  topics = given;
}

export function helpTopic(id: HelpId): HelpTopic {
  if (topics === null) throw new Error(`Cannot show help ${id}: its texts are not there`);
  return topics[id];
}
