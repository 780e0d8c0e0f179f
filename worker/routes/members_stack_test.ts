import assert from "node:assert/strict";
import { eq, sql } from "drizzle-orm";
import * as v from "valibot";
import { openDatabase } from "../../db/client.ts";
import { accounts } from "../../db/schema/accounts.ts";
import { audit } from "../../db/schema/audit.ts";
import { invitations } from "../../db/schema/invitations.ts";
import { ownershipOffers } from "../../db/schema/ownership_offers.ts";
import { askAsMember, mailsTo, newHome, sharedStack, signIn } from "../../scripts/test_stack.ts";
import { INVITATION_LIFE_S, INVITATIONS_OPEN_MAX } from "../domain/limits.ts";
import { sessionBody } from "../protocol/config.ts";
import { problemBody } from "../protocol/problem.ts";
import { invitationBody, invitationCard, type TeamBody, teamBody } from "../protocol/team.ts";

const stack = await sharedStack();
const db = openDatabase(stack.databaseUrl);

interface Person {
  cookie: string;
  account: string;
  email: string;
}

/** Somebody with an address of their own. */
async function person(nickname = ""): Promise<Person> {
  const name = crypto.randomUUID().slice(0, 8);
  const cookie = await signIn(stack, name);
  const session = await askAsMember(stack, cookie, "GET", "/v1/session");
  const { account: { id } } = v.parse(sessionBody, await session.json());
  const email = `${name}@people.example`;
  await db.update(accounts).set({ email, nickname }).where(eq(accounts.id, id));
  return { cookie, account: id, email };
}

const ask = (who: Person, method: string, path: string, body?: unknown) =>
  askAsMember(stack, who.cookie, method, path, body);

async function codeOf(response: Response, status?: number): Promise<string> {
  const text = await response.text();
  if (status !== undefined) assert.equal(response.status, status, text);
  return response.ok ? "ok" : v.parse(problemBody, JSON.parse(text)).code;
}

async function teamOf(who: Person, home: string): Promise<TeamBody> {
  const response = await ask(who, "GET", `/v1/homes/${home}/members`);
  assert.equal(response.status, 200);
  return v.parse(teamBody, await response.json());
}
const rolesOf = async (who: Person, home: string) =>
  Object.fromEntries((await teamOf(who, home)).members.map(({ account, role }) => [account, role]));

async function invite(by: Person, home: string, email: string, role: string) {
  const response = await ask(by, "POST", `/v1/homes/${home}/invitations`, { email, role });
  assert.equal(response.status, 201, await response.clone().text());
  return v.parse(invitationBody, await response.json());
}

/** The token in the newest mail to the address, of so many. */
async function tokenTo(address: string, mails = 1): Promise<string> {
  const [newest] = await mailsTo(stack, address, mails);
  const [, token] = /\/invitation\/([0-9a-z]{32})\b/.exec(newest.text) ?? [];
  assert.ok(token, newest.text);
  return token;
}

async function joined(owner: Person, home: string, role: string, nickname = ""): Promise<Person> {
  const guest = await person(nickname);
  await invite(owner, home, guest.email, role);
  const token = await tokenTo(guest.email);
  assert.equal(await codeOf(await ask(guest, "POST", `/v1/invitations/${token}`)), "ok");
  return guest;
}

Deno.test("who is invited by mail joins with that role, and the invitation is good once", async () => {
  const owner = await person("Ada");
  const home = await newHome(stack, owner.cookie, { name: "House on the hill" });
  const guest = await person("Grace");
  const { id, expiresAtS, createdAtS } = await invite(
    owner,
    home,
    `  ${guest.email.toUpperCase()} `,
    "member",
  );
  assert.equal(expiresAtS - createdAtS, INVITATION_LIFE_S);
  const token = await tokenTo(guest.email);
  const [row] = await db.select().from(invitations).where(eq(invitations.id, id));
  assert.ok(!JSON.stringify(row).includes(token), "the token is kept in the clear");

  const shown = await fetch(`${stack.url}/v1/invitations/${token}`);
  const card = v.parse(invitationCard, await shown.json());
  assert.deepEqual([card.home, card.inviter, card.role], ["House on the hill", "Ada", "member"]);
  assert.equal(card.email, `${guest.email[0]}…@p….example`);

  const accepted = await ask(guest, "POST", `/v1/invitations/${token}`);
  assert.deepEqual(await accepted.json(), { home });
  assert.deepEqual(await rolesOf(guest, home), { [owner.account]: "owner", [guest.account]: "member" });
  assert.equal((await ask(guest, "GET", `/v1/homes/${home}/live`)).status, 200);
  assert.equal(await codeOf(await ask(guest, "POST", `/v1/invitations/${token}`), 410), "invitation_unknown");
  assert.equal(await codeOf(await fetch(`${stack.url}/v1/invitations/${token}`), 410), "invitation_unknown");
  const told = await db.select({ action: audit.action }).from(audit).where(eq(audit.home, home)).orderBy(
    audit.seq,
  );
  const actions = told.map(({ action }) => action);
  assert.deepEqual(actions.filter((action) => action.startsWith("member.")), [
    "member.invited",
    "member.joined",
  ]);
});

