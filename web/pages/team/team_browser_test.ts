import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { openDatabase } from "../../../db/client.ts";
import { accounts } from "../../../db/schema/accounts.ts";
import { launch } from "../../../scripts/browser.ts";
import { giveSession } from "../../../scripts/give_session.ts";
import { keys } from "../../../scripts/keys.ts";
import { askAsMember, mailsTo, newHome, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { assertAccessible, lastMinuteS, look, storyHome } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const db = openDatabase(stack.databaseUrl);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

interface Person {
  name: string;
  cookie: string;
  account: string;
  email: string;
}

async function person(nickname: string): Promise<Person> {
  const name = crypto.randomUUID().slice(0, 8);
  const cookie = await signIn(stack, name);
  const { account } = await (await askAsMember(stack, cookie, "GET", "/v1/session")).json();
  const email = `${name}@people.example`;
  await db.update(accounts).set({ email, nickname }).where(eq(accounts.id, account.id));
  return { name, cookie, account: account.id, email };
}

/** A page of theirs. */
async function lookAs(
  who: Person,
  path: string,
  options: { phone?: boolean; theme?: "dark" | "light"; expected?: RegExp } = {},
) {
  const looking = await look(browser, stack, "/openapi.json", { ...options, signedOut: true });
  await become(looking.page, who);
  await looking.page.goto(path);
  return looking;
}

const become = (page: Page, who: Person) => giveSession(page.context(), stack.url, who.cookie);

async function linkTo(address: string, mails = 1): Promise<string> {
  const [mail] = await mailsTo(stack, address, mails);
  const [link] = /\/invitation\/[0-9a-z]{32}/.exec(mail.text) ?? [];
  assert.ok(link, mail.text);
  return link;
}

async function joins(home: string, owner: Person, guest: Person, role: string) {
  await askAsMember(stack, owner.cookie, "POST", `/v1/homes/${home}/invitations`, {
    email: guest.email,
    role,
  });
  const token = (await linkTo(guest.email)).split("/").at(-1);
  const joined = await askAsMember(stack, guest.cookie, "POST", `/v1/invitations/${token}`);
  assert.equal(joined.status, 200);
}

Deno.test("an invitation goes by mail from one person to another, who then sees the home", told, async () => {
  const [owner, guest] = [await person("Ada"), await person("Grace")];
  const home = await newHome(stack, owner.cookie, { name: "House on the hill" });
  const inviting = await lookAs(owner, `/h/${home}/team`);
  await keys.press(inviting.page.getByRole("button", { name: "Send invitation" }));
  await inviting.page.getByText("Type an email address").waitFor();
  await keys.type(inviting.page.getByLabel("Email address"), guest.email);
  await keys.set(inviting.page.getByRole("radio", { name: /^Viewer/ }), true);
  await keys.press(inviting.page.getByRole("button", { name: "Send invitation" }));
  await inviting.page.getByText(`Invitation sent to ${guest.email}`).waitFor();
  await inviting.page.getByRole("button", { name: `Revoke the invitation of ${guest.email}` }).waitFor();
  await assertAccessible(inviting.page);

  const link = await linkTo(guest.email);
  const opened = await look(browser, stack, link, { signedOut: true, expected: /401/ });
  await opened.page.getByRole("heading", { name: "House on the hill" }).waitFor();
  await opened.page.getByText("Ada invites you to").waitFor();
  await assertAccessible(opened.page);
  await keys.press(opened.page.getByRole("link", { name: "Sign in or register" }));
  await opened.page.waitForURL(/\/$/);
  await become(opened.page, guest);
  await opened.page.goto(link);
  await opened.page.getByText("You are signed in as").waitFor();
  await assertAccessible(opened.page);
  await keys.press(opened.page.getByRole("button", { name: "Join this home" }));
  await opened.page.waitForURL(`**/h/${home}/now`);
  await opened.page.getByRole("heading", { name: "Now", level: 1 }).waitFor();
  await opened.close();

  await inviting.page.reload();
  await inviting.page.getByText("2 people").waitFor();
  await inviting.page.getByLabel("Role of Grace").waitFor();
  await inviting.page.getByText("Nobody is invited at the moment").waitFor();
  await inviting.close();
});

Deno.test("who has no account registers, comes back to the invitation, and joins", told, async () => {
  const owner = await person("Ada");
  const home = await newHome(stack, owner.cookie, { name: "House on the hill" });
  const email = `new-${crypto.randomUUID().slice(0, 8)}@people.example`;
  await askAsMember(stack, owner.cookie, "POST", `/v1/homes/${home}/invitations`, { email, role: "member" });
  const { page, close } = await look(browser, stack, await linkTo(email), {
    signedOut: true,
    expected: /401/,
  });
  await page.getByRole("link", { name: "Sign in or register" }).click();
  await page.getByRole("link", { name: "Create an account" }).click();
  await page.getByLabel("Email address", { exact: true }).fill(email);
  const password = page.getByLabel("Password", { exact: true });
  assert.equal(await password.getAttribute("type"), "password");
  const pastes = await password.evaluate((field) =>
    field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true }))
  );
  assert.ok(pastes, "pasting is kept from people");
  await password.fill("seven purple kettles hum");
  await page.getByText("Strong").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "About you" }).waitFor();
  await page.getByLabel("Day", { exact: true }).fill("29");
  await page.getByLabel("Month", { exact: true }).fill("2");
  await page.getByLabel("Year", { exact: true }).fill("1980");
  await page.getByLabel("Country").selectOption("DE");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("This is the end of the policy.").scrollIntoViewIfNeeded();
  await page.getByText("You have seen all of it.").waitFor();
  await page.getByRole("button", { name: "Agree" }).click();
  await page.getByRole("heading", { name: "Check your mail" }).waitFor();
  const codes = async () =>
    (await mailsTo(stack, email, 2)).flatMap(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? []);
  await page.getByLabel("Code from the mail").fill((await codes())[0]);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "House on the hill" }).waitFor();
  await page.getByRole("button", { name: "Join this home" }).click();
  await page.waitForURL(`**/h/${home}/now`);
  await close();
});

