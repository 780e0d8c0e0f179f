import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import * as v from "valibot";
import { openDatabase } from "../../db/client.ts";
import { accounts } from "../../db/schema/accounts.ts";
import { guardians } from "../../db/schema/guardians.ts";
import { askAsMember, mailsTo, newDevice, newHome, sharedStack, signIn } from "../../scripts/test_stack.ts";
import { guardianBody } from "../protocol/guardians.ts";
import { sessionBody } from "../protocol/config.ts";
import { problemBody } from "../protocol/problem.ts";

const stack = await sharedStack();
const db = openDatabase(stack.databaseUrl);

async function codeOf(response: Response) {
  return v.parse(problemBody, await response.json()).code;
}

/** The token in the mails to an address that is none of those known. */
async function linkIn(address: string, known: string[] = []): Promise<string> {
  const mails = await mailsTo(stack, address, known.length + 1);
  const links = mails.map(({ text }) => text.match(/\/guardian\/([0-9a-z]{32})/)?.[1]);
  assert.ok(links.every(Boolean), "each mail has a link");
  return links.find((token) => !known.includes(token!))!;
}

/** An account that waits for its guardian, who was written to. */
async function minor() {
  const person = `minor-${crypto.randomUUID().slice(0, 8)}`;
  const account = `development-${person}`;
  const email = `${person}@example.org`;
  const guardianEmail = `guardian-of-${person}@example.org`;
  await signIn(stack, person);
  await db.update(accounts).set({ guardian: "waiting", email, nickname: "Robin" }).where(
    eq(accounts.id, account),
  );
  const cookie = await signIn(stack, person);
  const ask = () => askAsMember(stack, cookie, "POST", "/v1/guardians", { guardianEmail });
  assert.equal((await ask()).status, 204);
  return { account, email, cookie, guardianEmail, ask, person, token: await linkIn(guardianEmail) };
}

const look = async (token: string) => await fetch(`${stack.url}/v1/guardians/${token}`);
const decide = (token: string, decision: string) =>
  fetch(`${stack.url}/v1/guardians/${token}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ decision }),
  });
async function gate(cookie: string) {
  const body = await (await askAsMember(stack, cookie, "GET", "/v1/session")).json();
  return v.parse(sessionBody, body).account.gate;
}

Deno.test("a guardian sees whom it is about, agrees, and withdraws, and the account follows at once", async () => {
  const { token, cookie, email } = await minor();
  const shown = v.parse(guardianBody, await (await look(token)).json());
  assert.deepEqual([shown.state, shown.name], ["waiting", "Robin"]);
  assert.ok(!JSON.stringify(shown).includes(email), "the address is masked");
  assert.equal(await gate(cookie), "guardian");

  assert.equal((await decide(token, "confirm")).status, 204);
  assert.equal(await gate(cookie), null);
  await newHome(stack, cookie);
  await mailsTo(stack, email);

  assert.equal((await decide(token, "withdraw")).status, 204);
  assert.equal(v.parse(guardianBody, await (await look(token)).json()).state, "withdrawn");
  const wish = { name: "H", zone: "UTC", service: "single" };
  assert.equal(await codeOf(await askAsMember(stack, cookie, "POST", "/v1/homes", wish)), "guardian_waiting");
  assert.equal((await decide(token, "confirm")).status, 204);
  assert.equal(await gate(cookie), null);
});

Deno.test("the ledger and the trail keep each word of the guardian", async () => {
  const { token, cookie } = await minor();
  for (const decision of ["confirm", "confirm", "withdraw"]) {
    await (await decide(token, decision)).body?.cancel();
  }
  const kept = v.object({
    consents: v.array(v.object({ way: v.string(), given: v.boolean() })),
    log: v.array(v.object({ action: v.string() })),
  });
  const { consents, log } = v.parse(
    kept,
    await (await askAsMember(stack, cookie, "GET", "/v1/account/export")).json(),
  );
  assert.deepEqual(
    consents.filter(({ way }) => way === "guardian").map(({ given }) => given),
    [true, false],
  );
  assert.ok(log.some(({ action }) => action === "guardian.asked"));
});

Deno.test("a guardian who refuses has everything erased, and the link leads nowhere", async () => {
  const { token, cookie, account } = await minor();
  assert.equal((await decide(token, "confirm")).status, 204);
  const home = await newHome(stack, cookie);
  await newDevice(stack, cookie, home);
  assert.equal((await decide(token, "erase")).status, 204);
  assert.equal(await codeOf(await look(token)), "not_found");
  assert.equal(await codeOf(await decide(token, "confirm")), "not_found");
  assert.equal(await codeOf(await askAsMember(stack, cookie, "GET", "/v1/session")), "not_signed_in");
  assert.deepEqual(await db.select().from(accounts).where(eq(accounts.id, account)), []);
});

Deno.test("asking again makes the older link worthless, and is limited", async () => {
  const { account, guardianEmail, token, ask, cookie } = await minor();
  assert.equal(await codeOf(await ask()), "too_many");
  await db.update(guardians).set({ askedAtS: 1 }).where(eq(guardians.account, account));
  assert.equal((await ask()).status, 204);
  const newer = await linkIn(guardianEmail, [token]);
  assert.notEqual(newer, token);
  assert.equal(await codeOf(await look(token)), "not_found");
  assert.equal((await look(newer)).status, 200);
  await db.update(guardians).set({ askedAtS: 1, asked: 5 }).where(eq(guardians.account, account));
  assert.equal(await codeOf(await ask()), "limit_reached");
  const own = `${account.replace("development-", "")}@example.org`;
  const self = await askAsMember(stack, cookie, "POST", "/v1/guardians", { guardianEmail: own });
  assert.equal(await codeOf(self), "bad_value");
});

Deno.test("neither the token nor the guardian's address is kept in the clear", async () => {
  const { token, guardianEmail } = await minor();
  const tables = await db.$client.execute("select name from sqlite_master where type = 'table'");
  for (const { name } of tables.rows) {
    const { rows } = await db.$client.execute(`select * from "${name}"`);
    const text = JSON.stringify(rows);
    assert.ok(!text.includes(token), `the token is in ${name}`);
    assert.ok(!text.includes(guardianEmail), `the guardian's address is in ${name}`);
  }
});

Deno.test("who waits for nobody cannot write to strangers", async () => {
  const cookie = await signIn(stack, `adult-${crypto.randomUUID().slice(0, 8)}`);
  const body = { guardianEmail: "stranger@example.org" };
  assert.equal(await codeOf(await askAsMember(stack, cookie, "POST", "/v1/guardians", body)), "not_found");
});
