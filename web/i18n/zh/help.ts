/** Chinese (simplified): the frame of the help pages; what they say is in `help_topics.ts`. */
import type { help as english } from "../en/help.ts";
import type { Translation } from "../translation.ts";

export const help = {
  "help.title": "帮助",
  "help.search": "搜索帮助",
  "help.searchPlaceholder": "例如：互感器、缺口、iPhone",
  "help.found": { other: "{n} 个页面" },
  "help.nothing": "没有找到",
  "help.nothingHelp": "请换一个词，或减少词数。",
  "help.all": "帮助",
  "help.more": "更多帮助",
} as const satisfies Translation<typeof english, "zh">;
