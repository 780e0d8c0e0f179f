import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { asMember, becomes, lastMinuteS, look, shows, storyHome } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };
const makeHome = (branches = true) =>
  storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 5, branches });
const bodyOf = async (home: string) =>
  await (await asMember({ home, cookie, url: stack.url }, "GET", "")).json();

Deno.test("a branch is named in any script, changed, and arranged", told, async () => {
  const home = await makeHome(false);
  const { page, close } = await look(browser, stack, `/h/${home.id}/branches`);
  const create = async (name: string) => {
    await keys.press(page.getByRole("link", { name: "New branch" }).first());
    await keys.type(page.getByLabel("Name", { exact: true }), name);
    await keys.press(page.getByRole("button", { name: "Create branch" }));
    await page.getByText("Edit branch").waitFor();
    await page.locator(".panel-name", { hasText: name }).waitFor();
  };
  await create("Кухня 🍳");
  await create("客厅");
  await keys.type(page.getByLabel("Breaker rating"), "12,5");
  await keys.set(page.getByRole("radio", { name: "A room" }), true);
  await keys.set(page.getByRole("radio", { name: "sofa" }), true);
  await keys.set(page.getByRole("radio", { name: "Colour 7", exact: true }), true);
  await keys.press(page.getByRole("button", { name: "Save" }));
  await page.getByText("Saved").waitFor();
  const { branches } = await bodyOf(home.id);
  const living = branches.find((b: { name: string }) => b.name === "客厅");
  assert.deepEqual([living.breakerRatingA, living.namedAs, living.icon, living.colour], [
    12.5,
    "room",
    "sofa",
    6,
  ]);

  await keys.press(page.getByRole("button", { name: "Arrange" }));
  await keys.press(page.getByRole("button", { name: "Move 客厅 up" }));
  await page.locator(".panel-name").first().filter({ hasText: "客厅" }).waitFor();
  await keys.press(page.getByRole("button", { name: "Done" }));
  await page.reload();
  await page.locator(".panel-name").first().waitFor();
  assert.deepEqual(await page.locator(".panel-name").allTextContents(), ["客厅", "Кухня 🍳"]);
  await close();
});

Deno.test("what is wrong is said at the field that is wrong", told, async () => {
  const home = await makeHome();
  const { page, close } = await look(browser, stack, `/h/${home.id}/branches/${home.kitchen}`, {
    expected: /4\d\d/,
  });
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("  ");
  await page.getByLabel("Breaker rating").fill("5000");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Give it a name").waitFor();
  await page.getByText("A rating is between 1 and 1,000 A").waitFor();
  assert.equal(await name.getAttribute("aria-invalid"), "true");
  await page.getByLabel("Breaker rating").fill("16");
  await name.fill("x".repeat(81));
  await page.getByRole("button", { name: "Save" }).click();
  const error = page.locator(".field", { has: name }).locator(".field-error");
  await error.filter({ hasText: "80" }).waitFor();
  await close();
});

Deno.test("a branch that measured something is not deleted, and the reason is told", told, async () => {
  const home = await makeHome();
  const { page, close } = await look(browser, stack, `/h/${home.id}/branches/${home.kitchen}`, {
    expected: /409/,
  });
  await keys.press(page.getByRole("button", { name: "Delete branch" }));
  await keys.press(page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }));
  await page.getByRole("dialog").getByText(/fed by 0\.1/).waitFor();
  await keys.press(page.getByRole("button", { name: "Keep it" }));
  await keys.press(page.getByRole("link", { name: "New branch" }));
  await keys.type(page.getByLabel("Name", { exact: true }), "Empty");
  await keys.press(page.getByRole("button", { name: "Create branch" }));
  await keys.press(page.getByRole("button", { name: "Delete branch" }));
  await keys.press(page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }));
  await page.waitForURL(/\/branches$/);
  await page.locator(".panel-name", { hasText: "Empty" }).waitFor({ state: "detached" });
  await close();
});

Deno.test("a moved clamp keeps its history: from now on, from a moment, from the start", told, async () => {
  const home = await makeHome();
  const path = `/h/${home.id}/channels/${home.deviceId}/0.1`;
  const { page, close } = await look(browser, stack, path);
  await page.getByRole("heading", { name: "Channel 0.1" }).waitFor();
  await page.locator(".channel-raw", { hasText: /Power400\sW.*Voltage230\.0\sV/ }).waitFor();
  await page.getByText("Moving a clamp never rewrites history").waitFor();
  await keys.choose(page.getByLabel("It measures"), "Car");
  await keys.set(page.getByLabel("The clamp is the wrong way round"), true);
  await keys.type(page.getByLabel("Multiplier"), "2");
  await keys.press(page.getByRole("button", { name: "Save" }));
  await page.getByText("Saved").waitFor();
  const feeds = async () =>
    (await bodyOf(home.id)).feeds.filter((f: { channel: string }) => f.channel === "0.1")
      .sort((a: { sinceS: number }, b: { sinceS: number }) => a.sinceS - b.sinceS);
  await becomes(2, async () => (await feeds()).length);
  const [before, after] = await feeds();
  assert.deepEqual([before.target, before.sinceS, before.multiplier], [home.kitchen, 0, 1]);
  assert.deepEqual([after.target, after.reversed, after.multiplier], [home.car, true, 2]);
  assert.ok(Math.abs(after.sinceS - Date.now() / 1000) < 180);
  assert.equal(after.sinceS % 60, 0);
  await becomes(2, () => page.locator(".channel-log li").count());

  await keys.choose(page.getByLabel("It measures"), "Not used");
  await keys.set(page.getByRole("radio", { name: /From a moment on/ }), true);
  await keys.press(page.getByRole("button", { name: "Save" }));
  await page.getByText("Choose a day and a time").waitFor();
  // From before it, to stand on the first of its parts.
  await keys.reach(page.getByRole("radio", { name: /From a moment on/ }));
  await page.keyboard.press("Tab");
  await keys.landsOn(page.getByLabel("Moment", { exact: true }));
  await page.keyboard.type("06012025");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1200PM");
  await keys.press(page.getByRole("button", { name: "Save" }));
  await page.getByText("Saved").waitFor();
  await becomes(
    [[0, home.kitchen], [Date.UTC(2025, 5, 1, 10) / 1000, null]],
    async () => (await feeds()).map((f: { sinceS: number; target: string | null }) => [f.sinceS, f.target]),
  );

  await keys.set(page.getByRole("radio", { name: /From the first reading on/ }), true);
  await keys.choose(page.getByLabel("It measures"), "Kitchen 🍳");
  await keys.press(page.getByRole("button", { name: "Save" }));
  await page.locator(".channel-log li").nth(1).waitFor({ state: "detached" });
  await becomes(1, async () => (await feeds()).length);
  await close();
});

Deno.test("every channel shows what it reads and what it feeds", told, async () => {
  const home = await makeHome();
  const { page, close } = await look(browser, stack, `/h/${home.id}/channels`);
  const row = page.locator(".channel-row", { has: page.getByRole("link", { name: "0.2", exact: true }) });
  await row.getByText("−1.50").waitFor();
  await shows(row, /Solar roof/);
  const unused = page.locator(".channel-row", { has: page.getByRole("link", { name: "0.9", exact: true }) });
  await shows(unused, /Not used.*never/);
  await keys.press(row.getByRole("link"));
  await page.getByRole("heading", { name: "Channel 0.2" }).waitFor();
  await page.goBack();
  await page.waitForURL(/\/channels$/);
  await close();
});
