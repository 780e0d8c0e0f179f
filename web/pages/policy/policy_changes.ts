/** What differs between two versions of the policy, clause by clause and word by word. Pure. */
import { diffWordsWithSpace } from "diff";
import type { PolicyBody } from "../../../worker/protocol/policies.ts";

export interface WordChange {
  text: string;
  change: "kept" | "added" | "removed";
}
export interface ClauseChange {
  id: string;
  title: string;
  change: "changed" | "added" | "removed";
  /** One list of words a paragraph of the two texts laid over each other. */
  words: WordChange[];
}

type Clause = { id: string; title: string; text: string };

function clausesOf(policy: PolicyBody, shortTitle: string): Clause[] {
  return [
    { id: "", title: shortTitle, text: policy.highlights.join("\n\n") },
    ...policy.sections.map(({ id, title, paragraphs }) => ({ id, title, text: paragraphs.join("\n\n") })),
  ];
}

function wordsBetween(before: string, after: string): WordChange[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? "added" : removed ? "removed" : "kept",
  }));
}

/** Only what differs: in the order of the newer text, then what is gone. `shortTitle` heads the highlights. */
export function policyChanges(before: PolicyBody, after: PolicyBody, shortTitle: string): ClauseChange[] {
  const old = new Map(clausesOf(before, shortTitle).map((clause) => [clause.id, clause]));
  const now = clausesOf(after, shortTitle);
  const kept = new Set(now.map(({ id }) => id));
  const standing = now.flatMap(({ id, title, text }): ClauseChange[] => {
    const was = old.get(id);
    if (was === undefined) {
      return [{ id, title, change: "added", words: [{ text, change: "added" }] }];
    }
    if (was.text === text && was.title === title) return [];
    return [{ id, title, change: "changed", words: wordsBetween(was.text, text) }];
  });
  const gone = [...old.values()].filter(({ id }) => !kept.has(id)).map((
    { id, title, text },
  ): ClauseChange => ({
    id,
    title,
    change: "removed",
    words: [{ text, change: "removed" }],
  }));
  return [...standing, ...gone];
}
