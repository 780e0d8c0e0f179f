import type { Language } from "../../worker/domain/language.ts";

/** A file of its own for each language: the name under the icon's shortcuts is fixed when the app is installed. */
export const manifestPath = (language: Language): string =>
  language === "en" ? "/manifest.webmanifest" : `/manifest.${language}.webmanifest`;
