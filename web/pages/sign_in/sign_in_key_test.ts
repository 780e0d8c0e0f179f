import assert from "node:assert/strict";
import { signInKey } from "./sign_in_key.ts";

Deno.test("takes the key from a link, from its query, or alone", () => {
  const table: [string, string | null][] = [
    ["http://localhost:8787/dev/sign-in?key=abc%2B1", "abc+1"],
    ["  https://x.example/dev/sign-in?a=1&key=k#top ", "k"],
    ["key=k", "k"],
    ["  a-key_1 ", "a-key_1"],
    ["http://localhost:8787/dev/sign-in", null],
    ["http://localhost:8787/dev/sign-in?key=", null],
    ["two words", null],
    ["   ", null],
  ];
  for (const [pasted, wanted] of table) assert.equal(signInKey(pasted), wanted, pasted);
});
