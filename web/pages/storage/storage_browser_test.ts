import assert from "node:assert/strict";
import type { BrowserContext, Page } from "playwright-core";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { assertAccessible, becomes, lastMinuteS, look, storyHome } from "../../../scripts/web_story.ts";
import { STORAGE_ITEMS } from "../../live/storage_items.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };
const expected = /401/;

interface Stored {
  where: string;
  name: string;
}

/** Everything that the browser keeps for this site. */
async function stored(page: Page, context: BrowserContext): Promise<Stored[]> {
  const inPage = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((name) => ({ where: "localStorage", name })),
    ...Object.keys(sessionStorage).map((name) => ({ where: "sessionStorage", name })),
    ...(await indexedDB.databases()).map(({ name }) => ({ where: "indexedDB", name: name ?? "" })),
    ...(await caches.keys()).map((name) => ({ where: "cache", name })),
  ]);
  const cookies = (await context.cookies()).map(({ name }) => ({ where: "cookie", name }));
  return [...cookies, ...inPage];
}

/** Fails on what no one declared, and on what was not agreed to. */
async function assertDeclared(page: Page, context: BrowserContext, agreed: string[]) {
  for (const { where, name } of await stored(page, context)) {
    const item = STORAGE_ITEMS.find((item) => item.where === where && item.name === name);
    assert.ok(item, `undeclared at ${page.url()}: ${where} ${name}`);
    assert.ok(
      ["necessary", ...agreed].includes(item.category),
      `not agreed to at ${page.url()}: ${where} ${name}`,
    );
  }
}

const banner = (page: Page) => page.getByRole("region", { name: "Cookies and storage" });
const pages = (home: string) => [
  "/",
  `/h/${home}/now`,
  `/h/${home}/history`,
  `/h/${home}/branches`,
  `/h/${home}/channels`,
  `/h/${home}/settings`,
  `/h/${home}/add-device`,
  "/new-home",
  "/policy",
  "/system/storage",
  "/system/privacy",
  "/guardian/00000000000000000000000000000000",
];

/** Through the whole app, taking stock at every step. */
async function tour(page: Page, context: BrowserContext, home: string, agreed: string[]) {
  for (const path of pages(home)) {
    await page.goto(path);
    await page.locator("h1:visible").first().waitFor();
    await page.waitForLoadState("networkidle");
    await assertDeclared(page, context, agreed);
  }
  await page.goto(`/h/${home}/now`);
  await page.getByRole("button", { name: /Home and account/ }).click();
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.keyboard.press("Escape");
  await assertDeclared(page, context, agreed);
}

Deno.test(
  "before anything was said, a whole tour stores only the necessary, and the banner bars nothing",
  told,
  async () => {
    const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 3 });
    const { page, context, close } = await look(browser, stack, "/", {
      unasked: true,
      expected: /404/,
      worker: true,
    });
    await banner(page).waitFor();
    await page.evaluate(async () => void await navigator.serviceWorker.ready);
    await tour(page, context, home.id, []);
    assert.deepEqual((await stored(page, context)).map(({ name }) => name), [
      "__Host-session",
      "enecess-app",
    ]);
    await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "History" }).click();
    await page.getByRole("heading", { name: "History", level: 1 }).waitFor();
    await banner(page).waitFor();
    await close();
  },
);

Deno.test("refused, the app works and stores only the refusal", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 3 });
  const { page, context, close } = await look(browser, stack, "/", { unasked: true, expected: /404/ });
  await banner(page).getByRole("button", { name: "Refuse" }).click();
  await banner(page).waitFor({ state: "detached" });
  await tour(page, context, home.id, []);
  const names = (await stored(page, context)).map(({ name }) => name);
  assert.deepEqual(names.sort(), ["__Host-session", "enecess.storage"]);
  await page.reload();
  await page.getByText("The house uses").waitFor();
  assert.equal(await banner(page).count(), 0, "it is not asked again");
  await close();
});

