import { type PurposeId, type PurposeText, type PurposeTexts, purposeWriting } from "../domain/purpose.ts";
import { textHash } from "./policies.ts";
import { de } from "./purposes/de.ts";
import { en } from "./purposes/en.ts";
import { fr } from "./purposes/fr.ts";
import { pl } from "./purposes/pl.ts";
import { zh } from "./purposes/zh.ts";

const TEXTS: Record<string, PurposeTexts> = { en, de, fr, pl, zh };

/** The words in a language, or in English, and which language they are in. */
export function purposeText(id: PurposeId, language: string): PurposeText & { language: string } {
  const found = [language, language.split("-")[0], "en"].find((name) => Object.hasOwn(TEXTS, name))!;
  return { ...TEXTS[found][id], language: found };
}

export function purposeTextHash(text: PurposeText): Promise<string> {
  return textHash(purposeWriting(text));
}
