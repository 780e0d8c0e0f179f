/** Chinese (simplified): what the Now page shows while values flow. */
import type { liveTexts as english } from "../en/live.ts";
import type { Translation } from "../translation.ts";

export const liveTexts = {
  "live.hour": "最近一小时",
  "live.hourChart": "最近一小时各回路的功率",
  "live.bySecond": "每秒",
  "live.byMinute": "每分钟",
  "live.showTable": "显示为表格",
  "live.showChart": "显示为图表",
  "live.time": "时间",
  "live.withUnit": "{name}（W）",
  "live.more": { other: "另有 {n} 项" },
  "live.showMore": "显示更多行",
  "live.rowsShown": "已显示 {shown} 行，共 {all} 行",

  "live.flow": "能量流向",
  "live.flowSources": "电从哪里来",
  "live.flowSinks": "电到哪里去",
  "live.flowRest": "其余部分",
  "live.flowStale": "未流动：最近读数{age}",
  "live.flowUnknown": "缺少总进线或某个电源的读数，无法得知流向。",
} as const satisfies Translation<typeof english, "zh">;
