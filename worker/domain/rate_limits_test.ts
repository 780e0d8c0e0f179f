import assert from "node:assert/strict";
import { RATE_LIMITS, rateGroupOf } from "./rate_limits.ts";
import { TokenBucket } from "./token_bucket.ts";

Deno.test("a person is never stopped, a machine soon", () => {
  for (const [group, { burst, perS }] of Object.entries(RATE_LIMITS)) {
    const person = new TokenBucket(burst, perS, 0);
    for (let i = 0; i < 10; i++) assert.equal(person.take(i * 1_000), 0, group);
    const machine = new TokenBucket(burst, perS, 0);
    const admitted = Array.from({ length: 60_000 }, (_, ms) => machine.take(ms)).filter((wait) => wait === 0);
    assert.ok(admitted.length <= burst + 60 * perS + 1, group);
  }
});

Deno.test("what is limited, and what is not", () => {
  assert.equal(rateGroupOf("POST", "/v1/session"), "front_door");
  assert.equal(rateGroupOf("POST", "/v1/session/passkey"), "front_door");
  assert.equal(rateGroupOf("DELETE", "/v1/session"), "sign_out");
  assert.equal(rateGroupOf("GET", "/v1/session"), null);
  assert.equal(rateGroupOf("GET", "/v1/sessions"), null);
  assert.equal(rateGroupOf("POST", "/v1/readings"), null);
  assert.equal(rateGroupOf("GET", "/v1/homes/docs"), null);
  assert.equal(rateGroupOf("GET", "/docs/style.css"), "documents");
  assert.equal(rateGroupOf("GET", "/assets/a.js"), null);
});
