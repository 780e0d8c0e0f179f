import assert from "node:assert/strict";
import { createApp } from "../app.ts";
import { PAGE_SCRIPT } from "./security_headers.ts";

const ORIGIN = "https://home.example";
const SECRET = "a secret of at least 32 characters";
const PAGE = "<!doctype html>";

const env = {
  HOME: {},
  ASSETS: {
    fetch: () => Promise.resolve(new Response(PAGE, { headers: { "content-type": "text/html" } })),
  },
  DATABASE_URL: "http://127.0.0.1:1",
  DEVICE_TOKEN_SECRET: SECRET,
  SESSION_SECRET: SECRET,
};

/** A page of the app, one of its files, documents, an answer, refusals. */
const PATHS = [
  "/",
  "/h/a/now",
  "/assets/a.js",
  "/docs",
  "/openapi.json",
  "/v1/policies",
  "/v1/account",
  "/v1/no",
];

async function headersOf(path: string): Promise<Headers> {
  const response = await createApp().request(ORIGIN + path, {}, env);
  await response.body?.cancel();
  return response.headers;
}

const directives = (policy: string) =>
  Object.fromEntries(
    policy.split(";").map((part) => part.trim().split(" ")).map(([name, ...rest]) => [name, rest]),
  );

Deno.test("nothing runs or is drawn that does not come from here, and nobody frames us", async () => {
  for (const path of PATHS) {
    const policy = directives((await headersOf(path)).get("content-security-policy") ?? "");
    assert.deepEqual(policy["default-src"], ["'none'"], path);
    assert.deepEqual(policy["script-src"], ["'self'", PAGE_SCRIPT], path);
    for (const name of ["style-src", "connect-src", "font-src", "form-action", "worker-src"]) {
      assert.deepEqual(policy[name], ["'self'"], `${path} ${name}`);
    }
    for (const name of ["base-uri", "frame-ancestors"]) assert.deepEqual(policy[name], ["'none'"], path);
    assert.equal((await headersOf(path)).get("x-frame-options"), "DENY", path);
  }
});

Deno.test("the page itself has one script in it, of which the policy names the hash, no style and no handler", async () => {
  const page = await Deno.readTextFile(new URL("../../web/index.html", import.meta.url));
  assert.match(page, /<script type="module" src=/);
  const inside = [...page.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>([^]*?)<\/script>/g)];
  const [files, script] = inside;
  assert.equal(inside.length, 2);
  assert.match(files[1], /^ type="application\/json"/);
  assert.equal(script[1], "");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script[2]));
  assert.equal(PAGE_SCRIPT, `'sha256-${new Uint8Array(digest).toBase64()}'`);
  assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|javascript:/i);
});

Deno.test("bluetooth and keeping the screen on are for our own pages, and every other power for nobody", async () => {
  for (const path of PATHS) {
    const powers = ((await headersOf(path)).get("permissions-policy") ?? "").split(",").map((p) => p.trim());
    const own = ["bluetooth=(self)", "screen-wake-lock=(self)"];
    for (const power of own) assert.ok(powers.includes(power), `${path} ${power}`);
    const others = powers.filter((power) => !own.includes(power));
    assert.deepEqual(others.filter((power) => !/^[a-z-]+=\(\)$/.test(power)), [], path);
    for (const name of ["camera", "geolocation", "microphone", "usb", "serial", "hid"]) {
      assert.ok(others.includes(`${name}=()`), `${path} ${name}`);
    }
  }
});

Deno.test("an encrypted line is insisted on, types are not guessed, other origins get nothing", async () => {
  for (const path of PATHS) {
    const headers = await headersOf(path);
    const told = (name: string) => headers.get(name);
    assert.equal(told("strict-transport-security"), "max-age=63072000; includeSubDomains", path);
    assert.equal(told("x-content-type-options"), "nosniff", path);
    assert.equal(told("cross-origin-opener-policy"), "same-origin", path);
    assert.equal(told("cross-origin-resource-policy"), "same-origin", path);
    assert.equal(told("referrer-policy"), "same-origin", path);
    assert.equal(told("access-control-allow-origin"), null, path);
    assert.equal(told("x-powered-by"), null, path);
    assert.equal(told("server"), null, path);
  }
});
