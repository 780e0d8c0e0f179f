import type { Language } from "../../worker/domain/language.ts";

/** Each by its own name. The browser's names of languages take it long, on the very first page. */
const NAMES: Record<Language, string> = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  pl: "Polski",
  // Which of the two ways of writing Chinese it is, its readers want to know.
  zh: "简体中文",
};

/** A language by its own name, as it begins a line. */
export function languageName(language: Language): string {
  return NAMES[language];
}
