import type { Language } from "../../worker/domain/language.ts";
import { addTexts, speak, type Texts } from "./translate.ts";

/** Where the tables of some pages come from: a module exports nothing but its table. */
export type Area = Record<Language, () => Promise<Record<string, Texts>>>;

let wished: Language = "en";
/** All that may be on screen, which a change of language fetches too. */
const opened = new Set<Area>();

async function open(area: Area): Promise<void> {
  opened.add(area);
  const language = wished;
  for (const table of Object.values(await area[language]())) addTexts(language, table);
  if (language !== wished) await open(area);
}

/** Ties a module to its texts: both are under way at once. */
export function textsFrom<L extends Record<string, Area>>(areas: L) {
  return async <M>(area: keyof L, module: Promise<M>): Promise<M> => {
    const [loaded] = await Promise.all([module, open(areas[area])]);
    return loaded;
  };
}

/** Speaks the language once all that is open can; of two wishes the later one counts. */
export async function changeLanguage(language: Language, locale: string, core: Area): Promise<void> {
  const before = wished;
  wished = language;
  try {
    await Promise.all([...opened.add(core)].map(open));
    if (wished === language) speak(language, locale);
  } catch (error) {
    if (wished === language) wished = before;
    throw error;
  }
}
