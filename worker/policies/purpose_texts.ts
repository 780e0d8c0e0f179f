import { type PurposeId, type PurposeText, type PurposeTexts, purposeWriting } from "../domain/purpose.ts";
import { textHash } from "./policies.ts";
import { en } from "./purposes/en.ts";

const TEXTS: Record<string, PurposeTexts> = { en };

/** The words in a language, or in English, and which language they are in. */
export function purposeText(id: PurposeId, language: string): PurposeText & { language: string } {
  const found = [language, language.split("-")[0], "en"].find((name) => Object.hasOwn(TEXTS, name))!;
  return { ...TEXTS[found][id], language: found };
}

export function purposeTextHash(text: PurposeText): Promise<string> {
  return textHash(purposeWriting(text));
}
