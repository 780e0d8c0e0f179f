import assert from "node:assert/strict";
import fc from "fast-check";
import { PASSWORD_MAX_LENGTH } from "./limits.ts";
import { normalisePassword, passwordTrouble } from "./password_rules.ts";

const common = new Set(["password", "qwertyuiop", "1234567890", "dragon"]);
const trouble = (password: string, own: string[] = []) =>
  passwordTrouble(password, (form) => common.has(form), own);

Deno.test("length is counted as people count, in any script", () => {
  const table: [string, string | null][] = [
    ["kaffee un", "too_short"],
    ["kaffee und", null],
    ["パスワードは長い方がよい", null],
    ["👩‍👩‍👧‍👦🏳️‍🌈🇩🇪🙂🙃", "too_short"],
    ["👩‍👩‍👧‍👦🏳️‍🌈🇩🇪🙂🙃abcde", null],
    ["ы".repeat(3) + " длинный", null],
    ["a1".repeat(PASSWORD_MAX_LENGTH), "too_long"],
  ];
  for (const [password, wanted] of table) assert.equal(trouble(password), wanted, password);
});

Deno.test("the commonest are refused, also with another case and a few figures at their end", () => {
  for (
    const password of [
      "Qwertyuiop",
      "1234567890",
      "Password2024",
      "PASSWORD!!",
      "dragon1985",
      "aaaaaaaaaaaa",
      "abababababab",
    ]
  ) {
    assert.equal(trouble(password), "too_common", password);
  }
  assert.equal(trouble("dragon flies over it"), null);
  assert.equal(trouble("anna.meier12", ["anna.meier"]), "too_common");
});

Deno.test("a password is the same however its characters were composed", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (typed) => {
    assert.equal(normalisePassword(typed.normalize("NFD")), normalisePassword(typed.normalize("NFC")));
    assert.equal(trouble(typed.normalize("NFD")), trouble(typed.normalize("NFC")));
  }));
});
