import assert from "node:assert/strict";
import fc from "fast-check";
import { CLAIM_CODE_BYTES, claimCodeFrom, readClaimCode, showClaimCode } from "./claim_code.ts";

const code = fc.uint8Array({ minLength: CLAIM_CODE_BYTES, maxLength: CLAIM_CODE_BYTES }).map(claimCodeFrom);

Deno.test("a code that was shown is read as itself, in any case, with hyphens and spaces anywhere", () => {
  fc.assert(
    fc.property(code, fc.array(fc.nat(10), { maxLength: 4 }), fc.boolean(), (given, places, lower) => {
      let typed = showClaimCode(given);
      for (const place of places) {
        typed = typed.slice(0, place) + (place % 2 ? " " : "-") + typed.slice(place);
      }
      assert.equal(readClaimCode(lower ? typed.toLowerCase() : typed), given);
    }),
  );
});

Deno.test("1 and 0 written as I, L or O are read as meant", () => {
  fc.assert(
    fc.property(code, fc.constantFrom("I", "L", "i", "l"), fc.constantFrom("O", "o"), (given, one, zero) => {
      assert.equal(readClaimCode(given.replaceAll("1", one).replaceAll("0", zero)), given);
    }),
  );
});

Deno.test("what cannot be a code is null", () => {
  for (const typed of ["", "K7M29QX", "K7M29QXDD", "K7M2-9QXU", "K7M2_9QXD", "К7М2-9QXD", "K7M2-9QX\u0000"]) {
    assert.equal(readClaimCode(typed), null, typed);
  }
});

Deno.test("a code is shown in two halves", () => {
  assert.equal(showClaimCode("K7M29QXD"), "K7M2-9QXD");
});
