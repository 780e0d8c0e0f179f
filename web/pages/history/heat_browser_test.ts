import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { assertAccessible, becomes, look, shows, storyHome } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

/** 2026-03-10 and the day before, whole. Berlin. */
const home = await storyHome(stack, cookie, {
  lastS: Date.UTC(2026, 2, 10, 23) / 1000 - 60,
  minutes: 2 * 1440,
});
const at = `/h/${home.id}/history?date=2026-03-10`;

Deno.test("a month is read square by square with the keys, and Enter opens the day", told, async () => {
  const { page, close } = await look(browser, stack, `${at}&view=month`, { phone: true });
  const picture = page.getByRole("slider", { name: "By hour and day: House" });
  await page.locator(".time-chart canvas").first().waitFor();
  const says = () => picture.getAttribute("aria-valuetext");
  await picture.press("ArrowDown");
  await becomes("Sun, Mar 1 00:00: No reading", says);
  for (let i = 0; i < 9; i++) await picture.press("ArrowRight");
  await picture.press("ArrowDown");
  await becomes("Tue, Mar 10 01:00: 3.10\u00a0kWh", says);
  await picture.press("ArrowUp");
  await picture.press("ArrowUp");
  await becomes("Tue, Mar 10 00:00: 3.10\u00a0kWh", says);
  await page.getByLabel("Energy of").selectOption({ label: "Kitchen 🍳" });
  await keys.reach(page.getByRole("slider", { name: "By hour and day: Kitchen 🍳" }));
  await becomes(
    "Tue, Mar 10 00:00: 0.40\u00a0kWh",
    async () =>
      await page.getByRole("slider", { name: "By hour and day: Kitchen 🍳" }).getAttribute("aria-valuetext"),
  );
  await page.keyboard.press("Enter");
  await page.waitForURL(/date=2026-03-10$/);
  await close();
});

Deno.test("a year has its calendar, a table behind it, and shuts nobody out", told, async () => {
  const { page, close } = await look(browser, stack, `${at}&view=year`);
  await page.getByRole("slider", { name: "By month and day: House" }).waitFor();
  const fullest = await page.locator(".heat-grid .heat-step-5").getAttribute("d");
  assert.equal(fullest?.match(/M/g)?.length, 2, "both days with readings are squares of the fullest step");
  await assertAccessible(page);
  await page.getByRole("button", { name: "Show as table" }).click();
  const table = page.locator(".heat-card table");
  await shows(table, /Time.*House \(kWh\)/);
  await page.locator(".heat-card").getByRole("button", { name: "Show more rows" }).click();
  await shows(table.locator("tr"), /Mar 10, 202674\.400/);
  await close();
});
