import type { PurposeTexts } from "../../domain/purpose.ts";

export const en: PurposeTexts = {
  product_statistics: {
    title: "Statistics for a better product",
    used:
      "When you open a page, the app says which kind of page it was. It is added to that day's count, without your account, your home or your network address.",
    lost: "Nothing. We will know less about which pages matter.",
  },
  news_by_mail: {
    title: "News by mail",
    used: "Your email address and language, to write to you when there is something new. Never passed on.",
    lost: "You will not get news by mail. Mails that concern your account still come.",
  },
  community_comparison: {
    title: "Comparison with other homes",
    used:
      "The daily sums of your home, made anonymous, as part of the average of many homes of the same kind; and the average shown beside your own.",
    lost: "You will not see how your home compares.",
  },
};
