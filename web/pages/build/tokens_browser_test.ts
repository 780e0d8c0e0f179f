import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { newHome, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { assertAccessible, assertFitsEverywhere, look } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };
const LONG = "The dashboard in the hall that my daughter built one summer out of an old tablet";

Deno.test("a token is made, seen once, used, and revoked", told, async () => {
  const home = await newHome(stack, cookie, { name: "Token story" });
  const { page, close } = await look(browser, stack, "/system");
  await page.getByRole("link", { name: /Access tokens/ }).click();
  await page.getByRole("heading", { name: "Access tokens" }).waitFor();
  await page.getByRole("button", { name: "Make the token" }).click();
  await page.getByText("Give it a name").waitFor();
  await page.getByLabel("What it is for").fill(LONG);
  await page.getByLabel("Home", { exact: true }).selectOption(home);
  await page.getByRole("button", { name: "Make the token" }).click();
  const shown = page.getByRole("group", { name: "Token", exact: true });
  const token = (await shown.locator("code").textContent())!;
  const ask = () => fetch(`${stack.url}/v1/homes/${home}`, { headers: { authorization: `Bearer ${token}` } });
  const answer = await ask();
  assert.equal(answer.status, 200);
  await answer.body?.cancel();
  await page.getByRole("button", { name: "I have copied it" }).click();
  await page.reload();
  await page.getByText(LONG).first().waitFor();
  assert.ok(!(await page.content()).includes(token));
  await assertAccessible(page);

  await page.getByRole("button", { name: `Revoke ${LONG}` }).click();
  await page.getByRole("button", { name: "Revoke", exact: true }).click();
  await page.getByText(LONG).first().waitFor({ state: "detached" });
  await close();
});

Deno.test("a token just made, with a long name, fits everywhere", told, async () => {
  const { page, close } = await look(browser, stack, "/system/tokens", { phone: true });
  await page.getByLabel("What it is for").fill(LONG.slice(0, 80));
  await page.getByLabel("Use the home's MQTT").check();
  await page.getByRole("button", { name: "Make the token" }).click();
  await page.getByText("Over MQTT").waitFor();
  await assertFitsEverywhere(page);
  await close();
});
