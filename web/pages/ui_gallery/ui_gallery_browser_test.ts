import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { sharedStack } from "../../../scripts/test_stack.ts";
import { assertAccessible, becomes, look } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };
const expected = /401|403/;

/** What is drawn in web/ui. */
async function components(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(new URL("../../ui/", import.meta.url))) {
    if (name.endsWith(".tsx")) names.push(name.slice(0, -".tsx".length));
  }
  return names.toSorted();
}

Deno.test("every component is there", told, async () => {
  const { page, close } = await look(browser, stack, "/_ui", { signedOut: true, expected });
  await page.getByRole("heading", { name: "button", exact: true }).waitFor();
  const shown = await page.locator("section > h2").allTextContents();
  assert.deepEqual((await components()).filter((name) => !shown.includes(name)), []);
  await close();
});

Deno.test("a dialog opens and closes by keyboard, and fits a small phone", told, async () => {
  const { page, close } = await look(browser, stack, "/_ui", { phone: true, signedOut: true, expected });
  await page.setViewportSize({ width: 320, height: 640 });
  const open = page.getByRole("button", { name: "Open" });
  await open.focus();
  const tooWide = await page.evaluate(() =>
    [...document.querySelectorAll(".ui-states > li")].filter((item) => item.scrollWidth > item.clientWidth)
      .map((item) => `${item.parentElement?.previousElementSibling?.textContent}: ${item.textContent}`)
  );
  assert.deepEqual(tooWide, []);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByText("What it is about").waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await becomes("Open", () => page.evaluate(() => document.activeElement?.textContent ?? ""));
  await close();
});

Deno.test("where the server has no development link, there is no gallery", told, async () => {
  const { page, close } = await look(browser, stack, "/policy", { signedOut: true, expected: /40[14]/ });
  await page.route("**/dev/sign-in", (route) => route.fulfill({ status: 404 }));
  await page.goto("/_ui");
  await page.getByRole("heading", { name: "Nothing here" }).waitFor();
  await close();
});
