import assert from "node:assert/strict";
import { openDatabase } from "../../../db/client.ts";
import { audit } from "../../../db/schema/audit.ts";
import { mails } from "../../../db/schema/mails.ts";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { mailsTo, newHome, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import {
  asMember,
  assertAccessible,
  assertFitsEverywhere,
  lastMinuteS,
  look,
  storyHome,
} from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const db = openDatabase(stack.databaseUrl);
const story = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 5, name: "Log Lane 7" });
const told = { home: story.id, cookie, url: stack.url };
const account: string =
  (await (await fetch(`${stack.url}/v1/session`, { headers: { cookie } })).json()).account.id;

const nowS = Math.floor(Date.now() / 1000);
const guest = `log-${crypto.randomUUID().slice(0, 8)}@mail.example`;

Deno.test("the log", async (t) => {
  await (await asMember(told, "PATCH", "", { name: "Log Lane 8" })).body?.cancel();
  await (await asMember(told, "POST", "/invitations", { email: guest, role: "viewer" })).body?.cancel();
  await mailsTo(stack, guest);
  const row = { account, language: "en", createdAtS: nowS, nextTryAtS: nowS };
  await db.insert(mails).values([
    { ...row, id: crypto.randomUUID(), template: "password_changed", sentAtS: nowS },
    { ...row, id: crypto.randomUUID(), template: "policy_changed", lastError: "address_refused" },
  ]);
  await db.insert(audit).values({
    atS: nowS,
    actor: "my-limit",
    actorKind: "system",
    action: "command.asked",
    home: story.id,
    result: "ok",
    detail: JSON.stringify({ by: "rule", channel: "plug", do: "off" }),
  });
  const browser = await launch();
  try {
    await t.step("reads in words what happened", async () => {
      const { page, close } = await look(browser, stack, "/system", { phone: true });
      await page.getByRole("link", { name: /^Log/ }).click();
      await page.getByRole("heading", { name: "Log", level: 1 }).waitFor();
      const changed = page.locator(".log-entry", { hasText: "Home settings changed" }).first();
      await changed.waitFor();
      const text = await changed.innerText();
      assert.match(text, /You · Log Lane 8 · changed: name · from \d+\.\d+\.\d+\.0\/24/);
      await page.locator(".log-entry", { hasText: "Your password was changed" }).first().waitFor();
      await page.locator(".log-entry", { hasText: "Could not be delivered" }).first().waitFor();
      await page.locator(".log-entry", { hasText: "Device joined" }).first().waitFor();
      const byRule = page.locator(".log-entry", { hasText: "Command given" }).first();
      assert.match(await byRule.innerText(), /A power limit · Log Lane 8/);
      assert.ok(!(await page.content()).includes(story.device.serial));
      await assertFitsEverywhere(page);
      await close();
    });

    await t.step("a filter narrows it, and more comes by a key press until all is there", async () => {
      const other = await signIn(stack, "log-reader");
      await newHome(stack, other, { name: "Other" });
      await db.insert(audit).values(Array.from({ length: 70 }, (_, i) => ({
        atS: 1_795_000_000 + i,
        actor: account,
        actorKind: "account" as const,
        action: "session.started",
        result: i % 2 === 0 ? "ok" : "not_allowed",
      })));
      const { page, close } = await look(browser, stack, "/system/log");
      const mine = page.waitForResponse(/about=mine/);
      await keys.set(page.getByRole("radio", { name: "Only mine" }), true);
      await mine;
      await page.locator(".log-entry", { hasText: "Device joined" }).first().waitFor({ state: "detached" });
      await page.locator(".log-entry", { hasText: "Signed in" }).first().waitFor();
      const more = page.getByRole("button", { name: "Load more" });
      await more.waitFor();
      await keys.press(more);
      await page.waitForFunction(() => document.querySelectorAll(".log-list:last-of-type > li").length > 70);
      await page.getByText("That is all there is.").waitFor();
      assert.ok(await page.locator(".log-entry", { hasText: "Refused" }).count() >= 35);
      assert.equal(await page.locator(".log-entry", { hasText: "Device joined" }).count(), 0);
      await close();
    });

    await t.step("the development page shows the mail", async () => {
      const { page, close } = await look(
        browser,
        stack,
        `/dev/mails?key=${stack.devSignInKey}&to=${guest}`,
      );
      await page.getByRole("heading", { name: / invites you to Log Lane 8$/ }).first().waitFor();
      await assertAccessible(page);
      const screenshots = Deno.env.get("SCREENSHOTS");
      if (screenshots) await page.screenshot({ path: `${screenshots}/dev_mails.png` });
      await page.getByRole("link", { name: "As HTML" }).first().click();
      await page.getByRole("link", { name: "See the invitation" }).waitFor();
      if (screenshots) {
        await page.setViewportSize({ width: 390, height: 844 });
        await page.screenshot({ path: `${screenshots}/mail_light.png` });
        await page.emulateMedia({ colorScheme: "dark" });
        await page.screenshot({ path: `${screenshots}/mail_dark.png` });
      }
      await close();
    });
  } finally {
    await browser.close();
  }
});
