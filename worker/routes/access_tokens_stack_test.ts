import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import mqtt from "mqtt";
import * as v from "valibot";
import { openDatabase } from "../../db/client.ts";
import { accessTokens } from "../../db/schema/access_tokens.ts";
import { accounts } from "../../db/schema/accounts.ts";
import { waitUntil } from "../../scripts/stack/wait_until.ts";
import { askAsMember, newHome, sharedStack, signIn } from "../../scripts/test_stack.ts";
import { type Scope, SCOPES } from "../domain/scope.ts";
import { tokenBody, type TokenMade, tokenMade } from "../protocol/access_tokens.ts";
import { auditPage } from "../protocol/audit.ts";
import { homeSummary, sessionBody } from "../protocol/config.ts";
import { OPERATIONS } from "../protocol/openapi_operations.ts";
import { problemBody } from "../protocol/problem.ts";

const stack = await sharedStack();
const db = openDatabase(stack.databaseUrl);
const ANY = { sanitizeOps: false, sanitizeResources: false };

async function person() {
  const cookie = await signIn(stack, crypto.randomUUID().slice(0, 13));
  const found = await askAsMember(stack, cookie, "GET", "/v1/session");
  return { cookie, id: v.parse(sessionBody, await found.json()).account.id };
}

async function make(cookie: string, home: string | null, scopes: readonly Scope[]): Promise<TokenMade> {
  const wish = { name: "Script", home, scopes, days: 7 };
  const made = await askAsMember(stack, cookie, "POST", "/v1/tokens", wish);
  assert.equal(made.status, 201);
  return v.parse(tokenMade, await made.json());
}

