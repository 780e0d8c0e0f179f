/** Chinese (simplified): what this browser stores. */
import type { storage as english } from "../en/storage.ts";
import type { Translation } from "../translation.ts";

export const storage = {
  "storage.title": "Cookie 与存储",
  "storage.lead":
    "这就是应用在此浏览器中存储的全部内容，其中没有任何第三方的 Cookie。您关闭的项目会立即删除。",
  "storage.gpc": "您的浏览器发送了“全球隐私控制”信号，视为拒绝：非必要的项目均已关闭，除非您在这里打开。",
  "storage.acceptAll": "全部接受",
  "storage.refuseAll": "全部拒绝",
  "storage.saved": "已保存",
  "storage.always": "始终开启",
  "storage.nothing": "还没有存储此类内容。",
  "storage.without": "如果不同意：{what}",
  "storage.name": "名称",
  "storage.purpose": "用途",
  "storage.life": "保留时间：{life}",

  "storage.necessary": "必要",
  "storage.necessaryWhy": "没有这些，就无法登录、打开应用，也无法拒绝其他项目。",
  "storage.preferences": "偏好",
  "storage.preferencesWhy": "您喜欢的使用方式，在每次访问之间保留。",
  "storage.preferencesLost": "每次访问时，应用的外观都与系统一致。",
  "storage.offline": "离线数据",
  "storage.offlineWhy": "您自己家庭读数的副本，没有网络时也能查看；以及您在没有网络时所做更改的暂存。",
  "storage.offlineLost": "只有联网时才能查看读数和保存更改。",
  "storage.statistics": "统计",
  "storage.statisticsWhy": "用来区分此浏览器的各次访问。",
  "storage.statisticsLost": "没有任何影响。",

  "storage.item.session": "使您保持登录。脚本无法读取。",
  "storage.item.browser": "表明此浏览器曾经登录过，这样猜测您密码的人就无法把您挡在外面。",
  "storage.item.choice": "您在此页面上的选择。",
  "storage.item.app": "应用自身的文件，使它能立即打开，没有网络也能打开。其中没有关于您或您家庭的任何内容。",
  "storage.item.texts": "应用在您所用语言下的文字，没有网络时也能显示。",
  "storage.item.theme": "您选择的浅色或深色。",
  "storage.item.language": "您选择的语言，如果与浏览器的语言不同。",
  "storage.life.session": "自上次访问起 30 天，或到您退出登录为止",
  "storage.life.browser": "自上次登录起 400 天",
  "storage.life.newVersion": "直到应用的新版本取代它",
  "storage.life.untilOwn": "直到您重新选择浏览器的语言",
  "storage.life.untilChanged": "直到您在这里更改",
  "storage.item.install":
    "您回来的次数，以及是否愿意被询问安装应用：第一次从不询问，拒绝后短期内也不再询问。",
  "storage.item.seen": "您在家庭中看过的内容，以及尚未发送的更改。只由此应用显示和发送。",
  "storage.life.signOut": "看过的内容：30 天。更改：直到发送。全部最迟到您退出登录或在这里关闭为止",
} as const satisfies Translation<typeof english, "zh">;
