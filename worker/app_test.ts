import assert from "node:assert/strict";
import * as v from "valibot";
import { createApp } from "./app.ts";
import { BODY_MAX_BYTES, SESSION_LIFE_S } from "./domain/limits.ts";
import { SESSION_COOKIE } from "./middleware/session_cookie.ts";
import { mintSession } from "./middleware/session_token.ts";
import { POLICY_IN_FORCE } from "./policies/in_force.ts";
import { OPERATIONS } from "./protocol/openapi_operations.ts";
import { problemBody } from "./protocol/problem.ts";

const ORIGIN = "https://home.example";
const SECRET = "a secret of at least 32 characters";

function bindings() {
  const asked: string[] = [];
  const ASSETS = {
    fetch(url: string) {
      asked.push(new URL(url).pathname);
      return Promise.resolve(new Response("<!doctype html>", { headers: { "content-type": "text/html" } }));
    },
  };
  // Nothing listens there: whatever asks the database finds it unreachable.
  const DATABASE_URL = "http://127.0.0.1:1";
  return { asked, ASSETS, HOME: {}, DATABASE_URL, DEVICE_TOKEN_SECRET: SECRET, SESSION_SECRET: SECRET };
}

function ask(path: string, init: RequestInit = {}, env: object = bindings()) {
  return createApp().request(ORIGIN + path, init, env);
}

async function problemOf(response: Response) {
  assert.equal(response.headers.get("content-type"), "application/problem+json");
  const body = v.parse(problemBody, await response.json());
  assert.equal(body.status, response.status);
  assert.equal(body.type, `${ORIGIN}/docs#${body.code}`);
  return body;
}

function claims(issuedAtS: number) {
  const expiresAtS = issuedAtS + SESSION_LIFE_S;
  return {
    session: "session",
    account: "account",
    policyVersion: POLICY_IN_FORCE.version,
    guardian: "not_needed" as const,
    issuedAtS,
    expiresAtS,
  };
}

async function signedIn(headers: Record<string, string> = {}) {
  const session = await mintSession(SECRET, claims(Math.floor(Date.now() / 1000)));
  return { cookie: `${SESSION_COOKIE}=${session}`, ...headers };
}

async function withLog<T>(work: () => Promise<T> | T): Promise<{ result: T; lines: string[] }> {
  const lines: string[] = [];
  const { error } = console;
  console.error = (line: string) => lines.push(line);
  try {
    return { result: await work(), lines };
  } finally {
    console.error = error;
  }
}

Deno.test("every route has a row in the API's document, and every row a route", () => {
  const routes = createApp().routes
    .filter(({ method, path }) => method !== "ALL" && path !== "/*")
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
  const rows = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  assert.deepEqual([...new Set(routes)].sort(), [...rows].sort());
});

Deno.test("every answer, also the app's files and refusals, carries the security headers", async () => {
  for (const path of ["/", "/history", "/openapi.json", "/docs", "/v1/session", "/v1/nothing"]) {
    const { headers } = await ask(path);
    const policy = headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'/, path);
    assert.match(policy, /frame-ancestors 'none'/, path);
    assert.doesNotMatch(policy, /unsafe/, path);
    assert.match(headers.get("strict-transport-security") ?? "", /max-age=63072000/, path);
    assert.match(headers.get("permissions-policy") ?? "", /bluetooth=\(self\)/, path);
    assert.equal(headers.get("x-content-type-options"), "nosniff", path);
    assert.equal(headers.get("referrer-policy"), "same-origin", path);
    assert.match(headers.get("x-request-id") ?? "", /^[\w-]{36}$/, path);
  }
});

Deno.test("what is not the API's is the web app's, and what is, is not", async () => {
  const env = bindings();
  assert.equal((await ask("/branches/kitchen", {}, env)).status, 200);
  const missing = await ask("/v1/branches", {}, env);
  assert.equal((await problemOf(missing)).code, "not_found");
  assert.equal((await problemOf(await ask("/dev/sign-in?key=", {}, env))).code, "not_found");
  assert.deepEqual(env.asked, ["/"]);
});

