import assert from "node:assert/strict";
import fc from "fast-check";
import { eq } from "drizzle-orm";
import { sharedStack } from "../../scripts/test_stack.ts";
import { throttle, type ThrottleRule, type ThrottleState } from "../../worker/domain/throttle.ts";
import { openDatabase } from "../client.ts";
import { throttles } from "../schema/throttles.ts";
import { countTry } from "./throttles.ts";

const stack = await sharedStack();
const db = openDatabase(stack.databaseUrl);

const rule: fc.Arbitrary<ThrottleRule> = fc.record({
  free: fc.integer({ min: 1, max: 4 }),
  firstWaitS: fc.integer({ min: 1, max: 30 }),
  longestWaitS: fc.integer({ min: 30, max: 200 }),
  forgetAfterS: fc.integer({ min: 200, max: 600 }),
});

Deno.test("the statement decides as the domain does, whatever the tries", async () => {
  await fc.assert(
    fc.asyncProperty(rule, fc.array(fc.nat(250), { minLength: 1, maxLength: 12 }), async (r, gapsS) => {
      const key = crypto.randomUUID();
      let state: ThrottleState | null = null;
      let nowS = 1_795_000_000;
      for (const [i, gapS] of gapsS.entries()) {
        nowS += gapS;
        const decided = throttle(r, state, nowS);
        const [{ admitted, ...kept }] = await countTry(db, key, r, `try ${i}`, nowS);
        assert.equal(admitted === `try ${i}`, decided.admitted);
        assert.deepEqual(kept, decided.state);
        state = decided.state;
      }
    }),
    { numRuns: 25 },
  );
});

Deno.test("of many tries at the same moment each counts, and no more are let in than are free", async () => {
  const key = crypto.randomUUID();
  const r = { free: 3, firstWaitS: 60, longestWaitS: 60, forgetAfterS: 600 };
  const tries = await Promise.all(
    Array.from(
      { length: 10 },
      (_, i) => countTry(db, key, r, `try ${i}`, 1000).then(([row]) => row.admitted === `try ${i}`),
    ),
  );
  assert.equal(tries.filter(Boolean).length, 3);
  const [{ tries: counted }] = await db.select().from(throttles).where(eq(throttles.key, key));
  assert.equal(counted, 3);
});
