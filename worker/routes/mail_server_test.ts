import assert from "node:assert/strict";
import { mailServerOf } from "./mail_server.ts";

const MAIL_FROM = "enecess <no-reply@example.org>";
const SMTP_HOST = "mail.example.org";

Deno.test("a host and a sender are enough: encrypted, on the port that goes with it", () => {
  assert.deepEqual(mailServerOf({ SMTP_HOST, MAIL_FROM }), {
    server: { host: SMTP_HOST, port: 587, security: "starttls", signIn: null },
    from: { name: "enecess", address: "no-reply@example.org" },
  });
  assert.equal(mailServerOf({ SMTP_HOST, MAIL_FROM, SMTP_SECURITY: "tls" })?.server.port, 465);
  assert.equal(mailServerOf({ SMTP_HOST, MAIL_FROM: "a@b.example" })?.from.address, "a@b.example");
  assert.equal(mailServerOf({ SMTP_HOST, MAIL_FROM: '"enecess" <a@b.example>' })?.from.name, "enecess");
});

Deno.test("a password never goes out in the clear, and nonsense is no server", () => {
  assert.equal(mailServerOf({ SMTP_HOST, MAIL_FROM, SMTP_SECURITY: "none", SMTP_USER: "u" }), null);
  assert.equal(mailServerOf({ SMTP_HOST, MAIL_FROM, SMTP_SECURITY: "ssl" }), null);
  assert.equal(mailServerOf({ SMTP_HOST, MAIL_FROM: "nobody" }), null);
  assert.equal(mailServerOf({ SMTP_HOST }), null);
  assert.equal(mailServerOf({ MAIL_FROM }), null);
  assert.equal(mailServerOf({ SMTP_HOST, MAIL_FROM, SMTP_PORT: "mail" }), null);
});
