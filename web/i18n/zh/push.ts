/** Chinese: what a notice says on the screen of a phone. */
import type { push as English } from "../en/push.ts";
import type { Translation } from "../translation.ts";

export const push: Translation<typeof English, "zh"> = {
  "push.device_silent": "有设备没有消息",
  "push.device_silentBody": "已经十分钟没有收到它的数据。",
  "push.device_back": "设备已恢复",
  "push.device_backBody": "又收到读数了。",
  "push.command_failed": "有开关未能执行",
  "push.command_failedBody": "一条自动执行的命令失败了。",
  "push.member_joined": "有人加入",
  "push.member_joinedBody": "一份邀请已被接受。",
  "push.new_sign_in": "新的登录",
  "push.new_sign_inBody": "您的账户在新的设备或地点登录。是您本人吗？",
  "push.ownership_offered": "有人要把一个家交给您",
  "push.ownership_offeredBody": "打开应用以接受或拒绝。",
  "push.test": "一切正常",
  "push.testBody": "通知可以到达这台设备。",
};
