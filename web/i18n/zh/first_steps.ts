/** Chinese (simplified): the three steps of the first run. */
import type { firstSteps as english } from "../en/first_steps.ts";
import type { Translation } from "../translation.ts";

export const firstSteps = {
  "firstSteps.label": "第一步",
  "firstSteps.now": "第 {step} 步，共 {all} 步",
  "firstSteps.home": "为家庭命名",
  "firstSteps.device": "添加设备",
  "firstSteps.branches": "为回路命名",
  "firstSteps.done": "完成",
} as const satisfies Translation<typeof english, "zh">;
