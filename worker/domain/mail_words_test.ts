import assert from "node:assert/strict";
import fc from "fast-check";
import { isOwnLink, oneLine, withoutLinks } from "./mail_words.ts";

Deno.test("whatever is said becomes one line without control characters, of any script", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    // deno-lint-ignore no-control-regex
    assert.doesNotMatch(oneLine(text), /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
  }));
  assert.equal(oneLine("Zoë 李雷 مرحبا\r\nBcc: x"), "Zoë 李雷 مرحبا Bcc: x");
});

Deno.test("no mail program finds an address in a name", () => {
  for (const text of ["win.example", "http://win.example/a", "a@b.example", "www.win.example"]) {
    assert.doesNotMatch(withoutLinks(text), /[a-z]\.[a-z]|:\/\/|@[a-z]/);
  }
  assert.equal(withoutLinks("Mr. Smith's home"), "Mr. Smith's home");
});

Deno.test("own links are those of the origin, and nothing that looks like it", () => {
  const origin = "https://home.example";
  assert.ok(isOwnLink("https://home.example/guardian/x", origin));
  const others = [
    "http://home.example/x",
    "https://home.example.evil.example/x",
    "https://home.example@evil.example/x",
    "https://evil.example/https://home.example/",
    "javascript:alert(1)",
    "//home.example/x",
    "",
  ];
  for (const link of others) assert.ok(!isOwnLink(link, origin), link);
});
