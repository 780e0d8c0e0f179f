/** What a password must be: long enough, any script, no rules of composition. Pure. */
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_CHARACTERS } from "./limits.ts";

export type PasswordTrouble = "too_short" | "too_long" | "too_common";

/** The same password, however a keyboard composes its characters. */
export function normalisePassword(typed: string): string {
  return typed.normalize("NFKC");
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function countCharacters(text: string): number {
  let n = 0;
  for (const _ of segmenter.segment(text)) n++;
  return n;
}

const DISTINCT_MIN = 4;

/** Forms under which a common password hides: its case, and a few figures or signs at its end. */
function commonForms(password: string): string[] {
  const lower = password.toLowerCase();
  const bare = lower.replace(/[\p{N}\p{P}\p{S}]{1,4}$/u, "");
  return bare === lower || bare.length < 4 ? [lower] : [lower, bare];
}

/** Null for one that may be used. `isCommon` knows the list of the commonest, in lower case; `own` are words that others know of this person. */
export function passwordTrouble(
  typed: string,
  isCommon: (form: string) => boolean,
  own: readonly string[] = [],
): PasswordTrouble | null {
  const password = normalisePassword(typed);
  if (password.length > PASSWORD_MAX_LENGTH) return "too_long";
  if (countCharacters(password) < PASSWORD_MIN_CHARACTERS) return "too_short";
  if (new Set(password.toLowerCase()).size < DISTINCT_MIN) return "too_common";
  const forms = commonForms(password);
  const known = own.filter((word) => word.length >= 4).map((word) => word.toLowerCase());
  return forms.some((form) => isCommon(form) || known.includes(form)) ? "too_common" : null;
}
