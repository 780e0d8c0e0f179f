import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { launch } from "../../../scripts/browser.ts";
import { newHome, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { look } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

/** Whatever has the commonest passwords in it, under whichever name. */
const COMMON = /\bqwertyuiop\b/;
const LARGEST_KB = 260;

Deno.test(
  "the list of the commonest passwords comes when a password is chosen, and not a script sooner",
  told,
  async () => {
    const home = await newHome(stack, await signIn(stack), { name: "Listless" });
    const { page, close } = await look(browser, stack, `/h/${home}/now`, { expected: /401/ });
    // Fetched anew: the browser forgets what it fetched for a page that was left.
    const scripts = new Set<string>();
    page.on("response", (response) => {
      if (/\.js$/.test(new URL(response.url()).pathname)) scripts.add(response.url());
    });
    const texts = new Map<string, string>();
    const withList = async () => {
      for (const url of scripts) if (!texts.has(url)) texts.set(url, await (await fetch(url)).text());
      return [...texts.values()].filter((text) => COMMON.test(text));
    };
    for (const path of [`/h/${home}/now`, `/h/${home}/history`, "/system/security"]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await page.waitForLoadState("networkidle");
      assert.equal((await withList()).length, 0, path);
    }
    assert.ok(scripts.size > 5, "scripts were looked at");

    await page.context().clearCookies();
    for (const path of ["/", "/reset", "/register"]) {
      await page.goto(path);
      await page.getByLabel("Email address", { exact: true }).waitFor();
      await page.waitForLoadState("networkidle");
      assert.equal((await withList()).length, 0, path);
    }
    await page.getByLabel("Password", { exact: true }).fill("qwertyuiop");
    await page.getByText(/weak/i).waitFor();
    const lists = await withList();
    assert.ok(lists.length > 0, "the list is in what was fetched");
    const kb = lists.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0) / 1000;
    assert.ok(kb <= LARGEST_KB, `the list is ${kb} kB`);
    await close();
  },
);
