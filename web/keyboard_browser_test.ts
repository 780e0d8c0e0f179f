/** What other stories do with a pointer, once by keyboard alone. */
import type { Page } from "playwright-core";
import { launch } from "../scripts/browser.ts";
import { keys } from "../scripts/keys.ts";
import { sharedStack, signIn } from "../scripts/test_stack.ts";
import { becomes, lastMinuteS, look, storyHome } from "../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("h1:visible").first().waitFor();
}

const type = (page: Page, label: string, text: string) =>
  keys.type(page.getByLabel(label, { exact: true }), text);
const press = (page: Page, name: string) => keys.press(page.getByRole("button", { name, exact: true }));

Deno.test(
  "a home is made, it and its device and its owner are named, programs let in, theme and language chosen, without a pointer",
  told,
  async () => {
    const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 5 });
    const { page, close } = await look(browser, stack, "/new-home");
    await type(page, "Name", "By the keys");
    await press(page, "Create home");
    await becomes(true, () => /^\/h\/[^/]+\//.test(new URL(page.url()).pathname));

    await keys.landsOn(page.locator("#content"));
    const opener = page.getByRole("button", { name: /By the keys/ });
    await keys.press(opener);
    const menu = page.getByRole("dialog");
    await keys.set(menu.getByRole("radio", { name: "Dark" }), true);
    await becomes("dark", () => page.evaluate(() => document.documentElement.dataset.theme));
    await page.keyboard.press("Escape");
    await keys.landsOn(opener);

    await open(page, `/h/${home.id}/settings`);
    await type(page, "Name", "By the sea");
    await press(page, "Save");
    await page.getByText("Saved", { exact: true }).waitFor();

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

    await open(page, "/system/profile");
    await keys.choose(page.getByLabel("Language", { exact: true }), "Deutsch");
    await press(page, "Save");
    await page.getByRole("heading", { name: "Profil", exact: true }).waitFor();
    await close();
  },
);