Deno.test("an invitation is for one address, whoever else is signed in", async () => {
  const owner = await person();
  const other = await person();
  const home = await newHome(stack, owner.cookie, { name: "Secret" });
  const address = `${crypto.randomUUID().slice(0, 8)}@people.example`;
  await invite(owner, home, address, "viewer");
  const token = await tokenTo(address);
  const refused = await ask(other, "POST", `/v1/invitations/${token}`);
  const body = v.parse(problemBody, await refused.json());
  assert.equal(body.code, "invitation_not_yours");
  assert.ok(!body.detail.includes(address));
  const unsigned = await fetch(`${stack.url}/v1/invitations/${token}`, { method: "POST" });
  assert.equal(await codeOf(unsigned), "not_signed_in");
  assert.equal(await codeOf(await ask(other, "GET", `/v1/homes/${home}/live`)), "not_found");
  // Nothing was used up.
  assert.equal((await fetch(`${stack.url}/v1/invitations/${token}`)).status, 200);
});

Deno.test("an answer does not tell whether an address has an account, or is a member already", async () => {
  const owner = await person();
  const home = await newHome(stack, owner.cookie);
  const known = await joined(owner, home, "viewer");
  const answers = [];
  for (const email of [known.email, (await person()).email, `nobody-${crypto.randomUUID()}@people.example`]) {
    const { id: _, email: __, createdAtS: ___, expiresAtS: ____, lastMailAtS: _____, ...rest } = await invite(
      owner,
      home,
      email,
      "member",
    );
    answers.push(rest);
  }
  assert.deepEqual(answers[1], answers[0]);
  assert.deepEqual(answers[2], answers[0]);
  const token = await tokenTo(known.email, 2);
  assert.equal(await codeOf(await ask(known, "POST", `/v1/invitations/${token}`)), "ok");
  assert.equal((await rolesOf(owner, home))[known.account], "viewer");
});

Deno.test("a revoked, an expired, an overtaken and an invented link lead nowhere", async () => {
  const owner = await person();
  const home = await newHome(stack, owner.cookie);
  const guest = await person();
  const at = `/v1/homes/${home}/invitations`;
  const use = async (token: string) => await codeOf(await ask(guest, "POST", `/v1/invitations/${token}`));

  const first = await invite(owner, home, guest.email, "viewer");
  const again = await ask(owner, "POST", at, { email: guest.email, role: "member" });
  assert.equal(await codeOf(again, 409), "in_use");
  const soon = await ask(owner, "POST", `${at}/${first.id}/mail`);
  assert.ok(Number(soon.headers.get("retry-after")) > 0);
  assert.equal(await codeOf(soon, 429), "too_many");
  const firstToken = await tokenTo(guest.email);
  await db.update(invitations).set({ lastMailAtS: sql`last_mail_at_s - 61` }).where(
    eq(invitations.id, first.id),
  );
  const resent = await ask(owner, "POST", `${at}/${first.id}/mail`);
  assert.equal(v.parse(invitationBody, await resent.json()).mails, 2);
  const secondToken = await tokenTo(guest.email, 2);
  assert.notEqual(firstToken, secondToken);
  assert.equal(await use(firstToken), "invitation_unknown");

  assert.equal((await ask(owner, "DELETE", `${at}/${first.id}`)).status, 204);
  assert.equal(await use(secondToken), "invitation_unknown");
  assert.equal(await codeOf(await ask(owner, "DELETE", `${at}/${first.id}`), 404), "not_found");
  assert.deepEqual(await (await ask(owner, "GET", at)).json(), []);

  const third = await invite(owner, home, guest.email, "viewer");
  const thirdToken = await tokenTo(guest.email, 3);
  await db.update(invitations).set({ expiresAtS: third.createdAtS }).where(eq(invitations.id, third.id));
  assert.equal(await use(thirdToken), "invitation_unknown");
  assert.equal(await use("0".repeat(32)), "invitation_unknown");
  // An expired one does not stand in the way of a new one.
  await invite(owner, home, guest.email, "viewer");
  assert.equal(await use(await tokenTo(guest.email, 4)), "ok");
});

Deno.test("an invitation ends with the right of who sent it", async () => {
  const owner = await person();
  const home = await newHome(stack, owner.cookie);
  const manager = await joined(owner, home, "manager");
  const guest = await person();
  await invite(manager, home, guest.email, "member");
  const token = await tokenTo(guest.email);
  const lowered = await ask(owner, "PATCH", `/v1/homes/${home}/members/${manager.account}`, {
    role: "viewer",
  });
  assert.equal(lowered.status, 204);
  assert.equal(await codeOf(await ask(guest, "POST", `/v1/invitations/${token}`)), "invitation_unknown");
});

