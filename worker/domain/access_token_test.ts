import assert from "node:assert/strict";
import * as fc from "fast-check";
import { markOf, readToken, TOKEN_RANDOM_BYTES, unmarkedToken, writeToken } from "./access_token.ts";

const random = fc.uint8Array({ minLength: TOKEN_RANDOM_BYTES, maxLength: TOKEN_RANDOM_BYTES });
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => bytes.toHex());

Deno.test("a token reads as it was written", () => {
  fc.assert(fc.property(random, hash, (bytes, keyed) => {
    const { id, unmarked } = unmarkedToken(bytes);
    const mark = markOf(keyed);
    assert.deepEqual(readToken(writeToken(unmarked, mark)), { id, unmarked, mark });
  }));
});

Deno.test("a token that lost, gained or changed a character is none", () => {
  fc.assert(fc.property(random, hash, fc.nat(), (bytes, keyed, at) => {
    const token = writeToken(unmarkedToken(bytes).unmarked, markOf(keyed));
    const i = at % token.length;
    assert.equal(readToken(token.slice(0, i) + token.slice(i + 1)), null);
    assert.equal(readToken(`${token}0`), null);
    assert.equal(readToken(token.slice(0, i) + "!" + token.slice(i + 1)), null);
  }));
});

Deno.test("what else comes as a bearer is none", () => {
  for (const other of ["", "enecess_", "eyJhbGciOiJIUzI1NiJ9.e30.abc", "ENECESS_0000"]) {
    assert.equal(readToken(other), null);
  }
});
