import assert from "node:assert/strict";
import { isFinal, smtpFailure } from "./smtp_failure.ts";

Deno.test("errors of the SMTP client in words that name no address", () => {
  assert.equal(smtpFailure({ code: "ETIMEDOUT" }), "timeout");
  assert.equal(smtpFailure({ code: "EAUTH", responseCode: 535 }), "sign_in_refused");
  assert.equal(smtpFailure({ code: "EENVELOPE", responseCode: 550, command: "RCPT TO" }), "address_refused");
  assert.equal(smtpFailure({ code: "EENVELOPE", responseCode: 451, command: "RCPT TO" }), "busy");
  assert.equal(smtpFailure({ code: "EMESSAGE", responseCode: 554, command: "DATA" }), "refused");
  assert.equal(smtpFailure({ code: "ESOCKET" }), "unreachable");
  assert.equal(smtpFailure({}), "unreachable");
});

Deno.test("only an address that is refused for good is given up at once", () => {
  assert.ok(isFinal("address_refused"));
  assert.ok(!isFinal("sign_in_refused") && !isFinal("busy") && !isFinal("refused"));
});
