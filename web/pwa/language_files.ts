/** Which of the app's files are texts of which language, and which are wanted in this browser. Pure. */
import { type Language, LANGUAGES } from "../../worker/domain/language.ts";

/** English comes with the app itself; the others when they are spoken. */
const OTHERS = LANGUAGES.filter((language) => language !== "en");

/** Null: of no language that is kept apart. `url`: an address, or a path without its first slash. */
export function languageOf(url: string): Language | null {
  const [, folder] = /(?:^|\/)assets\/i18n\/(\w+)\//.exec(url) ?? [];
  return OTHERS.find((language) => language === folder) ?? null;
}

export const isOther = (said: unknown): said is Language => OTHERS.some((language) => language === said);

/** What a new version of the app begins with: the languages kept by the one before, at first the browser's own. */
export function wantedLanguages(keptUrls: readonly string[], browsers: Language): Language[] {
  const kept = OTHERS.filter((language) => keptUrls.some((url) => languageOf(url) === language));
  return kept.length > 0 ? kept : OTHERS.filter((language) => language === browsers);
}
