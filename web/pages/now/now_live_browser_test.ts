import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { LightClient } from "../../../scripts/mqtt/light_client.ts";
import { type ClaimedDevice, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import {
  assertAccessible,
  becomes,
  lastMinuteS,
  look,
  postMinutes,
  shows,
  STORY_HOUSE_W,
  storyHome,
} from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

declare global {
  var opened: WebSocket[];
}

/** A device that streams as soon as somebody looks. */
async function liveDevice({ mqtt, serial, token }: ClaimedDevice) {
  const client = await LightClient.connect(serial, {
    url: mqtt.replace("http", "ws"),
    headers: { authorization: `Bearer ${token}` },
  });
  const watched = client.message(`enecess/${serial}/watch`);
  await client.subscribe(`enecess/${serial}/watch`, 1);
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    watched,
    /** Streams these watts until told otherwise; resolves when the home has the first of them. */
    send(kitchenW: number) {
      clearInterval(timer);
      const say = () =>
        client.publish(
          `enecess/${serial}/live`,
          JSON.stringify({
            t: Date.now() / 1000,
            channels: {
              L1: { w: 1_200 + kitchenW, v: 231.5 },
              "0.1": { w: kitchenW },
              "0.2": { w: -1_500 },
              "0.3": { w: 2_600 },
              "0.4": { w: 2_200 },
            },
          }),
        ).catch(() => {});
      timer = setInterval(say, 500);
      return say();
    },
    rest: () => clearInterval(timer),
    close() {
      clearInterval(timer);
      client.close();
    },
  };
}

const see = (page: Page, hidden: boolean) =>
  page.evaluate((now) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => now });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);

/** Of the page and of its threads. */
async function sockets(page: Page): Promise<number> {
  const open = await Promise.all(
    page.workers().map((thread) =>
      thread.evaluate(() =>
        globalThis.opened.filter(({ readyState }) => readyState === WebSocket.OPEN).length
      )
        // It was ended meanwhile.
        .catch(() => 0)
    ),
  );
  return open.reduce((sum, n) => sum + n, 0);
}

/** Notes every socket that the line's thread opens from now on. */
async function noteSockets(page: Page): Promise<void> {
  // Code that comes from here instead of from the server is a stranger to the browser, which asks before it reaches it.
  await page.context().grantPermissions(["local-network-access"]);
  await page.route("**/assets/home_line-*.js", async (route) => {
    const code = await (await route.fetch()).text();
    await route.fulfill({ contentType: "text/javascript", body: `(${note})();${code}` });
  });
}

function note(): void {
  globalThis.opened = [];
  const Real = WebSocket;
  globalThis.WebSocket = class extends Real {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      globalThis.opened.push(this);
    }
  };
}

const houseText = (page: Page) => page.locator(".balance .figure-huge").textContent();
const kw = (watts: number) => `${(watts / 1000).toFixed(2)}\u00a0kW`;

Deno.test(
  "values move as they are measured, come back after a break, and rest while nobody looks",
  told,
  async () => {
    const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 90 });
    const device = await liveDevice(home.device);
    const { page, close } = await look(browser, stack, "/new-home", { phone: true });
    await noteSockets(page);
    await page.goto(`/h/${home.id}/now`);
    await becomes(kw(STORY_HOUSE_W), () => houseText(page));
    await device.watched;
    void device.send(500);
    await becomes(kw(3_200), () => houseText(page));
    await page.getByText("Live", { exact: true }).waitFor();
    await page.getByText("Every second").waitFor();
    void device.send(1_000);
    await becomes(kw(3_700), () => houseText(page));
    await shows(page.locator(".now-branch-list"), /Kitchen 🍳1\.00\skW/);

    await page.workers()[0].evaluate(() => globalThis.opened.forEach((socket) => socket.close()));
    void device.send(1_500);
    await becomes(kw(4_200), () => houseText(page));

    let asked = 0;
    page.on("request", () => asked++);
    await see(page, true);
    await becomes(0, () => Promise.resolve(page.workers().length));
    const before = asked;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    assert.equal(asked, before);
    device.send(2_000);
    await see(page, false);
    await becomes(kw(4_700), () => houseText(page));
    await becomes(1, () => sockets(page));

    await page.evaluate(() => globalThis.dispatchEvent(new Event("online")));
    void device.send(2_500);
    await becomes(kw(5_200), () => houseText(page));
    await becomes(1, () => sockets(page));

    device.rest();
    await page.getByText("Every minute").waitFor();
    await becomes(kw(STORY_HOUSE_W), () => houseText(page));
    await page.getByRole("link", { name: "History", exact: true }).click();
    await becomes(0, () => Promise.resolve(page.workers().length));
    device.close();
    await close();
  },
);

Deno.test("a minute is on screen once it is stored, without being asked for", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS() - 60, minutes: 5 });
  const { page, close } = await look(browser, stack, `/h/${home.id}/now`);
  await page.waitForResponse((response) => response.url().endsWith("/watch") && response.status() === 200);
  // Those that were under way before are over; the next on its own would come after a minute.
  await page.waitForLoadState("networkidle");
  const asked = page.waitForRequest((request) => request.url().endsWith("/live"));
  await postMinutes(stack, home.device, { lastS: lastMinuteS(), minutes: 1 });
  await asked;
  await close();
});

Deno.test("the flow moves under live data alone, and not for whom motion is too much", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 90 });
  const device = await liveDevice(home.device);
  const running = (page: Page) =>
    page.evaluate(() =>
      document.getAnimations().filter((a) => (a as CSSAnimation).animationName === "flow-on").length
    );
  for (const motion of ["no-preference", "reduce"] as const) {
    device.rest();
    const { page, close } = await look(browser, stack, "/new-home");
    await page.emulateMedia({ reducedMotion: motion });
    await page.goto(`/h/${home.id}/now`);
    const flow = page.locator(".energy-flow");
    await shows(flow, /Everything else/);
    assert.equal(await running(page), 0);
    void device.send(700);
    await shows(page.locator(".energy-flow-moving"), /Kitchen 🍳700\sW/);
    await shows(flow, /Solar1\.50\skWProducing/);
    await becomes(motion === "reduce", async () => await running(page) === 0);
    await close();
  }
  device.close();
});

Deno.test("an old reading stands still and is marked", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS() - 900, minutes: 30 });
  const { page, close } = await look(browser, stack, `/h/${home.id}/now`);
  await page.getByText(/^Not flowing: last reading/).waitFor();
  assert.equal(await page.locator(".energy-flow-moving").count(), 0);
  await close();
});

Deno.test("the hour is read by keyboard and as a table, and shuts nobody out", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 90, gap: [40, 60] });
  const { page, close } = await look(browser, stack, `/h/${home.id}/now`);
  const chart = page.getByRole("slider", { name: "Power of every branch over the last hour" });
  await becomes("false", () => chart.getAttribute("aria-busy"));
  await keys.reach(chart);
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  for (let i = 0; i < 4; i++) await page.keyboard.press("Home");
  await becomes(
    true,
    async () => (await chart.getAttribute("aria-valuetext"))!.includes("Garage: 2.60\u00a0kW"),
  );
  await page.keyboard.press("Escape");
  await keys.press(page.getByRole("button", { name: "Show as table" }));
  const table = page.locator(".live-hour table");
  await shows(table.locator("tbody tr"), /1,600/);
  await shows(table.locator("thead"), /TimeGrid \(W\)Kitchen 🍳 \(W\)/);
  assert.ok(await table.locator("td", { hasText: "–" }).count() >= 20);
  await assertAccessible(page);
  await close();
});
