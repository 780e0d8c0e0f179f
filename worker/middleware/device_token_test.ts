import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeJwt, SignJWT } from "jose";
import { DEVICE_TOKEN_LIFE_S } from "../domain/limits.ts";
import { mintDeviceToken, verifyDeviceToken } from "./device_token.ts";
import { mintSession } from "./session_token.ts";

const SECRET = "a secret of at least 32 characters";
const NOW_S = 1_795_000_000;
const TOKEN = { home: "0123456789abcdef", device: "fedcba9876543210", serial: "099806571330", generation: 7 };

async function codeOf(token: string, secret = SECRET, nowS = NOW_S) {
  const verified = await verifyDeviceToken(secret, token, nowS);
  return verified.ok ? "ok" : verified.code;
}

Deno.test("a token says what it was made for, as the protocol has it", async () => {
  const token = await mintDeviceToken(SECRET, TOKEN, NOW_S);
  assert.deepEqual(decodeJwt(token), {
    iss: "enecess",
    aud: "device",
    sub: TOKEN.serial,
    home: TOKEN.home,
    device: TOKEN.device,
    gen: 7,
    iat: NOW_S,
    exp: NOW_S + DEVICE_TOKEN_LIFE_S,
  });
  assert.deepEqual(await verifyDeviceToken(SECRET, token, NOW_S), {
    ok: true,
    value: { ...TOKEN, expiresAtS: NOW_S + DEVICE_TOKEN_LIFE_S },
  });
});

Deno.test("a token is good until its end, and not a second longer", async () => {
  const token = await mintDeviceToken(SECRET, TOKEN, NOW_S);
  assert.equal(await codeOf(token, SECRET, NOW_S + DEVICE_TOKEN_LIFE_S - 1), "ok");
  assert.equal(await codeOf(token, SECRET, NOW_S + DEVICE_TOKEN_LIFE_S), "bad_token");
});

Deno.test("a token that was shown before is good under its own secret only", async () => {
  const token = await mintDeviceToken(SECRET, TOKEN, NOW_S);
  const first = await verifyDeviceToken(SECRET, token, NOW_S);
  assert.deepEqual(await verifyDeviceToken(SECRET, token, NOW_S + 60), first);
  assert.equal(await codeOf(token, "another secret of 32 characters!!"), "bad_token");
  assert.equal(await codeOf(token), "ok");
});

Deno.test("a token with any character changed is refused, also when it was shown whole", async () => {
  const token = await mintDeviceToken(SECRET, TOKEN, NOW_S);
  assert.equal(await codeOf(token), "ok");
  await fc.assert(
    fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(..."AQgw.-"), async (at, other) => {
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      // The last character of a signature carries four bits that count.
      fc.pre(changed !== token && at !== token.length - 1);
      assert.equal(await codeOf(changed), "bad_token");
    }),
    { numRuns: 50 },
  );
});

Deno.test("what was signed for something else, or by somebody else, is refused", async () => {
  const unsigned = `${btoa('{"alg":"none"}')}.${
    btoa(JSON.stringify(decodeJwt(await mintDeviceToken(SECRET, TOKEN, NOW_S))))
  }.`;
  const lacking = await new SignJWT({ home: TOKEN.home }).setProtectedHeader({ alg: "HS256" }).setIssuer(
    "enecess",
  )
    .setAudience("device").setSubject("1").setExpirationTime(NOW_S + 60).sign(
      new TextEncoder().encode(SECRET),
    );
  const session = await mintSession(SECRET, {
    session: "session",
    account: "account",
    policyVersion: null,
    guardian: "not_needed",
    issuedAtS: NOW_S,
    expiresAtS: NOW_S + 60,
  });
  assert.equal(await codeOf(session), "bad_token");
  assert.equal(
    await codeOf(await mintDeviceToken("another secret of 32 characters!!", TOKEN, NOW_S)),
    "bad_token",
  );
  assert.equal(await codeOf(unsigned.replaceAll("=", "")), "bad_token");
  assert.equal(await codeOf(lacking), "bad_token");
  assert.equal(await codeOf(""), "bad_token");
  assert.equal(await codeOf("nonsense"), "bad_token");
});
