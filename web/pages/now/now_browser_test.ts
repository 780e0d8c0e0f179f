import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { sharedStack, signIn } from "../../../scripts/test_stack.ts";
import {
  becomes,
  lastMinuteS,
  look,
  postMinutes,
  shows,
  STORY_HOUSE_W,
  STORY_MAINS_W,
  storyHome,
} from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

Deno.test("shows the house, the grid, the sun, and the branches with the biggest first", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 90 });
  for (const phone of [false, true]) {
    const { page, close } = await look(browser, stack, `/h/${home.id}/now`, { phone });
    const balance = page.locator(".balance");
    await balance.getByText("The house uses").waitFor();
    const kw = (watts: number) => `${(watts / 1000).toFixed(2)}\u00a0kW`;
    await becomes(kw(STORY_HOUSE_W), () => balance.locator(".figure-huge").textContent());
    await becomes(`Importing${kw(STORY_MAINS_W)}`, () => balance.locator(".balance-grid").textContent());
    await shows(balance, /Solar1\.50\skW/);
    const names = ["Garage", "Car", "Solar roof", "Kitchen 🍳", "Unmetered"];
    await becomes(names, () => page.locator(".now-branch-name").allTextContents());
    await shows(page.locator(".now-branch-list"), /Solar roofProducing1\.50/);
    await shows(page.locator(".phases"), /L1.*230\.0\sV/);
    await page.locator(".time-chart canvas").first().waitFor();
    await close();
  }
});

Deno.test("says that values are old instead of showing them as new", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS() - 600, minutes: 30 });
  const { page, close } = await look(browser, stack, `/h/${home.id}/now`);
  await page.getByText(/^Last reading 1[01] min\. ago$/).waitFor();
  await page.getByText("These are old values").waitFor();
  await becomes(1, () => page.locator(".now-stale").count());
  await close();
});

Deno.test("asks only while it can be seen, and at once when it is seen again", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS() - 60, minutes: 5 });
  const { page, close } = await look(browser, stack, "/new-home");
  await page.clock.install();
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/live")) asked++;
  });
  const see = (hidden: boolean) =>
    page.evaluate((now) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => now });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  const live = () => page.waitForResponse((response) => response.url().endsWith("/live"));

  await Promise.all([live(), page.goto(`/h/${home.id}/now`)]);
  await page.getByText("The house uses").waitFor();
  await Promise.all([live(), page.clock.fastForward(70_000)]);
  await see(true);
  const before = asked;
  await page.clock.fastForward(300_000);
  assert.equal(asked, before);
  const { device } = home;
  await postMinutes(stack, device, { lastS: lastMinuteS(), minutes: 1 });
  await Promise.all([live(), see(false)]);
  assert.ok(asked > before);
  await close();
});

Deno.test("keeps the last values and says so when the server is gone", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 5 });
  const { page, context, close } = await look(browser, stack, `/h/${home.id}/now`, { expected: /ERR_/ });
  await page.getByText("The house uses").waitFor();
  await context.setOffline(true);
  await page.getByText(/^(No connection to the server|Offline)$/).first().waitFor();
  await shows(page.locator(".figure-huge"), /kW/);
  await context.setOffline(false);
  await page.getByText(/^(No connection to the server|Offline)$/).first().waitFor({ state: "hidden" });
  await close();
});

Deno.test(
  "a home without a device leads to a claim code, and the first reading brings it to life",
  told,
  async () => {
    const { page, close } = await look(browser, stack, "/new-home");
    await page.getByLabel("Name").fill("Neue Wohnung 🏡 新家");
    await page.getByRole("radio", { name: "Single phase" }).check();
    await page.getByRole("button", { name: "Create home" }).click();
    await page.getByRole("heading", { name: "No device yet" }).waitFor();
    await page.waitForURL(/\/h\/[^/]+\/now$/);
    await page.getByRole("link", { name: "Add a device" }).click();
    await page.getByRole("button", { name: "Get a code" }).click();
    assert.match(await page.getByLabel("Claim code").textContent() ?? "", /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const claim = await page.getByLabel("Claim code").textContent();
    const response = await fetch(`${stack.url}/v1/devices/claim`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        claim,
        serial: `web-${crypto.randomUUID().slice(0, 8)}`,
        model: "ecoMain",
        subs: [],
      }),
    });
    assert.equal(response.status, 201);
    const { token } = await response.json();
    await page.getByText(/has joined this home/).waitFor();
    await page.getByRole("link", { name: "Now" }).click();
    await page.getByRole("heading", { name: "Waiting for the first reading" }).waitFor();
    const serial = (await page.evaluate(
      async (path) => (await (await fetch(path)).json()).devices[0].serial,
      `/v1/homes/${page.url().split("/")[4]}`,
    )) as string;
    await fetch(`${stack.url}/v1/readings`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({
        serial,
        minutes: [{ t: lastMinuteS(), channels: { L1: { w: 321, fwd: 1, rev: 0 } } }],
      }),
    }).then((sent) => sent.body?.cancel());
    await page.locator(".figure-huge", { hasText: "321" }).waitFor();
    await close();
  },
);