Deno.test("of many that accept at the same moment each joins once", async () => {
  const owner = await person();
  const home = await newHome(stack, owner.cookie);
  const guests = await Promise.all(Array.from({ length: 4 }, () => person()));
  for (const { email } of guests) await invite(owner, home, email, "viewer");
  const tokens = await Promise.all(guests.map(({ email }) => tokenTo(email)));
  const codes = await Promise.all(
    guests.flatMap((guest, i) =>
      [1, 2].map(async () => await codeOf(await ask(guest, "POST", `/v1/invitations/${tokens[i]}`)))
    ),
  );
  assert.equal(codes.filter((code) => code === "ok").length, guests.length, codes.join());
  assert.equal((await teamOf(owner, home)).members.length, guests.length + 1);
});

Deno.test("there is an end to open invitations", async () => {
  const owner = await person();
  const home = await newHome(stack, owner.cookie);
  const addresses = Array.from({ length: INVITATIONS_OPEN_MAX }, (_, i) => `p${i}-${owner.email}`);
  for (const email of addresses) await invite(owner, home, email, "viewer");
  const more = await ask(owner, "POST", `/v1/homes/${home}/invitations`, {
    email: `more-${owner.email}`,
    role: "viewer",
  });
  assert.equal(await codeOf(more, 409), "limit_reached");
});

Deno.test("who is removed reads nothing from that moment on, and neither does who leaves", async () => {
  const owner = await person();
  const home = await newHome(stack, owner.cookie);
  const [removed, leaver] = [await joined(owner, home, "member"), await joined(owner, home, "viewer")];
  const doors = ["", "/live", "/members", "/energy?start=2026-01-01&end=2026-01-02&per=hour"];
  const seen = async (who: Person) =>
    await Promise.all(
      doors.map(async (door) => await codeOf(await ask(who, "GET", `/v1/homes/${home}${door}`))),
    );
  assert.deepEqual(await seen(removed), ["ok", "ok", "ok", "ok"]);
  assert.equal((await ask(owner, "DELETE", `/v1/homes/${home}/members/${removed.account}`)).status, 204);
  assert.deepEqual(await seen(removed), Array(4).fill("not_found"));
  assert.equal((await ask(leaver, "DELETE", `/v1/homes/${home}/membership`)).status, 204);
  assert.deepEqual(await seen(leaver), Array(4).fill("not_found"));
  assert.equal((await teamOf(owner, home)).members.length, 1);
});

Deno.test("a home is handed over by offering and accepting, and its last owner stays until then", async () => {
  const owner = await person("Old owner");
  const home = await newHome(stack, owner.cookie, { name: "Handed over" });
  const heir = await joined(owner, home, "viewer", "Heir");
  const bystander = await joined(owner, home, "manager");
  const at = `/v1/homes/${home}`;
  assert.equal(await codeOf(await ask(owner, "DELETE", `${at}/membership`), 409), "last_owner");
  const self = await ask(owner, "PATCH", `${at}/members/${owner.account}`, { role: "viewer" });
  assert.equal(await codeOf(self, 409), "last_owner");
  const byManager = await ask(bystander, "DELETE", `${at}/members/${owner.account}`);
  assert.equal(await codeOf(byManager, 403), "not_allowed");
  const crowned = await ask(owner, "PATCH", `${at}/members/${heir.account}`, { role: "owner" });
  assert.equal(await codeOf(crowned, 400), "bad_value");

  assert.equal((await ask(owner, "PUT", `${at}/ownership`, { account: heir.account })).status, 204);
  const [mail] = await mailsTo(stack, heir.email, 2);
  assert.match(mail.text, new RegExp(`/h/${home}/team`));
  assert.equal((await teamOf(bystander, home)).offer?.to, heir.account);
  assert.equal(await codeOf(await ask(bystander, "POST", `${at}/ownership/acceptance`)), "not_found");
  assert.equal(await codeOf(await ask(bystander, "DELETE", `${at}/ownership`)), "not_found");
  assert.equal((await ask(heir, "DELETE", `${at}/ownership`)).status, 204);
  assert.equal(await codeOf(await ask(heir, "POST", `${at}/ownership/acceptance`)), "not_found");

  assert.equal((await ask(owner, "PUT", `${at}/ownership`, { account: heir.account })).status, 204);
  await db.update(ownershipOffers).set({ expiresAtS: 1 }).where(eq(ownershipOffers.home, home));
  assert.equal(await codeOf(await ask(heir, "POST", `${at}/ownership/acceptance`)), "not_found");

  assert.equal((await ask(owner, "PUT", `${at}/ownership`, { account: heir.account })).status, 204);
  assert.equal((await ask(heir, "POST", `${at}/ownership/acceptance`)).status, 204);
  assert.deepEqual(await rolesOf(heir, home), {
    [owner.account]: "manager",
    [heir.account]: "owner",
    [bystander.account]: "manager",
  });
  assert.equal((await teamOf(heir, home)).offer, null);
  assert.equal((await ask(owner, "DELETE", `${at}/membership`)).status, 204);
});
