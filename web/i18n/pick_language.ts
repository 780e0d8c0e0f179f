import { type Language, LANGUAGES } from "../../worker/domain/language.ts";

const primary = (tag: string) => tag.split("-")[0].toLowerCase();

export function isLanguage(text: string | null): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The first of the reader's languages that there are texts in; English stands in. */
export function pickLanguage(readers: readonly string[]): Language {
  return readers.map(primary).find(isLanguage) ?? "en";
}

/** Chinese texts are in simplified characters: dates of Taiwan or Hong Kong would not fit between them. */
const isWrittenAlike = (tag: string) => primary(tag) !== "zh" || !/-(hant|tw|hk|mo)\b/i.test(tag);

/** What numbers and dates are written by: the reader's own region, where it is one of the language. */
export function localeOf(language: Language, readers: readonly string[]): string {
  return readers.find((tag) => primary(tag) === language && isWrittenAlike(tag)) ?? language;
}
