import assert from "node:assert/strict";
import fc from "fast-check";
import { Digits } from "./digits.ts";

function written(value: number, decimals: number): string {
  const digits = new Digits(4);
  digits.decimal(value, decimals);
  return new TextDecoder().decode(digits.take());
}

Deno.test("a number is written as JSON has it", () => {
  assert.equal(written(0, 2), "0");
  assert.equal(written(-7002, 2), "-70.02");
  assert.equal(written(23_000, 2), "230");
  assert.equal(written(5, 3), "0.005");
  assert.equal(written(-50, 2), "-0.5");
  assert.equal(written(123_456_789, 3), "123456.789");
  assert.equal(written(1e15, 3), "1000000000000");
});

Deno.test("what is written reads back as the same number", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (value, decimals) => {
      const text = written(value, decimals);
      assert.equal(Math.round(JSON.parse(text) * 10 ** decimals), value);
      assert.equal(text, String(JSON.parse(text)));
    }),
  );
});

Deno.test("the buffer grows, and starts anew after it was taken", () => {
  const digits = new Digits(1);
  digits.text("ab");
  digits.decimal(12_345, 2);
  digits.bytes(new TextEncoder().encode(","));
  assert.equal(new TextDecoder().decode(digits.take()), "ab123.45,");
  assert.equal(digits.take().length, 0);
});
