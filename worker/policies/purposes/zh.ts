import type { PurposeTexts } from "../../domain/purpose.ts";

export const zh: PurposeTexts = {
  product_statistics: {
    title: "用于改进产品的统计",
    used: "当您打开页面时，应用会说明这是哪一类页面，并计入当天的次数，不含您的账户、家庭或网络地址。",
    lost: "没有影响。我们只是更少了解哪些页面重要。",
  },
  news_by_mail: {
    title: "邮件资讯",
    used: "您的邮箱地址和语言，用于在有新消息时给您写信。绝不转交他人。",
    lost: "您不会收到邮件资讯。与您账户有关的邮件仍会发送。",
  },
  community_comparison: {
    title: "与其他家庭比较",
    used: "您家庭的每日总量，经匿名处理后计入许多同类家庭的平均值；并将该平均值与您的数值一同显示。",
    lost: "您将看不到自己家庭与其他家庭的比较。",
  },
};
