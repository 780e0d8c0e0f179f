import assert from "node:assert/strict";
import * as v from "valibot";
import { askAsMember, newHome, sharedStack, signIn } from "../../scripts/test_stack.ts";
import { mintSession, SESSION_COOKIE } from "../middleware/session.ts";
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

Deno.test("a session whose account is gone is nobody's, and its cookie is taken back", async () => {
  const { SESSION_SECRET } = JSON.parse(await Deno.readTextFile(`${stack.dataDir}/secrets.json`));
  const session = await mintSession(SESSION_SECRET, "nobody", Math.floor(Date.now() / 1000));
  const cookie = `${SESSION_COOKIE}=${session}`;
  const response = await askAsMember(stack, cookie, "GET", "/v1/session");
  assert.match(response.headers.get("set-cookie") ?? "", /^__Host-session=; Max-Age=0/);
  assert.equal(await codeOf(response), "not_signed_in");
  const wish = { name: "Home", zone: "UTC", service: "single" };
  assert.equal(await codeOf(await askAsMember(stack, cookie, "POST", "/v1/homes", wish)), "not_signed_in");
});

Deno.test("signing out takes the cookie back", async () => {
  const response = await askAsMember(stack, await signIn(stack), "DELETE", "/v1/session");
  await response.body?.cancel();
  assert.equal(response.status, 204);
  assert.match(response.headers.get("set-cookie") ?? "", /^__Host-session=; Max-Age=0/);
});
