import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { assertFitsEverywhere, lastMinuteS, look, storyHome } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

Deno.test("the home is offered to Home Assistant and taken back", told, async () => {
  const home = await storyHome(stack, cookie, {
    lastS: lastMinuteS(),
    minutes: 5,
    name: "The old mill by the river, that we share with my aunt and her four cats",
  });
  const { page, close } = await look(browser, stack, `/h/${home.id}/home-assistant`, { phone: true });
  await page.getByText("Off: nothing is published").waitFor();
  await keys.set(page.getByRole("switch"), true);
  await page.getByText(/^\d+ entities of 2 devices/).waitFor();
  await page.reload();
  await page.getByText(/^\d+ entities of 2 devices/).waitFor();
  assert.ok(await page.getByRole("switch").isChecked());
  await assertFitsEverywhere(page);
  await keys.set(page.getByRole("switch"), false);
  await page.getByText("Off: nothing is published").waitFor();
  await close();
});
