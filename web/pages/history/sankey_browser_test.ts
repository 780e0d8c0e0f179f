import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { asMember, assertAccessible, becomes, look, shows, storyHome } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

/** 2026-03-10, whole, and the hour before it. Berlin. */
const home = await storyHome(stack, cookie, {
  lastS: Date.UTC(2026, 2, 10, 23) / 1000 - 60,
  minutes: 1500,
});
const spare = { name: "Never wired, with a name as long as names of circuits in panels become" };
await asMember({ home: home.id, cookie, url: stack.url }, "POST", "/branches", spare);
const at = `/h/${home.id}/history?date=2026-03-10`;

Deno.test(
  "a day's energy is followed from the mains to the car by keys alone, and read as a table",
  told,
  async () => {
    const { page, close } = await look(browser, stack, at, { phone: true });
    const picture = page.getByRole("group", { name: /^From the sources through the house/ });
    const stands = () => page.evaluate(() => document.activeElement?.textContent);
    await picture.getByRole("button", { name: /^House 74\.4/ }).focus();
    await page.keyboard.press("ArrowLeft");
    await becomes("Grid38.4\u00a0kWh52\u00a0% of all", stands);
    await page.keyboard.press("ArrowDown");
    await becomes("Solar roof36.0\u00a0kWh48\u00a0% of all", stands);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await becomes("Garage62.4\u00a0kWh84\u00a0% of all", stands);
    await page.keyboard.press("ArrowRight");
    await becomes("Car52.8\u00a0kWh71\u00a0% of all", stands);
    await page.keyboard.press("ArrowDown");
    await becomes("Rest of Garage9.60\u00a0kWh13\u00a0% of all", stands);
    await shows(page.locator(".sankey-unread"), new RegExp(`No reading at all: ${spare.name}`));
    assert.equal(await picture.locator("button[tabindex='0']").count(), 1);
    await page.getByRole("button", { name: "Show as table" }).click();
    const table = page.getByRole("region", { name: /^Where it went/ });
    await shows(table.locator("tr").nth(4), /Garage.*Car.*52\.800.*71/);
    await close();
  },
);

Deno.test(
  "the bands shut nobody out, in either theme, and without readings there are none",
  told,
  async () => {
    const { page, close } = await look(browser, stack, at);
    await page.locator(".sankey-band").first().waitFor();
    await assertAccessible(page);
    await page.goto(at.replace("03-10", "01-05"));
    await page.getByRole("region", { name: /^Where it went/ }).getByText("No readings in this time")
      .waitFor();
    await close();
  },
);
