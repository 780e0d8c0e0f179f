/** Chinese (simplified): which days are to be seen. */
import type { dateRange as english } from "../en/date_range.ts";
import type { Translation } from "../translation.ts";

export const dateRange = {
  "range.title": "选择日期",
  "range.presets": "常用",
  "range.previousYear": "上一年",
  "range.previousMonth": "上一个月",
  "range.nextMonth": "下一个月",
  "range.nextYear": "下一年",
  "range.firstDay": "第一天",
  "range.lastDay": "最后一天",
  "range.wholeMonth": "{month}整月",
  "range.days": { other: "{n} 天" },
  "range.nowTheOther": "再选最后一天，或只显示这一天",
  "range.keys":
    "方向键逐日移动，Page Up 和 Page Down 逐月移动，加 Shift 逐年移动。按 Enter 选第一天，再选最后一天。",
  "range.cancel": "取消",
  "range.show": "显示",

  "preset.today": "今天",
  "preset.yesterday": "昨天",
  "preset.last7": "最近 7 天",
  "preset.last30": "最近 30 天",
  "preset.thisMonth": "本月",
  "preset.lastMonth": "上月",
  "preset.thisYear": "今年",
} as const satisfies Translation<typeof english, "zh">;
