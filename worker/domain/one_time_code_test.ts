import assert from "node:assert/strict";
import fc from "fast-check";
import { CODE_SENT_MAX } from "./limits.ts";
import { CODE_BYTES, oneTimeCodeFrom, readOneTimeCode, resendAtS } from "./one_time_code.ts";

const random = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

Deno.test("every code has six digits and is read back however it is typed", () => {
  fc.assert(fc.property(random, (bytes) => {
    const code = oneTimeCodeFrom(bytes);
    assert.match(code, /^\d{6}$/);
    const wide = code.replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d)));
    for (
      const typed of [
        code,
        ` ${code}\n`,
        `${code.slice(0, 3)} ${code.slice(3)}`,
        `${code.slice(0, 3)}-${code.slice(3)}`,
        wide,
      ]
    ) {
      assert.equal(readOneTimeCode(typed), code);
    }
  }));
});

Deno.test("all codes are as likely, those that begin with zeros too", () => {
  assert.equal(oneTimeCodeFrom(new Uint8Array(CODE_BYTES)), "000000");
  assert.equal(oneTimeCodeFrom(new Uint8Array(CODE_BYTES).fill(255)), String((2 ** 48 - 1) % 1e6));
  assert.throws(() => oneTimeCodeFrom(new Uint8Array(3)));
});

Deno.test("what cannot be a code is none", () => {
  for (const typed of ["", "12345", "1234567", "12345a", "½23456", "123.456"]) {
    assert.equal(readOneTimeCode(typed), null, typed);
  }
});

Deno.test("each code sent makes the next one wait twice as long, and the last one is the last", () => {
  const waits = Array.from({ length: CODE_SENT_MAX - 1 }, (_, i) => resendAtS(i + 1, 1000)! - 1000);
  assert.deepEqual(waits, [30, 60, 120, 240, 480]);
  assert.equal(resendAtS(CODE_SENT_MAX, 1000), null);
});
