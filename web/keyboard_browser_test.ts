/** What other stories do with a pointer, once by keyboard alone. */
import type { Page } from "playwright-core";
import { launch } from "../scripts/browser.ts";
import { sharedStack, signIn } from "../scripts/test_stack.ts";
import { becomes, focusOn, lastMinuteS, look, storyHome } from "../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("h1:visible").first().waitFor();
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await focusOn(page, label);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

async function press(page: Page, name: string): Promise<void> {
  await focusOn(page, name);
  await page.keyboard.press("Enter");
}

Deno.test(
  "a home is made, its device and its owner are named, and programs let in, without a pointer",
  told,
  async () => {
    const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 5 });
    const { page, close } = await look(browser, stack, "/new-home");
    await type(page, "Name", "By the keys");
    await press(page, "Create home");
    await becomes(true, () => /^\/h\/[^/]+\//.test(new URL(page.url()).pathname));

    await open(page, `/h/${home.id}/devices/${home.deviceId}`);
    await type(page, "Name", "Box in the cellar");
    await press(page, "Save");
    await page.getByText("Saved", { exact: true }).waitFor();

    await open(page, `/h/${home.id}/other-devices`);
    await type(page, "Name", "Sketch");
    await press(page, "Get the lines");
    await page.getByText("Type this into Sketch").waitFor();
    await press(page, "Done");

    await open(page, "/system/profile");
    await type(page, "Nickname", "Keys");
    await press(page, "Save");
    await page.getByText("Saved", { exact: true }).waitFor();

    await open(page, "/system/tokens");
    await type(page, "What it is for", "A program");
    await press(page, "Make the token");
    await press(page, "I have copied it");
    await press(page, "Revoke A program");
    await press(page, "Revoke");
    await page.getByRole("button", { name: "Revoke A program" }).waitFor({ state: "detached" });
    await close();
  },
);
