import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { openDatabase } from "../../../db/client.ts";
import { accounts } from "../../../db/schema/accounts.ts";
import { consents } from "../../../db/schema/consents.ts";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { newHome, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { assertAccessible, look, signInAs } from "../../../scripts/web_story.ts";
import { POLICY_IN_FORCE } from "../../../worker/policies/in_force.ts";
import { POLICIES } from "../../../worker/policies/policies.ts";

const stack = await sharedStack({ web: true });
const db = openDatabase(stack.databaseUrl);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };
const expected = /401|403/;
const OLDER = POLICIES[0].version;

/** A person with a home who accepted an older policy, then looks at the app again. */
async function visit(options: { phone?: boolean; theme?: "light" | "dark" } = {}) {
  const person = `gate-${crypto.randomUUID().slice(0, 8)}`;
  const account = `development-${person}`;
  await newHome(stack, await signIn(stack, person), { name: "Lake house" });
  await db.insert(consents).values({
    account,
    kind: "policy",
    item: OLDER,
    textHash: "0".repeat(64),
    language: "en",
    given: true,
    atS: 1_790_000_000,
    way: "registration",
  });
  await db.update(accounts).set({ policyVersion: OLDER }).where(eq(accounts.id, account));
  const looking = await look(browser, stack, "/policy", { ...options, signedOut: true, expected });
  await signInAs(looking.context, stack, person);
  await looking.page.goto("/");
  await looking.page.getByRole("heading", { name: "Our privacy policy has changed" }).waitFor();
  return { ...looking, account };
}
const agree = (page: Page) => page.getByRole("button", { name: "Agree", exact: true });

Deno.test(
  "a changed policy is shown word by word and asked again, with the keyboard alone",
  told,
  async () => {
    const { page, close } = await visit();
    const changed = page.getByRole("region", { name: "What changed" });
    await changed.locator("ins", { hasText: "six-digit" }).waitFor();
    await page.getByText("This is the end of the policy").waitFor();
    assert.equal(await agree(page).isDisabled(), true, "not before the end was seen");
    await assertAccessible(page);
    await page.keyboard.press("End");
    await page.getByText("You have seen all of it").waitFor();
    await assertAccessible(page);
    await keys.press(agree(page));
    await page.getByRole("navigation", { name: "Places" }).waitFor();
    await page.waitForURL(/\/h\/.*\/now$/);
    await page.goto("/system/privacy");
    await page.getByText(`Version ${POLICY_IN_FORCE.version}, accepted on`).waitFor();
    await page.getByText("How: When signing in").waitFor();
    await close();
  },
);

Deno.test("behind the gate no page shows anything of the service", told, async () => {
  const { page, close } = await visit({ phone: true, theme: "dark" });
  for (const path of ["/new-home", "/system/privacy", "/h/somewhere/now"]) {
    await page.goto(path);
    await page.getByRole("heading", { name: "Our privacy policy has changed" }).waitFor();
    assert.equal(await page.getByRole("navigation", { name: "Places" }).count(), 0, path);
  }
  await page.goto("/policy");
  await page.getByRole("heading", { level: 1, name: POLICY_IN_FORCE.texts[0].title }).waitFor();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${over} px too wide`);
  await close();
});

Deno.test("declining leaves taking along and erasing, and a way back", told, async () => {
  const { page, close, account } = await visit();
  await keys.press(page.getByRole("button", { name: "Decline" }));
  await page.getByRole("heading", { name: "You declined the privacy policy" }).waitFor();
  await assertAccessible(page);
  await page.reload();
  await page.getByRole("heading", { name: "You declined the privacy policy" }).waitFor();

  const downloading = page.waitForEvent("download");
  await keys.press(page.getByRole("link", { name: "Download" }));
  const file = JSON.parse(await Deno.readTextFile(await (await downloading).path()));
  assert.equal(file.account.id, account);

  await keys.press(page.getByRole("button", { name: "Read the policy again" }));
  await page.getByText("This is the end of the policy").scrollIntoViewIfNeeded();
  await keys.press(agree(page));
  await page.getByRole("navigation", { name: "Places" }).waitFor();
  await close();
});

Deno.test("erasing shows what goes, and then it is gone", told, async () => {
  const { page, close, account } = await visit();
  await keys.press(page.getByRole("button", { name: "Decline" }));
  await keys.press(page.getByRole("button", { name: "Erase…" }));
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Lake house").waitFor();
  await assertAccessible(page);
  await keys.press(dialog.getByRole("button", { name: "Erase for good" }));
  await page.getByRole("heading", { name: "The account is erased" }).waitFor();
  assert.deepEqual(await db.select().from(accounts).where(eq(accounts.id, account)), []);
  await close();
});