Deno.test("accepted, the theme is kept; refused later, what was stored is gone", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 3 });
  const { page, context, close } = await look(browser, stack, "/", { unasked: true, expected: /404/ });
  const written = page.waitForResponse((answer) =>
    answer.request().postData()?.includes("preferences") === true && answer.status() === 204
  );
  let tell = () => {};
  const known = new Promise<void>((heard) => tell = heard);
  await page.route("**/v1/session?*", async (route) => {
    await known;
    await route.continue();
  }, { times: 1 });
  await page.reload();
  // Before it is known who is there.
  await keys.press(banner(page).getByRole("button", { name: "Accept" }));
  await banner(page).waitFor({ state: "detached" });
  tell();
  await written;
  await tour(page, context, home.id, ["preferences", "offline", "statistics"]);
  const dark = () => page.evaluate(() => document.documentElement.dataset.theme);
  await page.reload();
  await page.getByText("The house uses").waitFor();
  assert.equal(await dark(), "dark");
  await keys.press(page.getByRole("contentinfo").getByRole("link", { name: "Cookies and storage" }));
  const seenIsKept = async () => (await stored(page, context)).some(({ where }) => where === "indexedDB");
  await becomes(true, seenIsKept);
  await keys.set(page.getByRole("switch", { name: "Offline data" }), false);
  await becomes(false, seenIsKept);
  await keys.set(page.getByRole("switch", { name: "Preferences" }), false);
  await becomes(null, () => page.evaluate(() => localStorage.getItem("enecess.theme")));
  await page.getByText("Saved").waitFor();
  await assertDeclared(page, context, []);
  await page.reload();
  await page.getByRole("switch", { name: "Preferences" }).waitFor();
  assert.equal(await dark(), undefined);
  await page.goto("/system/privacy");
  const answers = page.getByRole("listitem").filter({ hasText: "Storage: preferences" });
  await answers.first().waitFor();
  const newest = (await answers.locator(".consent-answer").allInnerTexts()).slice(0, 2);
  assert.deepEqual(newest, ["Declined", "Agreed"]);
  await close();
});

Deno.test("both answers weigh the same, the keyboard reaches them, and axe finds nothing", told, async () => {
  for (const [theme, phone] of [["light", true], ["dark", false]] as const) {
    const { page, close } = await look(browser, stack, "/policy", {
      theme,
      phone,
      unasked: true,
      signedOut: true,
      expected,
    });
    const [refuse, accept] = ["Refuse", "Accept"].map((name) => banner(page).getByRole("button", { name }));
    await refuse.waitFor();
    await page.locator("h1:visible").waitFor();
    const look_ = (button: typeof refuse) =>
      button.evaluate((node) => {
        const { color, backgroundColor, borderColor, fontWeight, fontSize } = getComputedStyle(node);
        const { width, height } = node.getBoundingClientRect();
        return { color, backgroundColor, borderColor, fontWeight, fontSize, width, height };
      });
    assert.deepEqual(await look_(refuse), await look_(accept));
    await assertAccessible(page);
    const height = (await banner(page).boundingBox())!.height;
    assert.ok(height < page.viewportSize()!.height / 3, `${height} px high`);
    await keys.press(refuse);
    await banner(page).waitFor({ state: "detached" });
    await close();
  }
});

Deno.test("Global Privacy Control is a refusal, until the person says otherwise", told, async () => {
  const { page, context, close } = await look(browser, stack, "/policy", {
    unasked: true,
    signedOut: true,
    expected,
  });
  await banner(page).waitFor();
  await context.addInitScript(() =>
    Object.defineProperty(navigator, "globalPrivacyControl", { value: true })
  );
  await page.goto("/system/storage");
  await page.getByText("Your browser sends Global Privacy Control").waitFor();
  for (const one of await page.getByRole("switch").all()) assert.equal(await one.isChecked(), false);
  await assertAccessible(page);
  await page.goto("/policy");
  await page.getByRole("article").waitFor();
  await page.waitForLoadState("networkidle");
  assert.equal(await banner(page).count(), 0);
  await assertDeclared(page, context, []);
  await page.goto("/system/storage");
  await page.getByRole("switch", { name: "Preferences" }).check();
  await page.reload();
  assert.equal(await page.getByRole("switch", { name: "Preferences" }).isChecked(), true);
  await close();
});
