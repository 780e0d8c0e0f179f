/** Chinese (simplified): where a period's energy came from and went to. */
import type { sankey as english } from "../en/sankey.ts";
import type { Translation } from "../translation.ts";

export const sankey = {
  "sankey.title": "电用在了哪里",
  "sankey.label": "从电源经全屋到各回路",
  "sankey.rest": "{name}的其余部分",
  "sankey.unknown": "未知",
  "sankey.others": { other: "其他 {n} 个" },
  "sankey.close": "合并小回路",
  "sankey.share": "占全部的 {share}",
  "sankey.hint": "指向色带即可查看数值",
  "sankey.keys": "方向键沿色带移动，回车键展开小回路，Esc 键取消。",
  "sankey.unread": "完全没有读数：{names}",
  "sankey.partly": "部分时间没有读数：{names}",
  "sankey.andMore": "{names}等，另有 {n} 项",
  "sankey.from": "从",
  "sankey.to": "到",
  "sankey.shareOfAll": "占比",
} as const satisfies Translation<typeof english, "zh">;
