/** German: the frame of the help pages; what they say is in `help_topics.ts`. */
import type { help as english } from "../en/help.ts";
import type { Translation } from "../translation.ts";

export const help = {
  "help.title": "Hilfe",
  "help.search": "Hilfe durchsuchen",
  "help.searchPlaceholder": "Zum Beispiel Wandler, Lücke, iPhone",
  "help.found": { one: "{n} Seite", other: "{n} Seiten" },
  "help.nothing": "Nichts gefunden",
  "help.nothingHelp": "Versuchen Sie ein anderes Wort, oder weniger Wörter.",
  "help.all": "Hilfe",
  "help.more": "Weitere Hilfe",
} as const satisfies Translation<typeof english, "de">;
