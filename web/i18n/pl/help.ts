/** Polish: the frame of the help pages; what they say is in `help_topics.ts`. */
import type { help as english } from "../en/help.ts";
import type { Translation } from "../translation.ts";

export const help = {
  "help.title": "Pomoc",
  "help.search": "Szukaj w pomocy",
  "help.searchPlaceholder": "Na przykład przekładnik, przerwa, iPhone",
  "help.found": { one: "{n} strona", few: "{n} strony", many: "{n} stron", other: "{n} strony" },
  "help.nothing": "Nic nie znaleziono",
  "help.nothingHelp": "Spróbuj innego słowa lub mniejszej ich liczby.",
  "help.all": "Pomoc",
  "help.more": "Więcej pomocy",
} as const satisfies Translation<typeof english, "pl">;
