/** Chinese, simplified: the home that anybody may look around in. */
import type { demo as english } from "../en/demo.ts";
import type { Translation } from "../translation.ts";

export const demo = {
  "demo.name": "演示家庭",
  "demo.you": "您",
  "demo.panel": "配电箱",
  "demo.lamp": "落地灯",
  "demo.mark": "这是演示家庭。读数由您的浏览器生成，不会保存任何内容。",
  "demo.register": "创建账户",
  "demo.leave": "离开",
  "demo.elsewhere": "此功能需要您自己的家庭",
  "demo.elsewhereHelp": "演示家庭展示“实时”“历史”“回路”和“设备”。其余功能需要账户。",
  "demo.back": "返回演示家庭",

  "demo.branch.heatPump": "热泵",
  "demo.branch.car": "汽车充电桩",
  "demo.branch.solar": "屋顶光伏",
  "demo.branch.garage": "车库",
  "demo.branch.battery": "家用电池",
  "demo.branch.hob": "电磁灶",
  "demo.branch.sockets": "厨房插座",
  "demo.branch.fridge": "冰箱",
  "demo.branch.dishwasher": "洗碗机",
  "demo.branch.washer": "洗衣机",
  "demo.branch.boiler": "热水器",
  "demo.branch.network": "网络设备",
  "demo.branch.living": "客厅",
  "demo.branch.bedroom": "卧室",
  "demo.branch.office": "书房",
  "demo.branch.bathroom": "浴室",
  "demo.branch.freezer": "车库冰柜",
  "demo.branch.workshop": "工作间",
} as const satisfies Translation<typeof english, "zh">;
