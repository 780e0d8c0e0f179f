/** The texts of what may be on screen before anything else was asked for; each language's are fetched alone. */
import { type Area, textsFrom } from "./open_areas.ts";

export const core: Area = {
  en: () => import("./en/core.ts"),
  de: () => import("./de/core.ts"),
  fr: () => import("./fr/core.ts"),
  pl: () => import("./pl/core.ts"),
  zh: () => import("./zh/core.ts"),
};

export const withTexts = textsFrom({
  now: {
    en: () => import("./en/now.ts"),
    de: () => import("./de/now.ts"),
    fr: () => import("./fr/now.ts"),
    pl: () => import("./pl/now.ts"),
    zh: () => import("./zh/now.ts"),
  },
  history: {
    en: () => import("./en/history.ts"),
    de: () => import("./de/history.ts"),
    fr: () => import("./fr/history.ts"),
    pl: () => import("./pl/history.ts"),
    zh: () => import("./zh/history.ts"),
  },
});
