import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { openDatabase } from "../../../db/client.ts";
import { accounts, sessions } from "../../../db/schema/accounts.ts";
import { launch } from "../../../scripts/browser.ts";
import { giveSession } from "../../../scripts/give_session.ts";
import { keys } from "../../../scripts/keys.ts";
import { askAsMember, mailsTo, sharedStack } from "../../../scripts/test_stack.ts";
import { SIGN_IN_FRESH_S } from "../../../worker/domain/limits.ts";
import { assertAccessible, assertFitsEverywhere, focusOn, look, typeOn } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const db = openDatabase(stack.databaseUrl);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };
/** The browser itself tells its console of every refusal. */
const refused = /401|403|404|410|429/;
const PASSWORD = "seven purple kettles hum";

const newAddress = () => `p-${crypto.randomUUID().slice(0, 13)}@example.org`;

async function codeIn(address: string, atLeast: number): Promise<string> {
  const mails = (await mailsTo(stack, address, atLeast)).toSorted((a, b) => a.caughtAtMs - b.caughtAtMs);
  return mails.flatMap(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? []).at(-1)!;
}

/** From the sign-in page to the code in the mail, with a keyboard alone. */
async function registerByKeyboard(page: Page, email: string): Promise<void> {
  await focusOn(page, "Email address");
  await typeOn(page, email);
  await focusOn(page, "Password");
  await page.keyboard.type(PASSWORD);
  await page.getByText("Strong").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "About you" }).waitFor();
  await focusOn(page, "Day");
  await typeOn(page, "29", "2", "1980");
  await focusOn(page, "Country");
  await page.keyboard.type("Germany");
  assert.equal(await page.getByLabel("Country").inputValue(), "DE");
  await focusOn(page, "Next");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "What you agree to" }).waitFor();
  const agree = page.getByRole("button", { name: "Agree" });
  assert.equal(await agree.isEnabled(), false);
  await page.getByText("This is the end of the policy.").waitFor({ state: "attached" });
  await page.keyboard.press("Tab");
  await page.keyboard.press("End");
  await page.getByText("You have seen all of it.").waitFor();
  await keys.press(agree);
  await page.getByRole("heading", { name: "Check your mail" }).waitFor();
}

Deno.test(
  "register, read the code, agree, and make the first home, with a keyboard alone",
  told,
  async () => {
    const email = newAddress();
    const { page, close } = await look(browser, stack, "/", { signedOut: true, expected: refused });
    await keys.press(page.getByRole("link", { name: "Create an account" }));
    await page.getByRole("heading", { name: "Create an account" }).waitFor();
    await registerByKeyboard(page, email);
    const code = await codeIn(email, 1);
    await focusOn(page, "Code from the mail");
    await page.keyboard.type(String((Number(code) + 1) % 1_000_000).padStart(6, "0"));
    await page.keyboard.press("Enter");
    await page.getByText("That is not the code we sent").waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(code);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "New home" }).waitFor();
    await focusOn(page, "Name");
    await page.keyboard.type("Garden Street 5");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/h\/[0-9a-z]{16}\/now$/);
    await close();
  },
);

interface Account {
  email: string;
  page: Page;
  close(): Promise<void>;
}

/** A page of somebody who has just registered and stands before the first home. */
async function registered(options: { phone?: boolean; theme?: "light" | "dark" } = {}): Promise<Account> {
  const email = newAddress();
  const ask = async (path: string, body?: unknown) => {
    const answer = await askAsMember(stack, "", body === undefined ? "GET" : "POST", path, body);
    assert.ok(answer.ok, `${path}: ${answer.status}`);
    return answer;
  };
  const { version, textHash, language } = await (await ask("/v1/policies/in-force")).json();
  const begun = await ask("/v1/registrations", {
    email,
    password: PASSWORD,
    language: "en",
    zone: "Europe/Berlin",
    birthday: { year: 1980, month: 2, day: 29 },
    country: "DE",
    policy: { version, textHash, language },
  });
  const { registration } = await begun.json();
  const done = await ask(`/v1/registrations/${registration}/code`, { code: await codeIn(email, 1) });
  await done.body?.cancel();
  const { page, context, close } = await look(browser, stack, "/policy", {
    signedOut: true,
    expected: refused,
    ...options,
  });
  await giveSession(
    context,
    stack.url,
    done.headers.getSetCookie().map((one) => one.split(";")[0]).join("; "),
  );
  await page.goto("/");
  await page.getByRole("heading", { name: "New home" }).waitFor();
  return { email, page, close };
}

