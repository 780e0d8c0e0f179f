import assert from "node:assert/strict";
import { SESSION_LIFE_S } from "../domain/limits.ts";
import { mintDeviceToken } from "./device_token.ts";
import { mintSession, sessionAccount } from "./session.ts";

const SECRET = "a secret of at least 32 characters";
const NOW_S = 1_795_000_000;

Deno.test("a session is of its account until its end", async () => {
  const session = await mintSession(SECRET, "account", NOW_S);
  assert.equal(await sessionAccount(SECRET, session, NOW_S), "account");
  assert.equal(await sessionAccount(SECRET, session, NOW_S + SESSION_LIFE_S - 1), "account");
  assert.equal(await sessionAccount(SECRET, session, NOW_S + SESSION_LIFE_S), null);
});

Deno.test("nobody is signed in with a device's token, another server's session, or nonsense", async () => {
  const token = { home: "home", device: "device", serial: "1", generation: 1 };
  assert.equal(await sessionAccount(SECRET, await mintDeviceToken(SECRET, token, NOW_S), NOW_S), null);
  assert.equal(
    await sessionAccount(SECRET, await mintSession(SECRET.toUpperCase(), "a", NOW_S), NOW_S),
    null,
  );
  assert.equal(await sessionAccount(SECRET, "nonsense", NOW_S), null);
});
