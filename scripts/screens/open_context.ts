import type { Browser, BrowserContext } from "playwright-core";
import { giveSession } from "../give_session.ts";
import type { Screen } from "./screen_table.ts";
import { type Series, SIZES } from "./series.ts";

/** A browser of somebody who reads the language, signed in or not, whom nobody asks about storage. */
export async function openContext(
  browser: Browser,
  { url, cookie }: { url: string; cookie: string },
  { language, size }: Pick<Series, "language" | "size">,
  as: Screen["as"],
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    locale: language,
    reducedMotion: "reduce",
    timezoneId: "Europe/Berlin",
    viewport: SIZES[size],
    hasTouch: size === "phone",
    serviceWorkers: "block",
  });
  await context.addInitScript(() => localStorage.setItem("enecess.storage", "{}"));
  if (as === "stranger") return context;
  await giveSession(context, url, cookie);
  return context;
}
