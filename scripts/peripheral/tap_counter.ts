/** Counts what a person has to tap on a page. */
import type { Page } from "playwright-core";

declare global {
  /** How often something was pressed since the page was opened. */
  var taps: number;
}

/** Before the page is opened. Typing is no tap, and the browser's own chooser is not part of the page. */
export async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    globalThis.taps = 0;
    addEventListener("pointerdown", () => globalThis.taps++, { capture: true });
  });
  return () => page.evaluate(() => globalThis.taps);
}

/** Choosing the device in the browser's own list. */
export const TAPS_IN_CHOOSER = 1;
