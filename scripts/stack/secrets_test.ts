import assert from "node:assert/strict";
import { localSecrets } from "./secrets.ts";

Deno.test("makes secrets once, keeps them, and lets nobody else read them", async () => {
  const folder = await Deno.makeTempDir();
  const file = `${folder}/secrets.json`;
  const first = await localSecrets(file);
  assert.deepEqual(await localSecrets(file), first);
  assert.ok(first.SESSION_SECRET.length >= 32 && first.DEVICE_TOKEN_SECRET.length >= 32);
  assert.notEqual(first.SESSION_SECRET, first.DEVICE_TOKEN_SECRET);
  for (const secret of Object.values(first)) assert.match(secret, /^[0-9a-f]+$/);
  assert.equal(((await Deno.stat(file)).mode ?? 0) & 0o777, 0o600);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("refuses, in one sentence, where it may not write", async () => {
  await assert.rejects(localSecrets("/dev/null/secrets.json"), {
    name: "PlainError",
    message: "Cannot keep secrets in /dev/null/secrets.json: a part of the path is a file",
  });
});