Deno.test("a file that is not there is answered with no page, and with nothing that is kept", async () => {
  const env = bindings();
  for (const path of ["/assets/app-0000.js", "/icons/none.png", "/manifest.xx.webmanifest"]) {
    const gone = await ask(path, {}, env);
    assert.equal(gone.headers.get("cache-control"), "no-store", path);
    assert.equal((await problemOf(gone)).code, "not_found", path);
  }
  assert.deepEqual(env.asked, []);
});

Deno.test("without its bindings it says which are missing, to everybody", async () => {
  const { DATABASE_URL: _, ...env } = bindings();
  for (const path of ["/", "/v1/session"]) {
    const body = await problemOf(await ask(path, {}, { ...env, SESSION_SECRET: "short" }));
    assert.equal(body.code, "not_configured");
    assert.equal(body.detail, "Cannot serve without bindings: DATABASE_URL, SESSION_SECRET");
  }
});

Deno.test("nobody changes anything from another site", async () => {
  for (const origin of ["https://evil.example", "http://home.example", "null", undefined]) {
    for (
      const [method, path] of [["POST", "/v1/homes"], ["DELETE", "/v1/session"], ["PATCH", "/v1/homes/a"]]
    ) {
      const headers = await signedIn(origin === undefined ? {} : { origin });
      const body = await problemOf(await ask(path, { method, headers }));
      assert.equal(body.code, "not_allowed", `${method} ${origin}`);
    }
  }
  const own = await signedIn({ origin: ORIGIN });
  const { result } = await withLog(() => ask("/v1/session", { method: "DELETE", headers: own }));
  assert.equal((await problemOf(result)).code, "database_unavailable");
  assert.equal(result.headers.get("set-cookie"), null);
});

Deno.test("a session that is missing, wrong or over is nobody's", async () => {
  const over = await mintSession(SECRET, claims(Math.floor(Date.now() / 1000) - SESSION_LIFE_S));
  for (const cookie of ["", `${SESSION_COOKIE}=${over}`, `${SESSION_COOKIE}=nonsense`]) {
    assert.equal((await problemOf(await ask("/v1/homes", { headers: { cookie } }))).code, "not_signed_in");
  }
});

Deno.test("bodies that are no JSON, too large, or wrong name what is at fault", async () => {
  const post = async (type: string, body: string) =>
    await problemOf(
      await ask("/v1/devices/claim", { method: "POST", headers: { "content-type": type }, body }),
    );
  assert.equal((await post("text/plain", "{}")).code, "not_json");
  assert.equal((await post("application/json", "{")).code, "bad_json");
  assert.equal((await post("application/json", " ".repeat(BODY_MAX_BYTES + 1))).code, "too_large");
  const wrong = await post("application/json", '{"claim": 7, "serial": "1", "model": "ecoMain"}');
  assert.deepEqual([wrong.code, wrong.field], ["bad_value", "/claim"]);
  assert.equal(wrong.detail, "Cannot accept /claim: 7, expected string");
});

Deno.test("a database that cannot be reached is a 503 that says when to come again", async () => {
  const headers = await signedIn();
  const { result: response, lines } = await withLog(() => ask("/v1/homes", { headers }));
  assert.equal((await problemOf(response)).code, "database_unavailable");
  assert.match(lines[0], /DatabaseUnreachable/);
  assert.match(response.headers.get("retry-after") ?? "", /^\d+$/);
});

Deno.test("an unexpected error is told to the log, not to the caller", async () => {
  const ASSETS = { fetch: () => Promise.reject(new Error("secret")) };
  const { result: response, lines } = await withLog(() => ask("/somewhere", {}, { ...bindings(), ASSETS }));
  const text = JSON.stringify(await problemOf(response));
  assert.match(text, /"code":"internal"/);
  assert.doesNotMatch(text, /secret/);
  const line = JSON.parse(lines[0]);
  assert.equal(line.requestId, response.headers.get("x-request-id"));
  assert.deepEqual([line.route, line.causes], ["/*", ["Error: secret"]]);
});

Deno.test("the page of the API needs no script, and each of its inner links leads somewhere", async () => {
  const page = await (await ask("/docs")).text();
  assert.doesNotMatch(page, /<script|style=|https?:\/\//);
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  assert.ok(links.length > 100);
  assert.deepEqual(links.filter((id) => !ids.has(id)), []);
});
