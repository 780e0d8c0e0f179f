/** English: the frame of the help pages; what they say is in `help_topics.ts`. */
export const help = {
  "help.title": "Help",
  "help.search": "Search the help",
  "help.searchPlaceholder": "For example clamp, gap, iPhone",
  "help.found": { one: "{n} page", other: "{n} pages" },
  "help.nothing": "Nothing found",
  "help.nothingHelp": "Try another word, or fewer of them.",
  "help.all": "Help",
  "help.more": "More help",
} as const;