/** The browser has a device that makes and shows passkeys, and says yes by itself. */
async function withPasskeys(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function signInWith(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Email address", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
}

Deno.test(
  "a forgotten password is set anew with a code, and the old one is good for nothing",
  told,
  async () => {
    const { email, page: first, close: closeFirst } = await registered();
    const { page, close } = await look(browser, stack, "/", { signedOut: true, expected: refused });
    await keys.press(page.getByRole("link", { name: "Forgot the password?" }));
    await focusOn(page, "Email address");
    await page.keyboard.type(email);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Check your mail" }).waitFor();
    await focusOn(page, "Code from the mail");
    await typeOn(page, await codeIn(email, 2));
    await focusOn(page, "New password");
    await page.keyboard.type("another eight old bridges");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "New home" }).waitFor();
    // The other browser is signed out at its next change.
    await first.getByLabel("Name", { exact: true }).fill("Somewhere");
    await first.getByRole("button", { name: "Create home" }).click();
    await first.getByText("You are signed out. Sign in to go on.").waitFor();
    await signInWith(first, email, PASSWORD);
    await first.getByText("The address or the password is not right.").waitFor();
    await signInWith(first, email, "another eight old bridges");
    await first.getByRole("heading", { name: "New home" }).waitFor();
    await close();
    await closeFirst();
  },
);

