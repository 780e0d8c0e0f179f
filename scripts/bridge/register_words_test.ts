import assert from "node:assert/strict";
import fc from "fast-check";
import { asciiText, asciiWords, int32, int32Words, int64, int64Words, uint64 } from "./register_words.ts";

Deno.test("the lowest word comes first", () => {
  assert.equal(int32([0x5678, 0x1234]), 0x12345678);
  assert.equal(uint64([0x5678, 0x1234, 0xef01, 0xabcd]), 0xabcdef0112345678n);
  assert.equal(int64([0x5678, 0x1234, 0xef01, 0xabcd]), 0xabcdef0112345678n - (1n << 64n));
  assert.equal(int32([0xffff, 0xffff]), -1);
  assert.equal(uint64([1, 0, 0, 0]), 1n);
  assert.equal(uint64([0, 0, 0, 1]), 1n << 48n);
});

Deno.test("the serial's low byte comes first, and padding is none of it", () => {
  assert.equal(asciiText([0x3930, 0x3839, 0x3630, 0x3735, 0x3331, 0x3033]), "099806571330");
  assert.equal(asciiText([0x4241, 0x0043, 0x5a5a]), "ABC");
  assert.equal(asciiText([0x2041, 0x2020]), "A");
  assert.equal(asciiText([0, 0]), "");
});

Deno.test("every number and text comes back from its registers", () => {
  fc.assert(fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (value) => {
    assert.equal(int32(int32Words(value)), value);
  }));
  fc.assert(fc.property(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), (value) => {
    assert.equal(uint64(int64Words(value)), value);
  }));
  fc.assert(fc.property(fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n }), (value) => {
    assert.equal(int64(int64Words(value)), value);
  }));
  fc.assert(fc.property(fc.stringMatching(/^[0-9A-Za-z]{0,12}$/), (text) => {
    assert.equal(asciiText(asciiWords(text, 6)), text);
  }));
});
