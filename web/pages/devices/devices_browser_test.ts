import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { SIZES } from "../../../scripts/screens/series.ts";
import { newHome, postReadings, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import {
  asMember,
  assertAccessible,
  lastMinuteS,
  look,
  storyHome,
  tooWidePx,
} from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

/** Lets the server's true answer arrive as it would be so much later without another post. */
async function heardLongAgo(page: Page, agoS: number): Promise<void> {
  await page.route("**/devices/health", async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    for (const device of answer.devices) {
      device.state = "silent";
      device.heardAtS = answer.now - agoS;
    }
    await route.fulfill({ response, json: answer });
  });
}

Deno.test("devices are listed with how they are, and each tells its health", told, async () => {
  const lastS = lastMinuteS();
  const home = await storyHome(stack, cookie, { lastS, minutes: 300, gap: [100, 117] });
  const health = {
    firmware: "140",
    rssi_dbm: -58,
    buffered: 2,
    uptime_s: 7_300,
    clock_s: Date.now() / 1000 - 90,
  };
  const posted = await postReadings(stack, home.device.token, {
    serial: home.device.serial,
    minutes: [{ t: lastS + 60, channels: { L1: { w: 1 } } }],
    health,
  });
  assert.equal(posted.status, 200);
  await posted.body?.cancel();
  const { page, close } = await look(browser, stack, `/h/${home.id}/now`);
  await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Devices" }).click();
  await page.getByRole("link", { name: /EcoMain.*On time/s }).click();
  const facts = page.locator(".device-facts");
  await facts.getByText("-58 dBm").waitFor();
  const text = await facts.textContent() ?? "";
  assert.match(text, /Firmware140/);
  assert.match(text, /Waiting to be sent2 minutes/);
  assert.match(text, /Clock(8[5-9]|9\d) s behind/);
  assert.match(text, /Running for2 hours/);
  await page.getByText("17 minutes are missing in these days").waitFor();
  assert.equal(await page.locator(".strip-day").count(), 7);
  const gaps = await page.locator(".strip-gap").count();
  assert.ok(gaps >= 1 && gaps <= 2, String(gaps));
  await close();
});

Deno.test("a device is renamed, and removed after being asked", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 3 });
  const { page, close } = await look(browser, stack, `/h/${home.id}/devices/${home.deviceId}`);
  const name = page.getByLabel("Name", { exact: true });
  await keys.type(name, " ");
  await keys.press(page.getByRole("button", { name: "Save" }));
  await page.getByText("Give it a name").waitFor();
  await keys.type(name, "Keller 🔌");
  await keys.press(page.getByRole("button", { name: "Save" }));
  await page.getByText("Saved").waitFor();
  await page.locator(".list-row-title", { hasText: "Keller 🔌" }).waitFor();
  assert.match(await page.getByRole("link", { name: "Channels" }).getAttribute("href") ?? "", /\/channels$/);
  await keys.press(page.getByRole("button", { name: "Remove device" }));
  await page.getByRole("dialog").getByRole("heading", { name: "Remove Keller 🔌?" }).waitFor();
  await keys.press(page.getByRole("button", { name: "Keep it" }));
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await keys.landsOn(page.getByRole("button", { name: "Remove device" }));
  await keys.press(page.getByRole("button", { name: "Remove device" }));
  await keys.press(page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }));
  await page.getByRole("heading", { name: "No device yet" }).waitFor();
  const { devices } = await (await asMember({ home: home.id, cookie, url: stack.url }, "GET", "")).json();
  assert.deepEqual(devices, []);
  await page.goto(`/h/${home.id}/devices/${home.deviceId}`);
  await page.getByText("This device is not in this home").waitFor();
  await close();
});

Deno.test(
  "a silent device raises a notice on Now and on Devices; one that catches up does not",
  told,
  async () => {
    const home = await storyHome(stack, cookie, { lastS: lastMinuteS() - 3_600, minutes: 5 });
    const { page, close } = await look(browser, stack, `/h/${home.id}/devices`);
    await page.getByRole("link", { name: /EcoMain.*Late/s }).waitFor();
    const asked = page.waitForResponse((response) => response.url().endsWith("/devices/health"));
    await page.goto(`/h/${home.id}/now`);
    await asked;
    await page.getByText("These are old values").waitFor();
    assert.equal(await page.getByText(/is silent/).count(), 0);

    await heardLongAgo(page, 3_605);
    await page.goto(`/h/${home.id}/now`);
    await page.getByText(/EcoMain is silent: last heard of (60 min|1 hr)/).waitFor();
    await page.getByRole("link", { name: "Look at it" }).click();
    await page.waitForURL(`**/devices/${home.deviceId}`);
    await page.getByText(/EcoMain is silent since/).waitFor();
    await page.locator(".device-panel .badge", { hasText: "Silent since" }).waitFor();
    await close();
  },
);

Deno.test(
  "nothing on the pages shuts anybody out, in either theme, and nothing is too wide",
  told,
  async () => {
    const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 90 });
    const member = { home: home.id, cookie, url: stack.url };
    const name = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    await (await asMember(member, "PATCH", `/devices/${home.deviceId}`, { name })).body?.cancel();
    const empty = await newHome(stack, cookie);
    const { page, close } = await look(browser, stack, `/h/${home.id}/devices`, { phone: true });
    for (const path of [`${home.id}/devices`, `${home.id}/devices/${home.deviceId}`, `${empty}/devices`]) {
      await page.goto(`/h/${path}`);
      await page.locator("main .badge:visible, main .empty:visible").first().waitFor();
      for (const viewport of [{ width: 320, height: 640 }, SIZES.desktop]) {
        await page.setViewportSize(viewport);
        assert.deepEqual([path, viewport.width, await tooWidePx(page)], [path, viewport.width, 0]);
      }
      await assertAccessible(page);
    }
    await close();
  },
);
