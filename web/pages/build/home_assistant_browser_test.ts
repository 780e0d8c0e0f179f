import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { assertAccessible, lastMinuteS, look, storyHome } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

for (const phone of [false, true]) {
  for (const theme of ["light", "dark"] as const) {
    const name = `the home is offered to Home Assistant and taken back, ${
      phone ? "phone" : "desktop"
    }, ${theme}`;
    Deno.test(name, told, async () => {
      const home = await storyHome(stack, cookie, {
        lastS: lastMinuteS(),
        minutes: 5,
        name: "The old mill by the river, that we share with my aunt and her four cats",
      });
      const { page, close } = await look(browser, stack, `/h/${home.id}/home-assistant`, { phone, theme });
      await page.getByText("Off: nothing is published").waitFor();
      await page.getByRole("switch").check();
      await page.getByText(/^\d+ entities of 2 devices/).waitFor();
      await page.reload();
      await page.getByText(/^\d+ entities of 2 devices/).waitFor();
      assert.ok(await page.getByRole("switch").isChecked());
      await assertAccessible(page);
      const shots = Deno.env.get("SHOTS");
      if (shots) await page.screenshot({ path: `${shots}/ha_${phone}_${theme}.png` });
      await page.getByRole("switch").uncheck();
      await page.getByText("Off: nothing is published").waitFor();
      await close();
    });
  }
}
