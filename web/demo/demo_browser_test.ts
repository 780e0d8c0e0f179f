import assert from "node:assert/strict";
import { launch } from "../../scripts/browser.ts";
import { keys } from "../../scripts/keys.ts";
import { sharedStack } from "../../scripts/test_stack.ts";
import { assertAccessible, becomes, look, shows } from "../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

Deno.test(
  "a stranger looks around from the front page, changes things, and nothing is left or sent",
  told,
  async () => {
    const { page, context, close } = await look(browser, stack, "/_ui", { signedOut: true, expected: /40/ });
    const asked = new Set<string>();
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (/^\/(v1|mqtt)/.test(pathname)) asked.add(`${request.method()} ${pathname}`);
    });
    // Whoever allows all that may be stored has nothing of the demo stored either.
    await context.addInitScript(() =>
      localStorage.setItem(
        "enecess.storage",
        JSON.stringify({ preferences: true, offline: true, statistics: true }),
      )
    );
    await page.goto("/");
    await page.getByRole("link", { name: "Look around in a demo home" }).waitFor();
    await page.evaluate(() => localStorage.clear());
    asked.clear();
    await keys.press(page.getByRole("link", { name: "Look around in a demo home" }));
    await page.getByText("nothing is kept").waitFor();
    /** Keys of what a page keeps, and all rows of its databases. */
    const stored = () =>
      page.evaluate(async () => {
        const done = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        const rows: unknown[] = [];
        for (const { name } of await indexedDB.databases()) {
          const database = await done(indexedDB.open(name!));
          for (const store of database.objectStoreNames) {
            rows.push(...await done(database.transaction(store).objectStore(store).getAll()));
          }
          database.close();
        }
        const files = await Promise.all((await caches.keys()).map(async (name) => {
          const kept = await (await caches.open(name)).keys();
          return kept.map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith("/v1/"));
        }));
        return {
          keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
          cookie: document.cookie,
          rows,
          files: files.flat(),
        };
      });
    await page.locator(".energy-flow").waitFor();
    await assertAccessible(page);
    // It moves: by the second.
    const first = await page.locator(".flow-house strong").textContent();
    await page.waitForFunction(
      (was) => document.querySelector(".flow-house strong")!.textContent !== was,
      first,
    );
    await keys.press(page.getByRole("link", { name: "History", exact: true }));
    await keys.set(page.getByRole("radio", { name: "Year" }), true);
    await page.locator(".sankey-band").first().waitFor();
    const downloading = page.waitForEvent("download");
    await keys.press(page.getByRole("button", { name: "Download CSV" }).first());
    const file = await downloading;
    assert.match(file.suggestedFilename(), /^enecess-demo-(power|energy)-\d{4}-01-01-\d{4}-01-01\.csv$/);
    assert.match(await Deno.readTextFile(await file.path()), /^start,end,Mains L1 /);
    await page.getByRole("slider", { name: "By month and day: House" }).waitFor();
    await keys.press(page.getByRole("link", { name: "Branches", exact: true }));
    await keys.press(page.getByRole("link", { name: /Hob/ }).first());
    await keys.type(page.getByRole("textbox", { name: "Name" }), "Grandmother's stove");
    await keys.press(page.getByRole("button", { name: "Save" }));
    await shows(page.locator("#content"), /Grandmother's stove/);
    await keys.press(page.getByRole("link", { name: "Devices", exact: true }));
    await page.getByRole("link", { name: /Breaker panel/ }).waitFor();
    await keys.press(page.getByRole("link", { name: "System", exact: true }));
    await page.getByRole("heading", { name: "This needs a home of your own" }).waitFor();
    assert.deepEqual(await stored(), { keys: ["enecess.storage"], cookie: "", rows: [], files: [] });
    // Before the page knows that nobody is signed in, it asks who is there and for the home of its address.
    const early = /^GET \/v1\/(session|homes\/demo(\/live)?)$/;
    assert.deepEqual([...asked].filter((question) => !early.test(question)), []);

    await page.goto("/h/demo/branches");
    await page.getByRole("link", { name: /Hob/ }).first().waitFor();
    assert.equal(await page.getByText("Grandmother").count(), 0, "gone with the page");
    await keys.press(page.getByRole("link", { name: "Create an account" }));
    await page.waitForURL(/\/register$/);
    await becomes(0, () => page.getByText("nothing is kept").count());
    assert.equal((await context.cookies()).filter(({ name }) => name.includes("session")).length, 0);
    await close();
  },
);
