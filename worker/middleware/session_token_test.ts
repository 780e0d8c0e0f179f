import assert from "node:assert/strict";
import { SESSION_LIFE_S } from "../domain/limits.ts";
import { mintDeviceToken } from "./device_token.ts";
import { mintSession, readSession, type SessionClaims } from "./session_token.ts";

const SECRET = "a secret of at least 32 characters";
const NOW_S = 1_795_000_000;
const CLAIMS: SessionClaims = {
  session: "0123456789abcdef",
  account: "fedcba9876543210",
  policyVersion: "2026-10-01",
  guardian: "confirmed",
  issuedAtS: NOW_S,
  expiresAtS: NOW_S + SESSION_LIFE_S,
};

Deno.test("a session says what it was made for until its end", async () => {
  const session = await mintSession(SECRET, CLAIMS);
  assert.deepEqual(await readSession(SECRET, session, NOW_S), CLAIMS);
  assert.deepEqual(await readSession(SECRET, session, NOW_S + SESSION_LIFE_S - 1), CLAIMS);
  assert.equal(await readSession(SECRET, session, NOW_S + SESSION_LIFE_S), null);
});

Deno.test("nobody is signed in with a device's token, another server's session, or nonsense", async () => {
  const token = { home: "home", device: "device", serial: "1", generation: 1 };
  assert.equal(await readSession(SECRET, await mintDeviceToken(SECRET, token, NOW_S), NOW_S), null);
  assert.equal(await readSession(SECRET, await mintSession(SECRET.toUpperCase(), CLAIMS), NOW_S), null);
  assert.equal(await readSession(SECRET, "nonsense", NOW_S), null);
});
