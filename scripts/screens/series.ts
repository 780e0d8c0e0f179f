/** Which pictures of a screen are taken. Pure. */
import { type Language, LANGUAGES } from "../../worker/domain/language.ts";

export const SIZES = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
};
export type Size = keyof typeof SIZES;
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What one browsing context takes: each screen once, in each of the themes. */
export interface Series {
  language: Language;
  size: Size;
  themes: readonly Theme[];
}

/** What was asked for by name; what is empty was not. */
export interface SeriesWish {
  languages: readonly Language[];
  sizes: readonly Size[];
  themes: readonly Theme[];
}

/**
 * Every screen in English at every size in every theme, and in the other languages where texts have the least room;
 * whoever asks for a language, a size or a theme gets that one, of all the rest.
 */
export function seriesFor({ languages, sizes, themes }: SeriesWish): Series[] {
  const everything = languages.length + sizes.length + themes.length === 0;
  const of = (language: Language, sizes: readonly Size[], themes: readonly Theme[]) =>
    sizes.map((size): Series => ({ language, size, themes }));
  const allSizes = Object.keys(SIZES) as Size[];
  if (everything) {
    return LANGUAGES.flatMap((language) =>
      language === "en" ? of(language, allSizes, THEMES) : of(language, ["phone"], ["light"])
    );
  }
  const asked = languages.length > 0 ? languages : ["en" as const];
  return asked.flatMap((language) =>
    of(language, sizes.length > 0 ? sizes : allSizes, themes.length > 0 ? themes : THEMES)
  );
}