Deno.test("somebody else who opens the link is told for whom it is, and may sign out", told, async () => {
  const [owner, guest, other] = [await person("Ada"), await person("Grace"), await person("Eve")];
  const home = await newHome(stack, owner.cookie, { name: "Not for Eve" });
  await askAsMember(stack, owner.cookie, "POST", `/v1/homes/${home}/invitations`, {
    email: guest.email,
    role: "member",
  });
  const { page, close } = await lookAs(other, await linkTo(guest.email), { expected: /403|401/ });
  await page.getByRole("button", { name: "Join this home" }).click();
  await page.getByRole("heading", { name: /^This invitation is for/ }).waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("link", { name: "Sign in or register" }).waitFor();
  await close();
});

Deno.test("a link that is no good says what to do", told, async () => {
  const { page, close } = await look(browser, stack, `/invitation/${"0".repeat(32)}`, {
    signedOut: true,
    phone: true,
    expected: /401|410/,
  });
  await page.getByRole("heading", { name: "This invitation cannot be used" }).waitFor();
  await assertAccessible(page);
  await close();
});

Deno.test("a home is offered, accepted, and then left", told, async () => {
  const [owner, heir] = [await person("Old owner"), await person("Heir")];
  const home = await newHome(stack, owner.cookie, { name: "Handed over" });
  await joins(home, owner, heir, "viewer");
  const giving = await lookAs(owner, `/h/${home}/team`);
  await giving.page.getByText("You are the only owner").waitFor();
  assert.equal(await giving.page.getByRole("button", { name: "Leave this home" }).isDisabled(), true);
  await keys.choose(giving.page.getByLabel("To", { exact: true }), "Heir");
  await keys.press(giving.page.getByRole("button", { name: "Offer ownership" }));
  await giving.page.getByText("You offered this home to Heir").waitFor();

  const taking = await lookAs(heir, `/h/${home}/team`, { phone: true, theme: "dark" });
  await taking.page.getByText("Old owner offers you this home").waitFor();
  await assertAccessible(taking.page);
  await keys.press(taking.page.getByRole("button", { name: "Accept" }));
  await taking.page.getByLabel("Role of Old owner").waitFor();
  await taking.close();

  await giving.page.reload();
  await keys.press(giving.page.getByRole("button", { name: "Leave this home" }));
  await keys.press(giving.page.getByRole("dialog").getByRole("button", { name: "Leave" }));
  await giving.page.waitForURL("**/new-home");
  await giving.close();
});