Deno.test(
  "a screen that was left open adds no passkey before the password is typed again",
  told,
  async () => {
    const { email, page, close } = await registered({ phone: true, theme: "dark" });
    await withPasskeys(page);
    const [{ id }] = await db.select().from(accounts).where(eq(accounts.email, email));
    await db.update(sessions).set({ createdAtS: Math.floor(Date.now() / 1000) - SIGN_IN_FRESH_S })
      .where(eq(sessions.account, id));
    await page.goto("/system/security");
    await focusOn(page, "Add a passkey");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Your password once more" });
    await dialog.waitFor();
    await assertAccessible(page);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.getByText("No passkey yet").waitFor();

    await focusOn(page, "Add a passkey");
    await page.keyboard.press("Enter");
    await dialog.getByRole("textbox", { name: "Password" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.type("not this one at all");
    await page.keyboard.press("Enter");
    await dialog.getByText("This is not your password").waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByText("never used").waitFor();

    // The browser fills it in by itself on the sign-in page.
    await keys.press(page.getByRole("button", { name: "Home and account" }));
    await keys.press(page.getByRole("button", { name: "Sign out" }).last());
    await page.getByText("last used").filter({ hasText: "Added" }).waitFor();
    await close();
  },
);

Deno.test(
  "a passkey is added, signs in without address or password, is renamed and removed",
  told,
  async () => {
    const { page, close } = await registered();
    await withPasskeys(page);
    await page.addInitScript(() =>
      PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
    );
    await page.goto("/system/security");
    await focusOn(page, "Add a passkey");
    await page.keyboard.press("Enter");
    await page.getByText("never used").waitFor();

    await keys.press(page.getByRole("button", { name: "Add a passkey" }));
    await page.getByText("This device has a passkey for you already").waitFor();

    await keys.press(page.getByRole("button", { name: "Home and account" }));
    await keys.press(page.getByRole("button", { name: "Sign out" }).last());
    await keys.press(page.getByRole("button", { name: "Sign in with a passkey" }));
    await page.getByRole("heading", { name: "Security" }).waitFor();
    const row = page.getByRole("listitem").filter({ hasText: "This device" });
    await row.filter({ hasText: "last used" }).waitFor();

    await keys.press(page.getByRole("button", { name: "Rename This device" }));
    await keys.type(page.getByLabel("Name", { exact: true }), "Phone 📱");
    await page.keyboard.press("Enter");
    await page.getByText("Phone 📱", { exact: true }).waitFor();
    await keys.press(page.getByRole("button", { name: "Remove Phone 📱" }));
    await keys.press(page.getByRole("button", { name: "Remove", exact: true }));
    await page.getByText("No passkey yet").waitFor();

    await keys.press(page.getByRole("button", { name: "Home and account" }));
    await keys.press(page.getByRole("button", { name: "Sign out" }).last());
    await keys.press(page.getByRole("button", { name: "Sign in with a passkey" }));
    await page.getByText("That passkey does not sign in here.").waitFor();
    await close();
  },
);

Deno.test("a session that is ended elsewhere is over there at its next change", told, async () => {
  const { email, page, close } = await registered({ phone: true });
  const other = await look(browser, stack, "/", { signedOut: true, expected: refused });
  await signInWith(other.page, email, PASSWORD);
  await other.page.getByRole("heading", { name: "New home" }).waitFor();
  await page.goto("/system/security");
  await page.getByText("this one").waitFor();
  await keys.press(page.getByRole("button", { name: "Sign out everywhere else" }));
  await page.getByText("Signed out in one other place").waitFor();
  await keys.type(other.page.getByLabel("Name", { exact: true }), "Somewhere");
  await keys.press(other.page.getByRole("button", { name: "Create home" }));
  await other.page.getByText("You are signed out. Sign in to go on.").waitFor();
  await other.close();
  await close();
});

Deno.test("password and address are changed on the security page", told, async () => {
  const { email, page, close } = await registered();
  const newEmail = newAddress();
  await page.goto("/system/security");
  await keys.press(page.getByRole("button", { name: "Change the password" }));
  await keys.type(page.getByLabel("Present password"), "not this one at all");
  await keys.type(page.getByLabel("New password"), "twelve slow green trams");
  await page.keyboard.press("Enter");
  await page.getByText("This is not your present password").waitFor();
  await keys.type(page.getByLabel("Present password"), PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByText("Changed. All other places are signed out.").waitFor();

  await keys.press(page.getByRole("button", { name: "Change the address" }));
  await keys.type(page.getByLabel("New email address"), newEmail);
  await page.keyboard.press("Enter");
  await keys.type(page.getByLabel("Code sent to the old address"), await codeIn(email, 3));
  await page.keyboard.press("Enter");
  await page.getByText("Confirmed").waitFor();
  await keys.type(page.getByLabel("Code sent to the new address"), await codeIn(newEmail, 1));
  await page.keyboard.press("Enter");
  await page.getByText("The address has changed").waitFor();
  await page.getByText("p…@e….org").waitFor();
  await close();
});

Deno.test(
  "nothing at the front door or on the security page shuts anybody out, in either theme",
  told,
  async () => {
    const { page, close } = await look(browser, stack, "/", {
      phone: true,
      signedOut: true,
      expected: refused,
    });
    for (const path of ["/", "/register", "/reset"]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await keys.press(page.getByLabel("Email address", { exact: true }));
      await page.getByRole("alert").first().waitFor({ state: "attached" });
      await assertFitsEverywhere(page);
    }
    await close();
    const inside = await registered({ phone: true });
    await inside.page.goto("/system/security");
    await inside.page.getByText("this one").waitFor();
    await inside.page.getByRole("button", { name: "Change the password" }).click();
    await inside.page.getByRole("button", { name: "Change the address" }).click();
    await assertFitsEverywhere(inside.page);
    await inside.close();
  },
);
