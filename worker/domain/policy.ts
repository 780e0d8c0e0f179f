/** What a privacy policy is, and its one canonical writing. Pure. */

export interface PolicySection {
  /** Names the clause, in every version and language alike. */
  id: string;
  title: string;
  paragraphs: readonly string[];
}

export interface PolicyText {
  /** A BCP 47 language. */
  language: string;
  title: string;
  /** What matters most, in a sentence each. */
  highlights: readonly string[];
  sections: readonly PolicySection[];
}

export interface Policy {
  /** A date, so that a later version is a greater text. */
  version: string;
  /** From when on it is in force. */
  date: string;
  /** The first is the one for whoever's language is missing. */
  texts: readonly [PolicyText, ...PolicyText[]];
}

/** The text in a language, or in the first one that there is. */
export function policyTextIn(policy: Policy, language: string): PolicyText {
  const wanted = [language, language.split("-")[0]];
  return policy.texts.find((text) => wanted.includes(text.language)) ?? policy.texts[0];
}

/** Everything that a person is shown, in the order shown: what is hashed, and what two versions are compared by. */
export function policyWriting(version: string, date: string, text: PolicyText): string {
  return [
    text.title,
    `Version ${version}, in force since ${date}`,
    ...text.highlights.map((line) => `* ${line}`),
    ...text.sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
  ].join("\n\n");
}

/** Whether `accepted` is good for what `inForce` asks. Null: nothing was accepted yet. */
export function coversVersion(accepted: string | null, inForce: string): boolean {
  return accepted !== null && accepted >= inForce;
}