Deno.test("who is removed is gone, and the keyboard alone suffices for it", told, async () => {
  const [owner, guest] = [await person("Ada"), await person("Grace")];
  const home = await newHome(stack, owner.cookie, { name: "Small" });
  await joins(home, owner, guest, "member");
  const { page, close } = await lookAs(owner, `/h/${home}/team`);
  const remove = page.getByRole("button", { name: "Remove Grace" });
  await remove.waitFor();
  await keys.press(remove);
  await page.getByRole("heading", { name: "Remove Grace?" }).waitFor();
  await keys.press(page.getByRole("dialog").getByRole("button", { name: "Remove" }));
  await page.getByText("1 person").waitFor();
  assert.equal((await askAsMember(stack, guest.cookie, "GET", `/v1/homes/${home}`)).status, 404);
  await close();
});

Deno.test("a viewer is offered nothing that a viewer may not do", told, async () => {
  const owner = await person("Ada");
  const viewer = await person("Vera");
  const story = await storyHome(stack, owner.cookie, { name: "Looked at", lastS: lastMinuteS(), minutes: 5 });
  const empty = await newHome(stack, owner.cookie, { name: "Empty" });
  await joins(story.id, owner, viewer, "viewer");
  await askAsMember(stack, owner.cookie, "POST", `/v1/homes/${empty}/invitations`, {
    email: viewer.email,
    role: "viewer",
  });
  const token = (await linkTo(viewer.email, 2)).split("/").at(-1);
  await askAsMember(stack, viewer.cookie, "POST", `/v1/invitations/${token}`);

  const { page, close } = await lookAs(viewer, `/h/${story.id}/now`);
  const at = async (path: string, heading: string) => {
    await page.goto(path);
    await page.getByRole("heading", { name: heading, level: 1 }).first().waitFor();
  };
  const offered = (name: RegExp) =>
    page.getByRole("main").locator("button, a").filter({ hasText: name }).count();
  const forbidden =
    /New branch|Arrange|Save|Delete|Add a device|Get a code|Send invitation|Offer ownership|Remove/;

  await page.getByText("The house uses").waitFor();
  assert.equal(await offered(forbidden), 0);
  await at(`/h/${story.id}/history`, "History");
  assert.equal(await offered(forbidden), 0);
  await at(`/h/${story.id}/branches/${story.kitchen}`, "Edit branch");
  await page.getByText("Your role in this home lets you look, not change").waitFor();
  assert.equal(await offered(forbidden), 0);
  await at(`/h/${story.id}/channels/${story.deviceId}/0.1`, "Channel 0.1");
  await page.getByText("Your role in this home lets you look, not change").waitFor();
  assert.equal(await offered(forbidden), 0);
  await at(`/h/${story.id}/settings`, "Home settings");
  await page.getByText("Your role in this home lets you look, not change").waitFor();
  assert.equal(await page.getByLabel("Name").isDisabled(), true);
  await at(`/h/${story.id}/add-device`, "Add a device");
  await page.getByText("Your role in this home lets you look, not change").waitFor();
  await at(`/h/${story.id}/team`, "Team");
  await page.getByText("Owners and managers invite people").waitFor();
  assert.equal(await offered(forbidden), 0);
  assert.equal(await page.getByRole("main").locator("select").count(), 0);
  await page.getByRole("button", { name: "Leave this home" }).waitFor();

  await at(`/h/${empty}/now`, "Now");
  await page.getByText("An owner or a manager of this home adds one").waitFor();
  await page.goto(`/h/${empty}/channels`);
  await page.getByText("No device, so no channels").waitFor();
  assert.equal(await offered(forbidden), 0);
  await page.getByRole("button", { name: /Home and account/ }).click();
  const menu = page.getByRole("dialog");
  await menu.getByRole("link", { name: /^Looked at/ }).waitFor();
  assert.equal(await menu.getByRole("link", { name: "Add a device" }).count(), 0);
  await menu.getByRole("link", { name: /^Looked at/ }).click();
  await page.waitForURL(`**/h/${story.id}/now`);
  await close();
});
