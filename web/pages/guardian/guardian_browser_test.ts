import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import { openDatabase } from "../../../db/client.ts";
import { accounts } from "../../../db/schema/accounts.ts";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { mailsTo, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { assertAccessible, look, signInAs } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const db = openDatabase(stack.databaseUrl);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

/** An account that waits, looked at by the minor. */
async function minor(nickname: string) {
  const person = `young-${crypto.randomUUID().slice(0, 8)}`;
  const account = `development-${person}`;
  await signIn(stack, person);
  await db.update(accounts).set({ guardian: "waiting", nickname, email: `${person}@example.org` })
    .where(eq(accounts.id, account));
  const looking = await look(browser, stack, "/policy", { signedOut: true, phone: true, expected: /401/ });
  await signInAs(looking.context, stack, person);
  await looking.page.goto("/");
  await looking.page.getByRole("heading", { name: "Waiting for your guardian" }).waitFor();
  return { ...looking, account, person };
}

Deno.test(
  "a minor waits; the guardian sees what is collected, agrees, withdraws, and erases",
  told,
  async () => {
    const { page, close, account, person } = await minor("Robin");
    await assertAccessible(page);
    const address = `parent-of-${person}@example.org`;
    await keys.press(page.getByRole("button", { name: "Write again" }));
    await page.getByText("Enter an email address").waitFor();
    await keys.type(page.getByLabel("Your guardian's email address"), address);
    await keys.press(page.getByRole("button", { name: "Write again" }));
    await page.getByText("The mail is on its way").waitFor();

    const [mail] = await mailsTo(stack, address);
    const path = mail.text.match(/\/guardian\/[0-9a-z]{32}/)![0];
    const guardian = await look(browser, stack, path, {
      signedOut: true,
      theme: "dark",
      expected: /401|404/,
    });
    await guardian.page.getByText(/Robin .* wants to use enecess/).waitFor();
    await guardian.page.getByRole("heading", { name: "Your electricity" }).waitFor();
    await assertAccessible(guardian.page);
    await keys.press(guardian.page.getByRole("button", { name: "I agree" }));
    await guardian.page.getByText("You agreed on").waitFor();

    await keys.press(page.getByRole("button", { name: "Look again" }));
    await page.getByRole("heading", { name: "New home" }).or(page.getByRole("heading", { level: 1 })).first()
      .waitFor();
    await page.waitForURL(/new-home/);

    await keys.press(guardian.page.getByRole("button", { name: "Withdraw" }));
    await guardian.page.getByText("You withdrew on").waitFor();
    const [{ guardian: state }] = await db.select().from(accounts).where(eq(accounts.id, account));
    assert.equal(state, "withdrawn");

    await keys.press(guardian.page.getByRole("button", { name: "Erase everything" }));
    await keys.press(guardian.page.getByRole("dialog").getByRole("button", { name: "Erase for good" }));
    await guardian.page.getByRole("heading", { name: "Everything is erased" }).waitFor();
    await guardian.page.reload();
    await guardian.page.getByRole("heading", { name: "This link leads nowhere" }).waitFor();
    assert.deepEqual(await db.select().from(accounts).where(eq(accounts.id, account)), []);
    await guardian.close();
    await close();
  },
);
