/** Which language the app speaks here: the profile's, else what was chosen in this browser, else its own. */
import { effect } from "@preact/signals";
import type { Language } from "../../worker/domain/language.ts";
import { core } from "../i18n/areas.ts";
import { changeLanguage } from "../i18n/open_areas.ts";
import { isLanguage, localeOf, pickLanguage } from "../i18n/pick_language.ts";
import { spoken } from "../i18n/translate.ts";
import { forget, keep, kept } from "./storage_choice.ts";

/** Before all else: whatever is fetched for a page is fetched in this language. */
export function beginLanguage(): Promise<void> {
  effect(() => {
    if (spoken.value !== null) document.documentElement.lang = spoken.value;
  });
  const before = kept("enecess.language");
  const language = isLanguage(before) ? before : pickLanguage(navigator.languages);
  return changeLanguage(language, localeOf(language, navigator.languages), core);
}

export async function chooseLanguage(language: Language): Promise<void> {
  await changeLanguage(language, localeOf(language, navigator.languages), core);
  if (language === pickLanguage(navigator.languages)) forget("enecess.language");
  else keep("enecess.language", language);
}

/** With the session: whoever comes next begins with the browser's own. What is on screen stays. */
export const forgetLanguage = () => forget("enecess.language");

/** A person's own choice, wherever they sign in. Texts that cannot be fetched hold nobody up. */
export async function speakAsChosen(language: string): Promise<void> {
  if (isLanguage(language)) await chooseLanguage(language).catch(() => {});
}
