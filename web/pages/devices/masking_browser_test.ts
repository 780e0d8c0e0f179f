import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { newDevice, newHome, postAsMember, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { look, shows } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

Deno.test(
  "a serial is whole where it is compared with the box, and nowhere else; a network is never whole",
  told,
  async () => {
    const cookie = await signIn(stack);
    const home = await newHome(stack, cookie, { name: "Masked" });
    const serial = `test-${crypto.randomUUID().slice(0, 13)}`;
    const claimed = await newDevice(stack, cookie, home, { serial });
    await postAsMember(stack, cookie, `/v1/homes/${home}/claims`, {});
    const { page, close } = await look(browser, stack, `/h/${home}/devices`);
    await shows(page.getByRole("main"), `…${serial.slice(-4)}`);
    const device = await page.locator("a.devices-row").getAttribute("href");

    const paths = [
      `/h/${home}/now`,
      `/h/${home}/history`,
      `/h/${home}/devices`,
      `/h/${home}/branches`,
      `/h/${home}/channels`,
      `/h/${home}/add-device`,
      `/h/${home}/team`,
      `/h/${home}/settings`,
      "/system",
      "/system/profile",
      "/system/security",
      "/system/privacy",
      "/system/log",
    ];
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole("main").getByRole("heading", { level: 1 }).first().waitFor();
      await page.waitForLoadState("networkidle");
      const text = await page.locator("body").innerText();
      assert.ok(!text.includes(serial), `the serial is whole on ${path}`);
      assert.ok(!text.includes(claimed.token), `a token is on ${path}`);
      assert.doesNotMatch(text, /(?<![\d.])\d+\.\d+\.\d+\.[1-9]\d*(?!\/)/, path);
    }
    await page.goto(device!);
    await page.getByText(serial, { exact: true }).waitFor();
    await close();
  },
);
