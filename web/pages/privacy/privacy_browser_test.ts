import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import { openDatabase } from "../../../db/client.ts";
import { consents } from "../../../db/schema/consents.ts";
import { pageViews } from "../../../db/schema/page_views.ts";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { waitUntil } from "../../../scripts/stack/wait_until.ts";
import { sharedStack } from "../../../scripts/test_stack.ts";
import { assertAccessible, look, signInAs } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const db = openDatabase(stack.databaseUrl);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

async function visit(options: Parameters<typeof look>[3] = {}) {
  const person = `privacy-${crypto.randomUUID().slice(0, 8)}`;
  const looking = await look(browser, stack, "/policy", { ...options, signedOut: true, expected: /401/ });
  await signInAs(looking.context, stack, person);
  await looking.page.goto("/system/privacy");
  await looking.page.getByRole("heading", { level: 1, name: "Privacy" }).waitFor();
  return { ...looking, account: `development-${person}` };
}

Deno.test(
  "a purpose is off, turned on and off with the same switch, and each answer is shown",
  told,
  async () => {
    const { page, close, account } = await visit();
    const news = page.getByRole("switch", { name: "News by mail" });
    for (const one of await page.getByRole("switch").all()) assert.equal(await one.isChecked(), false);
    const answers = () =>
      db.select().from(consents).where(eq(consents.account, account)).then((rows) =>
        rows.filter(({ kind }) => kind === "purpose").map(({ item, given }) => [item, given])
      );
    await keys.press(news, "Space");
    await page.getByRole("listitem").filter({ hasText: "News by mail" }).getByText("Agreed").waitFor();
    await page.keyboard.press("Space");
    await page.getByRole("listitem").filter({ hasText: "News by mail" }).getByText("Declined").waitFor();
    assert.deepEqual(await answers(), [["news_by_mail", true], ["news_by_mail", false]]);
    await assertAccessible(page);
    await close();
  },
);

Deno.test("pages are counted for who agreed, from then on and until withdrawn", told, async () => {
  const { page, close } = await visit();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/v1/page-views")) sent.push(request.postData() ?? "");
  });
  await page.goto("/new-home");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goto("/system/privacy");
  const statistics = page.getByRole("switch", { name: "Statistics for a better product" });
  await statistics.check();
  await page.getByRole("listitem").filter({ hasText: "Statistics" }).getByText("Agreed").waitFor();
  const day = new Date().toISOString().slice(0, 10);
  await waitUntil(
    "the page is counted",
    async () =>
      (await db.select().from(pageViews)).some((row) => row.page === "system" && row.day >= day) || null,
  );
  assert.deepEqual([...new Set(sent)], ['{"page":"system"}'], "nothing was said before the consent");
  await statistics.uncheck();
  await page.getByRole("listitem").filter({ hasText: "Statistics" }).getByText("Declined").waitFor();
  const before = sent.length;
  await page.goto("/new-home");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  assert.equal(sent.length, before);
  await close();
});

Deno.test("on a phone, in the dark, everything fits and nobody is shut out", told, async () => {
  const { page, close } = await visit({ phone: true, theme: "dark" });
  await page.getByRole("button", { name: "Decline it from now on…" }).click();
  await page.getByRole("dialog").getByText("The service closes for you at once").waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${over} px too wide`);
  await close();
});
