import assert from "node:assert/strict";
import * as v from "valibot";
import { FROM_ADDRESS, sharedStack } from "../../scripts/test_stack.ts";
import { RATE_LIMITS } from "../domain/rate_limits.ts";
import { problemBody } from "../protocol/problem.ts";

const stack = await sharedStack();
const { burst, perS } = RATE_LIMITS.claim;

/** Many at once: a machine that is slow would otherwise refill the bucket while they come. */
async function claims(count: number, addressOf: (i: number) => string) {
  return await Promise.all(Array.from({ length: count }, async (_, i) => {
    const response = await fetch(`${stack.url}/v1/devices/claim`, {
      method: "POST",
      headers: { "content-type": "text/plain", [FROM_ADDRESS]: addressOf(i) },
      body: "x",
    });
    const { status, headers } = response;
    return { status, headers, body: v.parse(problemBody, await response.json()) };
  }));
}

Deno.test("one network gets its burst, and then is told when to come again", async () => {
  const startedMs = performance.now();
  const many = burst + 60;
  const answers = await claims(many, (i) => `198.51.100.${i % 256}`);
  const passedS = (performance.now() - startedMs) / 1_000;
  const refused = answers.filter(({ status }) => status === 429);
  const admitted = many - refused.length;
  assert.ok(
    admitted >= burst && admitted <= burst + Math.ceil(passedS * perS) + 1,
    `${admitted} in ${passedS} s`,
  );
  assert.ok(refused.every(({ body }) => body.code === "too_many"));
  for (const { headers } of refused) assert.match(headers.get("retry-after") ?? "", /^[1-9]\d*$/);
  assert.match(refused[0].headers.get("content-security-policy") ?? "", /default-src 'none'/);
});

Deno.test("other networks, and other doors of the same, are not disturbed", async () => {
  await claims(burst + 20, () => "203.0.113.9");
  const others = await claims(60, (i) => `10.20.${i}.1`);
  assert.ok(others.every(({ status }) => status === 415));
  const documents = await fetch(`${stack.url}/openapi.json`, { headers: { [FROM_ADDRESS]: "203.0.113.9" } });
  await documents.body?.cancel();
  assert.equal(documents.status, 200);
});
