import assert from "node:assert/strict";
import { unmasked } from "./unmasked.ts";

Deno.test("finds whatever should have been masked", () => {
  for (
    const [text, kind] of [
      ['{"to":"zoë@mail.example"}', "an email address"],
      ["Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "a token"],
      ["cookie __Host-session=abc", "a session's cookie"],
      ["claim K7M2-9QXD refused", "a claim code"],
      ["serial test-0a1b2c3d-4e5f", "a test device's serial"],
      ["serial 099806571330", "a serial"],
      ["from 203.0.113.77", "an IPv4 address"],
      ["from [10.1.2.3]:80", "an IPv4 address"],
      ["from 2001:db8:12:34::1", "an IPv6 address"],
      ["from fe80:0:0:0:1:2:3:4", "an IPv6 address"],
    ]
  ) {
    assert.deepEqual(
      unmasked(`fine\n${text}\nfine`).map((found) => [found.line, found.kind]),
      [[2, kind]],
      text,
    );
  }
});

Deno.test("finds nothing in what is masked, and in what programs say of themselves", () => {
  const log = [
    '{"event":"mail_failed","mail":"0123456789abcdef","template":"reset_code","tries":1,"reason":"busy"}',
    '{"event":"unexpected","requestId":"fed4b3a0-7a0b-4e2c-9d7e-0a1b2c3d4e5f","at":["at a (main.js:12:34)"]}',
    '{"network":"203.0.113.0/24","other":"2001:db8:12::/48","email":"z…@m….example","serial":"…1330"}',
    "workerd/api/sockets.c++:873: error: startTls called; kj/async-io.c++:12: 127.0.0.1:43671 refused",
    "2026-11-22T19:31:22.123Z HTTP-1.1 ISO-8859",
  ].join("\n");
  assert.deepEqual(unmasked(log), []);
});
