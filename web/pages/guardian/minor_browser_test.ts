import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { openDatabase } from "../../../db/client.ts";
import { launch } from "../../../scripts/browser.ts";
import { mailsTo, sharedStack } from "../../../scripts/test_stack.ts";
import { assertAccessible, focusOn, look, typeOn } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const db = openDatabase(stack.databaseUrl);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };
/** The browser itself tells its console of every refusal. */
const refused = /401|403/;

/** Born eleven years ago, on a day that nothing else here is about. */
const BORN = { day: "17", month: "3", year: String(new Date().getFullYear() - 11) };

/** The ways in which a date of birth would be written down. */
const BIRTHS = [
  new RegExp(`${BORN.year}-0?3-17`),
  new RegExp(`"?year"?\\s*:\\s*"?${BORN.year}`),
  new RegExp(`17[./ -]0?3[./ -]${BORN.year}`),
  new RegExp(`0?3/17/${BORN.year}`),
  /"?birth(day|date)?"?\s*[:=]/i,
  new RegExp(`(?<!\\d)${Date.UTC(Number(BORN.year), 2, 17) / 1000}(000)?(?!\\d)`),
];

/** Nothing of it is in any table, nor in what the Worker wrote to its log. */
async function assertKeptNowhere(guardian: string): Promise<void> {
  const places = new Map([["the log", await Deno.readTextFile(`${stack.dataDir}/logs/worker.log`)]]);
  const tables = await db.$client.execute("select name from sqlite_master where type = 'table'");
  for (const { name } of tables.rows) {
    const { rows } = await db.$client.execute(`select * from "${name}"`);
    places.set(`table ${name}`, rows.map((row) => JSON.stringify(Object.values(row))).join("\n"));
  }
  assert.ok(places.has("table registrations") && places.has("table accounts") && places.has("table audit"));
  for (const [place, text] of places) {
    assert.ok(!text.includes(guardian), `the guardian's address is in ${place}`);
    for (const birth of BIRTHS) assert.doesNotMatch(text, birth, place);
  }
}

async function press(page: Page, button: string): Promise<void> {
  await focusOn(page, button);
  await page.keyboard.press("Enter");
}

Deno.test(
  "a child registers, waits, and comes in once the guardian agreed, with a keyboard alone, and no date is kept",
  told,
  async () => {
    const child = `child-${crypto.randomUUID().slice(0, 8)}@example.org`;
    const guardian = `parent-${crypto.randomUUID().slice(0, 8)}@example.org`;
    const { page, close } = await look(browser, stack, "/register", {
      signedOut: true,
      phone: true,
      theme: "dark",
      expected: refused,
    });
    await focusOn(page, "Email address");
    await typeOn(page, child);
    await focusOn(page, "Password");
    await page.keyboard.type("seven purple kettles hum");
    await page.keyboard.press("Enter");

    await page.getByRole("heading", { name: "About you" }).waitFor();
    assert.equal(await page.getByText(/guardian|parent|old enough|\b1[368]\b/i).count(), 0, "no hint before");
    await focusOn(page, "Day");
    await typeOn(page, BORN.day, BORN.month, BORN.year);
    await focusOn(page, "Country");
    await page.keyboard.type("Germany");
    await press(page, "Next");
    await page.getByRole("heading", { name: "A guardian has to agree" }).waitFor();
    await assertAccessible(page);
    await focusOn(page, "Email address of a parent or guardian");
    await page.keyboard.type(child);
    await page.keyboard.press("Enter");
    await page.getByText("This is your own address").waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(guardian);
    await page.keyboard.press("Enter");

    await page.getByRole("heading", { name: "What you agree to" }).waitFor();
    await page.getByText("This is the end of the policy.").waitFor({ state: "attached" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("End");
    await page.getByText("You have seen all of it.").waitFor();
    await press(page, "Agree");
    await page.getByRole("heading", { name: "Check your mail" }).waitFor();
    await assertKeptNowhere(guardian);

    const [{ text }] = await mailsTo(stack, child);
    await focusOn(page, "Code from the mail");
    await page.keyboard.type(/\b\d{6}\b/.exec(text)![0]);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Waiting for your guardian" }).waitFor();
    await assertAccessible(page);
    for (const path of ["/new-home", "/system", "/system/log", "/system/security"]) {
      await page.goto(path);
      await page.getByRole("heading", { name: "Waiting for your guardian" }).waitFor();
    }

    const [mail] = await mailsTo(stack, guardian);
    assert.ok(mail.text.replaceAll("\u2060", "").includes(child), "the guardian is told who asks");
    const link = mail.text.match(/\/guardian\/[0-9a-z]{32}/)![0];
    const other = await look(browser, stack, link, { signedOut: true, expected: refused });
    await other.page.getByRole("heading", { name: "What will be collected" }).waitFor();
    await assertAccessible(other.page);
    await press(other.page, "I agree");
    await other.page.getByText("You agreed on").waitFor();
    await other.close();

    await press(page, "Look again");
    await page.getByRole("heading", { name: "Security" }).or(page.getByRole("heading", { name: "New home" }))
      .waitFor();
    await page.goto("/new-home");
    await focusOn(page, "Name");
    await page.keyboard.type("Tree house");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/h\/[0-9a-z]{16}\/now$/);
    await assertKeptNowhere(guardian);
    await close();
  },
);
