import assert from "node:assert/strict";
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { newHookSecret, signedHeaders } from "./webhook_signature.ts";

const newSecret = () => newHookSecret((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
const nowS = Math.floor(Date.now() / 1000);

Deno.test("whatever a call says, the specification's own library takes it for ours", async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), fc.uuid(), async (body, id) => {
      const secret = newSecret();
      const headers = await signedHeaders([secret], id, nowS, body);
      assert.deepEqual(new Webhook(secret).verify(body, headers), JSON.parse(body));
    }),
    { numRuns: 50 },
  );
});

Deno.test("what was changed on its way, or signed by another, is refused", async () => {
  const secret = newSecret();
  const headers = await signedHeaders([secret], "msg_1", nowS, `{"a":1}`);
  const receiver = new Webhook(secret);
  assert.throws(() => receiver.verify(`{"a":2}`, headers));
  assert.throws(() => receiver.verify(`{"a":1}`, { ...headers, "webhook-id": "msg_2" }));
  assert.throws(() => receiver.verify(`{"a":1}`, { ...headers, "webhook-timestamp": String(nowS + 1) }));
  assert.throws(() => new Webhook(newSecret()).verify(`{"a":1}`, headers));
});

Deno.test("signed with two secrets, a receiver with either takes it", async () => {
  const [old, young] = [newSecret(), newSecret()];
  const headers = await signedHeaders([young, old], "msg_1", nowS, "{}");
  assert.deepEqual(new Webhook(old).verify("{}", headers), {});
  assert.deepEqual(new Webhook(young).verify("{}", headers), {});
});
