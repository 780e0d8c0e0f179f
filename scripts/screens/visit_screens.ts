import type { Browser, BrowserContext, Page } from "playwright-core";
import { inLanes } from "./in_lanes.ts";
import { openContext } from "./open_context.ts";
import type { Screen } from "./screen_table.ts";
import type { Series } from "./series.ts";

/** For whatever a page waits for. */
export const LONGEST_MS = 30_000;

interface Visit {
  browser: Browser;
  member: { url: string; cookie: string };
  series: Pick<Series, "language" | "size">;
  /** As many pages at a time: most of a page's time is waiting. */
  lanes: number;
  /** Before the first page of each browser. */
  prepare?(context: BrowserContext): Promise<void>;
}

/** An empty page for each screen, signed in where the screen asks for it, and closed when the work is done. */
export async function visitScreens(
  screens: readonly Screen[],
  { browser, member, series, lanes, prepare }: Visit,
  work: (page: Page, screen: Screen) => Promise<void>,
): Promise<void> {
  for (const as of ["stranger", "member"] as const) {
    const context = await openContext(browser, member, series, as);
    context.setDefaultTimeout(LONGEST_MS);
    await prepare?.(context);
    await inLanes(screens.filter((screen) => screen.as === as), lanes, async (screen) => {
      const page = await context.newPage();
      try {
        await work(page, screen);
      } finally {
        await page.close();
      }
    });
    await context.close();
  }
}
