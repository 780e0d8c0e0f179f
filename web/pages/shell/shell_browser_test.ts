import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { asMember, lastMinuteS, look, storyHome } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

Deno.test("places have titles and addresses, back goes back, and the focus follows", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 5 });
  const { page, close } = await look(browser, stack, `/h/${home.id}/now`);
  const place = (name: string) =>
    page.getByRole("navigation", { name: "Places" }).getByRole("link", { name });
  await page.getByRole("heading", { name: "Now", level: 1 }).waitFor();
  assert.equal(await page.title(), "Now · enecess");
  await place("History").click();
  await page.getByRole("heading", { name: "History", level: 1 }).waitFor();
  assert.equal(await page.title(), "History · enecess");
  assert.equal(await place("History").getAttribute("aria-current"), "page");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "content");
  await place("Branches").click();
  await page.getByRole("heading", { name: "Branches", level: 1 }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "History", level: 1 }).waitFor();
  await page.goForward();
  await page.waitForURL(/\/branches$/);
  await close();
});

Deno.test("the menu goes from home to home", told, async () => {
  const [one, two] = await Promise.all(
    ["one", "two"].map((name) =>
      storyHome(stack, cookie, {
        name: `Home ${name} ${crypto.randomUUID().slice(0, 4)}`,
        lastS: lastMinuteS(),
        minutes: 2,
      })
    ),
  );
  const { page, close } = await look(browser, stack, `/h/${one.id}/now`);
  await page.getByRole("button", { name: /Home and account/ }).click();
  await page.getByRole("dialog").getByRole("link", { name: two.name }).click();
  await page.waitForURL(`**/h/${two.id}/now`);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: new RegExp(two.name) }).waitFor();
  await close();
});

Deno.test("the longest names fit on the smallest phone", told, async () => {
  const home = await storyHome(stack, cookie, { name: LONG, lastS: lastMinuteS(), minutes: 5 });
  const member = { home: home.id, cookie, url: stack.url };
  for (const branch of [home.kitchen, home.car]) {
    await asMember(member, "PATCH", `/branches/${branch}`, { name: LONG });
  }
  const { page, close } = await look(browser, stack, `/h/${home.id}/now`, { phone: true });
  await page.setViewportSize({ width: 320, height: 640 });
  const pages = [
    "now",
    "history",
    "history?table=1",
    "history?view=all",
    "branches",
    `branches/${home.car}`,
    "channels",
    `channels/${home.deviceId}/0.1`,
    "settings",
    "team",
    "add-device",
  ];
  for (const path of pages) {
    await page.goto(`/h/${home.id}/${path}`);
    await page.locator("main h1:visible").first().waitFor();
    await page.waitForLoadState("networkidle");
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${path} is ${over} px too wide`);
  }
  await close();
});

Deno.test("a part that cannot be fetched says what to do", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 2 });
  const { page, close } = await look(browser, stack, `/h/${home.id}/now`, {
    expected: /Failed to load resource/,
  });
  await page.getByText("The house uses").waitFor();
  await page.route(/history_page.*\.js/, (route) => route.abort());
  await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "History" }).click();
  await page.getByText("This page could not be loaded").waitFor();
  await page.unroute(/history_page.*\.js/);
  await page.getByRole("button", { name: "Reload" }).click();
  await page.getByRole("heading", { name: "History", level: 1 }).waitFor();
  await close();
});

Deno.test("an address that leads nowhere says so", told, async () => {
  const { page, close } = await look(browser, stack, "/no/such/page", { expected: /404/ });
  await page.getByRole("heading", { name: "Nothing here" }).waitFor();
  await page.goto("/h/nohome/now");
  await page.getByRole("heading", { name: "No such home" }).waitFor();
  await close();
});
