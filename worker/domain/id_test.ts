import assert from "node:assert/strict";
import fc from "fast-check";
import { CROCKFORD, crockford, ID_BYTES, idFrom, isId } from "./id.ts";

const idBytes = fc.uint8Array({ minLength: ID_BYTES, maxLength: ID_BYTES });

Deno.test("an id is 16 characters of lower-case Crockford base 32, and different bytes make different ids", () => {
  fc.assert(fc.property(idBytes, idBytes, (a, b) => {
    assert.ok(isId(idFrom(a)));
    assert.equal(idFrom(a) === idFrom(b), a.join() === b.join());
  }));
});

Deno.test("crockford keeps every bit: the characters are the bytes as one number", () => {
  fc.assert(fc.property(idBytes, (bytes) => {
    const asNumber = bytes.reduce((n, byte) => n * 256n + BigInt(byte), 0n);
    const text = crockford(bytes);
    assert.equal([...text].reduce((n, c) => n * 32n + BigInt(CROCKFORD.indexOf(c)), 0n), asNumber);
  }));
});

Deno.test("crockford writes the known", () => {
  assert.equal(crockford(new Uint8Array([0, 0, 0, 0, 0])), "00000000");
  assert.equal(crockford(new Uint8Array([255, 255, 255, 255, 255])), "zzzzzzzz");
  assert.equal(crockford(new Uint8Array([8, 66, 16, 132, 33])), "11111111");
});

Deno.test("what is no id: other lengths, other letters, upper case", () => {
  for (const text of ["", "0123456789abcde", "0123456789abcdefg", "0123456789ABCDEF", "0123456789abcdei"]) {
    assert.equal(isId(text), false, text);
  }
  assert.throws(() => idFrom(new Uint8Array(9)), /Cannot make an id of bytes: 9/);
});
