import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import * as v from "valibot";
import { askAsMember, newHome, sharedStack, signIn } from "../../scripts/test_stack.ts";
import { openDatabase } from "../../db/client.ts";
import { sessions } from "../../db/schema/accounts.ts";
import { SESSION_BELIEVED_S } from "../domain/limits.ts";
import { SESSION_COOKIE } from "../middleware/session_cookie.ts";
import { mintSession, readSession, type SessionClaims } from "../middleware/session_token.ts";
import { sessionBody } from "../protocol/config.ts";
import { problemBody } from "../protocol/problem.ts";

const stack = await sharedStack();

async function codeOf(response: Response) {
  return v.parse(problemBody, await response.json()).code;
}

Deno.test("the development link signs in with a cookie that scripts cannot read and other sites do not get", async () => {
  const key = encodeURIComponent(stack.devSignInKey);
  const response = await fetch(`${stack.url}/dev/sign-in?key=${key}`, { redirect: "manual" });
  await response.body?.cancel();
  assert.equal(response.status, 303);
  assert.equal(response.headers.get("location"), "/");
  const [cookie] = response.headers.getSetCookie();
  assert.match(cookie, /^__Host-session=[\w.-]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

Deno.test("the development link needs its key", async () => {
  for (const query of ["", "?key=", `?key=${stack.devSignInKey}x`, `?key=${stack.devSignInKey.slice(1)}`]) {
    const response = await fetch(`${stack.url}/dev/sign-in${query}`, { redirect: "manual" });
    assert.equal(response.headers.get("set-cookie"), null);
    assert.equal(await codeOf(response), "not_allowed", query);
  }
});

Deno.test("a session shows its account and homes, and no other's", async () => {
  const one = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const other = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const home = await newHome(stack, one, { name: "Mine", zone: "Asia/Kathmandu", service: "split" });
  const session = v.parse(sessionBody, await (await askAsMember(stack, one, "GET", "/v1/session")).json());
  assert.deepEqual(session.homes, [
    { id: home, name: "Mine", zone: "Asia/Kathmandu", service: "split", role: "owner" },
  ]);
  assert.deepEqual(await (await askAsMember(stack, one, "GET", "/v1/homes")).json(), session.homes);
  const others = v.parse(sessionBody, await (await askAsMember(stack, other, "GET", "/v1/session")).json());
  assert.deepEqual(others.homes, []);
  assert.notEqual(others.account.id, session.account.id);
});

const wish = { name: "Home", zone: "UTC", service: "single" };

async function sessionSecret(): Promise<string> {
  return JSON.parse(await Deno.readTextFile(`${stack.dataDir}/secrets.json`)).SESSION_SECRET;
}

/** The same session with a cookie of that age. */
async function aged(cookie: string, ageS: number): Promise<{ cookie: string; claims: SessionClaims }> {
  const secret = await sessionSecret();
  const token = cookie.slice(SESSION_COOKIE.length + 1);
  const claims = (await readSession(secret, token, Math.floor(Date.now() / 1000)))!;
  const older = { ...claims, issuedAtS: claims.issuedAtS - ageS };
  return { cookie: `${SESSION_COOKIE}=${await mintSession(secret, older)}`, claims: older };
}

Deno.test("a session that is not there is nobody's, and its cookie is taken back", async () => {
  const nowS = Math.floor(Date.now() / 1000);
  const session = await mintSession(await sessionSecret(), {
    session: "nothing",
    account: "nobody",
    policyVersion: null,
    guardian: "not_needed",
    issuedAtS: nowS,
    expiresAtS: nowS + 3_600,
  });
  const cookie = `${SESSION_COOKIE}=${session}`;
  const response = await askAsMember(stack, cookie, "GET", "/v1/session");
  assert.match(response.headers.get("set-cookie") ?? "", /^__Host-session=; Max-Age=0/);
  assert.equal(await codeOf(response), "not_signed_in");
  assert.equal(await codeOf(await askAsMember(stack, cookie, "POST", "/v1/homes", wish)), "not_signed_in");
  const whether = await askAsMember(stack, cookie, "GET", "/v1/session?nobody=204");
  assert.match(whether.headers.get("set-cookie") ?? "", /^__Host-session=; Max-Age=0/);
  assert.equal(whether.status, 204);
  assert.equal(await whether.text(), "");
});

Deno.test("who asks whether anybody is signed in is told that nobody is, and a person is told as ever", async () => {
  const path = "/v1/session?nobody=204";
  const nobody = await fetch(stack.url + path);
  assert.deepEqual([nobody.status, await nobody.text()], [204, ""]);
  const cookie = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const plain = await (await askAsMember(stack, cookie, "GET", "/v1/session")).json();
  assert.deepEqual(await (await askAsMember(stack, cookie, "GET", path)).json(), plain);
  assert.equal(await codeOf(await fetch(`${stack.url}/v1/session?nobody=200`)), "not_signed_in");
});

Deno.test("an ended session changes nothing any more, at once, and reads nothing once its cookie is old", async () => {
  const cookie = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const { cookie: old, claims } = await aged(cookie, SESSION_BELIEVED_S);
  const db = openDatabase(stack.databaseUrl);
  await db.update(sessions).set({ endedAtS: claims.issuedAtS }).where(eq(sessions.id, claims.session));
  assert.equal(await codeOf(await askAsMember(stack, cookie, "POST", "/v1/homes", wish)), "not_signed_in");
  const reading = await askAsMember(stack, old, "GET", "/v1/homes");
  assert.equal(await codeOf(reading), "not_signed_in");
  assert.match(reading.headers.get("set-cookie") ?? "", /^__Host-session=; Max-Age=0/);
});

Deno.test("a cookie that is no longer believed alone is renewed, a young one is not", async () => {
  const cookie = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const young = await askAsMember(stack, cookie, "GET", "/v1/homes");
  assert.deepEqual(await young.json(), []);
  assert.equal(young.headers.get("set-cookie"), null);
  const { cookie: old, claims } = await aged(cookie, SESSION_BELIEVED_S);
  const renewed = await askAsMember(stack, old, "GET", "/v1/homes");
  assert.deepEqual(await renewed.json(), []);
  const [, token] = /^__Host-session=([^;]+);/.exec(renewed.headers.get("set-cookie") ?? "") ?? [];
  const fresh = (await readSession(await sessionSecret(), token, Math.floor(Date.now() / 1000)))!;
  assert.ok(fresh.issuedAtS >= claims.issuedAtS + SESSION_BELIEVED_S);
  assert.equal(fresh.session, claims.session);
});

Deno.test("signing out takes the cookie back, and a copy of it changes nothing any more", async () => {
  const cookie = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const response = await askAsMember(stack, cookie, "DELETE", "/v1/session");
  assert.equal(response.headers.get("clear-site-data"), `"cache"`);
  await response.body?.cancel();
  assert.equal(response.status, 204);
  assert.match(response.headers.get("set-cookie") ?? "", /^__Host-session=; Max-Age=0/);
  assert.equal(await codeOf(await askAsMember(stack, cookie, "POST", "/v1/homes", wish)), "not_signed_in");
});
