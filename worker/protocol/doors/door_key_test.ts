import assert from "node:assert/strict";
import fc from "fast-check";
import { DOOR_KINDS } from "../../domain/door.ts";
import { bytesOfId, ID_BYTES, idFrom } from "../../domain/id.ts";
import { DOOR_SECRET_BYTES, readDoorKey, writeDoorKey } from "./door_key.ts";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

Deno.test("an id is made of the bytes that are read from it", () => {
  fc.assert(fc.property(bytes(ID_BYTES), (given) => assert.deepEqual(bytesOfId(idFrom(given)), given)));
});

Deno.test("every key names its home and its secret, in the form that its devices take", () => {
  const form = { emoncms: /^[0-9a-f]{32}$/, influx: /^[\w-]{86}==$/, shelly: /^[\w-]{40}$/ };
  for (const kind of DOOR_KINDS) {
    fc.assert(fc.property(bytes(ID_BYTES), bytes(DOOR_SECRET_BYTES[kind]), (home, secret) => {
      const key = writeDoorKey(kind, idFrom(home), secret);
      assert.match(key, form[kind]);
      assert.deepEqual(readDoorKey(kind, key), { home: idFrom(home), secret: secret.toHex() });
    }));
  }
});

Deno.test("what is no key is none, whatever it is", () => {
  fc.assert(fc.property(fc.constantFrom(...DOOR_KINDS), fc.string({ maxLength: 100 }), (kind, text) => {
    const read = readDoorKey(kind, text);
    assert.ok(read === null || read.home.length === 16);
  }));
  assert.equal(readDoorKey("emoncms", "0".repeat(31)), null);
});
