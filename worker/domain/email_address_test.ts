import assert from "node:assert/strict";
import { isEmail, normaliseEmail } from "./email_address.ts";

Deno.test("addresses of any script are taken, and what cannot be one is not", () => {
  for (
    const email of [
      "a@example.com",
      "first.last+tag@sub.example.co.uk",
      "jürgen@müller.example",
      "用户@例子.测试",
      "o'brien@example.ie",
      "x_y-z%1@example.org",
    ]
  ) assert.equal(isEmail(normaliseEmail(email)), true, email);
  for (
    const email of [
      "",
      "a",
      "a@",
      "@example.com",
      "a@example",
      "a@b@example.com",
      "a b@example.com",
      "a@example..com",
      "a..b@example.com",
      ".a@example.com",
      "a@-example.com",
      "a@example.com\r\nBcc: b@example.com",
      "a,b@example.com",
      "<a@example.com>",
      `${"a".repeat(65)}@example.com`,
      `a@${"example.".repeat(40)}com`,
    ]
  ) assert.equal(isEmail(normaliseEmail(email)), false, email);
});

Deno.test("case, blanks around and the way of composing do not make another address", () => {
  assert.equal(normaliseEmail("  Ju\u0308rgen@Example.COM "), "jürgen@example.com");
});
