import type { Page } from "playwright-core";
import type { Screen } from "./screen_table.ts";
import type { ShownHome } from "./shown_home.ts";

/** The gallery shows what waiting looks like, and waits for nothing. */
const GALLERY = "/_ui";

/** Nothing on the page waits for an answer. */
async function waitUntilWhole(page: Page): Promise<void> {
  if (new URL(page.url()).pathname === GALLERY) return;
  await page.waitForFunction(() => !document.querySelector(".skeleton, .starting, .chart-boundary:empty"));
}

/** Gives the page another window, in which it may show more and fetch what it needs for that. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  // What draws itself by its room has done so a frame after it heard of it.
  await page.evaluate(() =>
    new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  );
  await waitUntilWhole(page);
}

/** Resolves when the screen is whole: nothing on it is being fetched any more. */
export async function openScreen(page: Page, screen: Screen, home: ShownHome): Promise<void> {
  await page.goto(screen.path(home));
  await page.locator("h1:visible, h2:visible").first().waitFor();
  await waitUntilWhole(page);
  await screen.act?.(page);
}