function ask(token: string, method: string, path: string, body?: unknown): Promise<Response> {
  const typed: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
  return fetch(`${stack.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...typed },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** "ok", or the code of the refusal. */
async function outcome(response: Response | Promise<Response>): Promise<string> {
  const answered = await response;
  const body = answered.status === 204 ? null : await answered.json();
  return answered.ok ? "ok" : v.parse(problemBody, body).code;
}

const refused = async (connecting: Promise<unknown>): Promise<number> => {
  const error = await connecting.then(() => null, (problem) => problem);
  assert.ok(error !== null, "it was let in");
  return error.code;
};
const speak = (token: string) =>
  mqtt.connectAsync(`${stack.url.replace("http", "ws")}/mqtt`, {
    protocolVersion: 5,
    reconnectPeriod: 0,
    username: "token",
    password: token,
  }, false);

Deno.test("a token with every scope opens what names a scope, and nothing else that a person may do", async () => {
  const { cookie } = await person();
  const home = await newHome(stack, cookie);
  const { token } = await make(cookie, null, SCOPES);
  for (const { who, dialect, scope, method, path, id } of OPERATIONS) {
    if (who === "anyone" || who === "device" || dialect !== undefined) continue;
    const at = path.replace("{home}", home).replace(/\{\w+\}/g, "unknown");
    const response = await ask(token, method.toUpperCase(), at);
    const body = await response.text();
    const code = response.ok ? "ok" : JSON.parse(body).code;
    // The consents' own routes are for sessions alone, which a token is not.
    if (scope === undefined) assert.ok(["not_allowed", "not_signed_in"].includes(code), `${id}: ${code}`);
    else assert.ok(!["not_allowed", "not_signed_in", "bad_token"].includes(code), `${id}: ${code}`);
  }
});

Deno.test("a token does what its scopes say, in the home that it is of, and no more than its person may", async () => {
  const { cookie } = await person();
  const [own, other] = [await newHome(stack, cookie), await newHome(stack, cookie)];
  const reading = await make(cookie, own, ["read:home"]);
  assert.equal(await outcome(ask(reading.token, "GET", `/v1/homes/${own}`)), "ok");
  assert.equal(await outcome(ask(reading.token, "GET", `/v1/homes/${other}`)), "not_found");
  assert.equal(await outcome(ask(reading.token, "GET", `/v1/homes/${own}/live`)), "not_allowed");
  assert.equal(await outcome(ask(reading.token, "PATCH", `/v1/homes/${own}`, { name: "No" })), "not_allowed");
  const list = await ask(reading.token, "GET", "/v1/homes");
  const listed = v.parse(v.array(homeSummary), await list.json());
  assert.deepEqual(listed.map(({ id }) => id), [own]);

  const changing = await make(cookie, null, ["configure"]);
  for (const home of [own, other]) {
    assert.equal(await outcome(ask(changing.token, "PATCH", `/v1/homes/${home}`, { name: "Yes" })), "ok");
  }
  const stranger = await newHome(stack, (await person()).cookie);
  assert.equal(
    await outcome(ask(changing.token, "PATCH", `/v1/homes/${stranger}`, { name: "No" })),
    "not_found",
  );
  const wish = { name: "Script", home: stranger, scopes: ["configure"], days: 7 };
  assert.equal(await outcome(askAsMember(stack, cookie, "POST", "/v1/tokens", wish)), "not_found");

  const page = await askAsMember(stack, cookie, "GET", "/v1/audit?about=mine");
  const { entries } = v.parse(auditPage, await page.json());
  const changed = entries.filter(({ action }) => action === "home.changed");
  assert.deepEqual(changed.map(({ detail }) => detail?.token), [changing.id, changing.id]);
  assert.equal(entries.filter(({ action }) => action === "token.made").length, 2);
});

Deno.test("a revoked token changes nothing any more; what was never given out is refused", async () => {
  const { cookie } = await person();
  const home = await newHome(stack, cookie);
  const { token, id } = await make(cookie, home, ["configure", "read:home"]);
  const [row] = await db.select().from(accessTokens).where(eq(accessTokens.id, id));
  assert.ok(!JSON.stringify(row).includes(token.slice(24, 56)), "the token itself is kept");
  const rename = (bearer: string) => outcome(ask(bearer, "PATCH", `/v1/homes/${home}`, { name: "Renamed" }));
  assert.equal(await rename(token), "ok");
  await waitUntil("its use to be noted", async () => {
    const list = await askAsMember(stack, cookie, "GET", "/v1/tokens");
    const [kept] = v.parse(v.array(tokenBody), await list.json());
    return kept.lastUsedAtS;
  });
  const forged = token.slice(0, -1) + (token.endsWith("0") ? "1" : "0");
  assert.equal(await rename(forged), "bad_token");
  const stranger = (await person()).cookie;
  assert.equal(await outcome(askAsMember(stack, stranger, "DELETE", `/v1/tokens/${id}`)), "not_found");
  assert.equal(await outcome(askAsMember(stack, cookie, "DELETE", `/v1/tokens/${id}`)), "ok");
  assert.equal(await rename(token), "bad_token");
  assert.equal(await outcome(ask(token, "GET", `/v1/homes/${home}`)), "bad_token");
  assert.deepEqual(await (await askAsMember(stack, cookie, "GET", "/v1/tokens")).json(), []);
});

Deno.test("an expired token, and one whose person has not agreed to the policy, open nothing", async () => {
  const { cookie, id: account } = await person();
  const home = await newHome(stack, cookie);
  const { token, id } = await make(cookie, home, ["configure", "mqtt"]);
  const rename = () => outcome(ask(token, "PATCH", `/v1/homes/${home}`, { name: "Renamed" }));
  await db.update(accounts).set({ policyVersion: null }).where(eq(accounts.id, account));
  assert.equal(await rename(), "policy_not_accepted");
  assert.equal(await refused(speak(token)), 0x87);
  await db.update(accounts).set({ policyVersion: "9999-01-01" }).where(eq(accounts.id, account));
  await db.update(accessTokens).set({ expiresAtS: 1 }).where(eq(accessTokens.id, id));
  assert.equal(await rename(), "bad_token");
});

Deno.test({
  name: "a token speaks MQTT in its home, where no other may, and is cut off when it is revoked",
  ...ANY,
  async fn() {
    const { cookie } = await person();
    const home = await newHome(stack, cookie);
    const { token, id } = await make(cookie, null, ["mqtt"]);
    const client = await speak(token);
    const heard: string[] = [];
    client.on("message", (topic, payload) => heard.push(`${topic} ${payload}`));
    await client.subscribeAsync("kitchen/#", { qos: 1 });
    await client.publishAsync("kitchen/lamp", "on", { qos: 1 });
    await waitUntil("its own message", () => heard.length > 0 || null);
    assert.deepEqual(heard, ["kitchen/lamp on"]);

    assert.equal(await refused(speak((await make(cookie, home, ["read:live"])).token)), 0x87);
    const gone = new Promise<void>((resolve) => client.on("close", () => resolve()));
    assert.equal(await outcome(askAsMember(stack, cookie, "DELETE", `/v1/tokens/${id}`)), "ok");
    await gone;
    assert.equal(await refused(speak(token)), 0x86);

    await newHome(stack, cookie);
    assert.equal(await refused(speak((await make(cookie, null, ["mqtt"])).token)), 0x87);
    const ofOne = await speak((await make(cookie, home, ["mqtt"])).token);
    await ofOne.endAsync();
  },
});
