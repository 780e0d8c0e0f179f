import type { Page } from "playwright-core";
import { resize } from "./open_screen.ts";
import { type Size, SIZES } from "./series.ts";

/** Makes the window as high as the page: what sticks to an edge of the window stands at that edge of a picture. */
export async function showWhole(page: Page, size: Size): Promise<void> {
  const { width, height } = SIZES[size];
  const wholeHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  await resize(page, { width, height: Math.max(height, wholeHeight) });
  // The first picture of a larger window may still have parts of the smaller one.
  await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
}
