import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { sharedStack } from "../../../scripts/test_stack.ts";
import { assertAccessible, look } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };
const refused = /401/;

Deno.test("the development link signs in only where its key is in the address", told, async () => {
  const { page, close } = await look(browser, stack, "/", { signedOut: true, expected: refused });
  await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Development sign-in" }).count(), 0);
  await page.goto(`/?key=${encodeURIComponent(stack.devSignInKey)}`);
  await page.getByRole("button", { name: "Development sign-in" }).press("Enter");
  await page.getByRole("banner").getByRole("button", { name: "Home and account" }).waitFor();
  assert.doesNotMatch(page.url(), /key=/);
  await close();
});

Deno.test("signing out ends the session and leaves nothing on the screen or in storage", told, async () => {
  const { page, context, close } = await look(browser, stack, "/new-home", { expected: refused });
  await page.getByRole("button", { name: "Home and account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByText("You are signed out").waitFor();
  const kept = await page.evaluate(
    () => [Object.keys(localStorage), sessionStorage.length, document.cookie.length],
  );
  assert.deepEqual(
    kept,
    [["enecess.storage"], 0, 0],
    "the answer to the banner is the browser's, not the person's",
  );
  const status = await context.request.get("/v1/session");
  assert.equal(status.status(), 401);
  await close();
});

Deno.test("the theme is the system's until one is chosen", told, async () => {
  const { page, close } = await look(browser, stack, "/new-home", { theme: "dark" });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  assert.equal(await ground(), "rgb(15, 18, 20)");
  await page.getByRole("button", { name: "Home and account" }).click();
  await page.getByRole("radio", { name: "Light" }).check();
  assert.equal(await ground(), "rgb(246, 247, 245)");
  await page.getByRole("radio", { name: "System" }).check();
  assert.equal(await ground(), "rgb(15, 18, 20)");
  await assertAccessible(page);
  await close();
});
