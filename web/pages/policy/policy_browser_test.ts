import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { sharedStack } from "../../../scripts/test_stack.ts";
import { assertAccessible, assertFitsEverywhere, look } from "../../../scripts/web_story.ts";
import { POLICY_IN_FORCE } from "../../../worker/policies/in_force.ts";
import { POLICIES } from "../../../worker/policies/policies.ts";

const stack = await sharedStack({ web: true });
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };
const refused = /401/;

Deno.test("a stranger reads the whole policy, on any screen, in either theme", told, async () => {
  const { page, close } = await look(browser, stack, "/policy", {
    phone: true,
    signedOut: true,
    expected: refused,
  });
  const [text] = POLICY_IN_FORCE.texts;
  await page.getByRole("heading", { level: 1, name: text.title }).waitFor();
  for (const { title } of text.sections) {
    assert.equal(
      await page.getByRole("heading", { level: 2, name: title, exact: true }).count(),
      1,
      title,
    );
  }
  await assertFitsEverywhere(page);
  await close();
});

Deno.test("any two versions can be laid side by side, word by word", told, async () => {
  const { page, close } = await look(browser, stack, "/policy", { signedOut: true, expected: refused });
  await page.getByLabel("Compare with").selectOption(POLICIES[0].version);
  await page.getByRole("heading", { level: 1, name: /What changed/ }).waitFor();
  const account = page.getByRole("group", { name: "Your account" });
  await account.locator("ins", { hasText: "six-digit" }).waitFor();
  assert.ok((await account.innerText()).includes("email address"));
  await page.getByRole("heading", { name: /Setting up a device/ }).waitFor();
  await assertAccessible(page);
  await page.getByLabel("Version").selectOption(POLICIES[0].version);
  await page.getByRole("heading", { level: 1, name: POLICIES[0].texts[0].title }).waitFor();
  await page.getByLabel("Compare with").selectOption(POLICY_IN_FORCE.version);
  await page.locator("del", { hasText: "six-digit" }).first().waitFor();
  await close();
});

Deno.test("printed, the policy is the text alone", told, async () => {
  const { page, close } = await look(browser, stack, "/policy", { signedOut: true, expected: refused });
  await page.getByRole("button", { name: "Print" }).waitFor();
  await page.emulateMedia({ media: "print" });
  await page.getByRole("button", { name: "Print" }).waitFor({ state: "hidden" });
  await page.getByRole("contentinfo").waitFor({ state: "hidden" });
  assert.ok(await page.getByRole("article").isVisible());
  await close();
});
