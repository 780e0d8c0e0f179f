import assert from "node:assert/strict";
import { checkPassword, hashPassword } from "./password_hash.ts";

const WEAK = { ln: 10, r: 8, p: 1 };

Deno.test("a password is known again, another is not, and none is kept in the clear", async () => {
  const record = await hashPassword("ein langes Passwort ü", WEAK);
  assert.doesNotMatch(record, /Passwort/);
  assert.deepEqual(await checkPassword("ein langes Passwort u\u0308", record), {
    right: true,
    outdated: true,
  });
  assert.equal((await checkPassword("ein langes Passwort u", record)).right, false);
  assert.notEqual(record, await hashPassword("ein langes Passwort ü", WEAK));
});

Deno.test("nobody signs in where there is no password, or none that can be read", async () => {
  for (const record of [null, "", "$scrypt$nonsense"]) {
    assert.deepEqual(await checkPassword("whatever it may be", record), { right: false, outdated: false });
  }
});
