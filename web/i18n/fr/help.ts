/** French: the frame of the help pages; what they say is in `help_topics.ts`. */
import type { help as english } from "../en/help.ts";
import type { Translation } from "../translation.ts";

export const help = {
  "help.title": "Aide",
  "help.search": "Chercher dans l'aide",
  "help.searchPlaceholder": "Par exemple pince, lacune, iPhone",
  "help.found": { one: "{n} page", many: "{n} pages", other: "{n} pages" },
  "help.nothing": "Rien trouvé",
  "help.nothingHelp": "Essayez un autre mot, ou moins de mots.",
  "help.all": "Aide",
  "help.more": "Plus d'aide",
} as const satisfies Translation<typeof english, "fr">;
