import type { Page } from "playwright-core";
import type { Screen } from "./screen_table.ts";
import type { ShownHome } from "./shown_home.ts";

/** The gallery shows what waiting looks like, and waits for nothing. */
const GALLERY = "/_ui";

/** Resolves when the screen is whole: nothing on it is being fetched any more. */
export async function openScreen(page: Page, screen: Screen, home: ShownHome): Promise<void> {
  const path = screen.path(home);
  await page.goto(path);
  await page.locator("h1:visible, h2:visible").first().waitFor();
  if (path !== GALLERY) await page.waitForFunction(() => !document.querySelector(".skeleton, .starting"));
  await screen.act?.(page);
}
