import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { newHome, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { assertAccessible, becomes, look } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
await newHome(stack, await signIn(stack), { name: "Lake house" });
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

Deno.test("the settings icon at the upper left of the System page leads to the help", told, async () => {
  const { page, close } = await look(browser, stack, "/system", { phone: true });
  const icon = page.getByRole("main").getByRole("link", { name: "Help" });
  const [at, title] = await Promise.all([
    icon.boundingBox(),
    page.getByRole("heading", { name: "System", level: 1 }).boundingBox(),
  ]);
  assert.ok(at!.x + at!.width <= title!.x && at!.x <= 32, "left of the title, at the edge");
  assert.ok(at!.width >= 44 && at!.height >= 44, "big enough for a thumb");
  await assertAccessible(page);
  await keys.press(icon);
  await page.getByRole("heading", { name: "Help", level: 1 }).waitFor();
  assert.equal(await page.title(), "Help · enecess");
  const places = page.getByRole("navigation", { name: "Places" });
  assert.equal(await places.getByRole("link", { name: "System" }).getAttribute("aria-current"), "page");
  await close();
});

Deno.test("a word finds its page, with the keyboard alone", told, async () => {
  const { page, close } = await look(browser, stack, "/help", { theme: "dark" });
  const entries = page.getByRole("main").getByRole("listitem");
  await keys.reach(page.getByLabel("Search the help"));
  await page.keyboard.type("zebra");
  await page.getByText("Nothing found").waitFor();
  await assertAccessible(page);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("iPhone");
  await becomes(1, () => entries.count());
  await assertAccessible(page);
  await keys.press(entries.getByRole("link"));
  await page.getByRole("heading", { name: "Bluetooth trouble", level: 1 }).waitFor();
  assert.equal(new URL(page.url()).pathname, "/help/bluetooth");
  await assertAccessible(page);
  await page.goBack();
  await page.getByLabel("Search the help").waitFor();
  await close();
});

Deno.test("help needs no account, and an unknown page says so", told, async () => {
  const { page, close } = await look(browser, stack, "/help/gaps", { signedOut: true, expected: /401/ });
  await page.getByRole("heading", { name: "Why a gap is a gap", level: 1 }).waitFor();
  await assertAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${over} px too wide`);
  await page.getByRole("navigation", { name: "More help" }).getByRole("link", { name: /Clamps/ }).click();
  await page.getByRole("heading", { name: "Clamps (CTs)", level: 1 }).waitFor();
  await page.goto("/help/nowhere");
  await page.getByRole("heading", { name: "Nothing here" }).waitFor();
  await close();
});
