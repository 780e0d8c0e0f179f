import { and, eq, lt, sql } from "drizzle-orm";
import type { ThrottleRule } from "../../worker/domain/throttle.ts";
import type { Database } from "../client.ts";
import { throttles } from "../schema/throttles.ts";
import type { Write } from "./write.ts";

/** The longest that any rule remembers. */
const KEPT_S = 86_400;

/**
 * Counts a try as `throttle` of the domain decides, in one statement: of tries at the same moment each counts. It
 * was let in when `admitted` is its own name.
 */
export function countTry(db: Database, key: string, rule: ThrottleRule, name: string, nowS: number) {
  const { free, firstWaitS, longestWaitS, forgetAfterS } = rule;
  const open = sql`${nowS} >= ${throttles.waitUntilS}`;
  const tries =
    sql`(case when ${nowS} - ${throttles.lastAtS} >= ${forgetAfterS} then 1 else ${throttles.tries} + 1 end)`;
  const wait = sql`(case when ${tries} < ${free} then 0
    else min(${longestWaitS}, ${firstWaitS} * (1 << min(30, ${tries} - ${free}))) end)`;
  const first = 1 < free ? nowS : nowS + Math.min(longestWaitS, firstWaitS);
  return db.insert(throttles)
    .values({ key, tries: 1, lastAtS: nowS, waitUntilS: first, admitted: name })
    .onConflictDoUpdate({
      target: throttles.key,
      set: {
        tries: sql`case when ${open} then ${tries} else ${throttles.tries} end`,
        lastAtS: sql`case when ${open} then ${nowS} else ${throttles.lastAtS} end`,
        waitUntilS: sql`case when ${open} then ${nowS} + ${wait} else ${throttles.waitUntilS} end`,
        admitted: sql`case when ${open} then ${name} else ${throttles.admitted} end`,
      },
    })
    .returning({
      admitted: throttles.admitted,
      tries: throttles.tries,
      lastAtS: throttles.lastAtS,
      waitUntilS: throttles.waitUntilS,
    });
}

/** After a try that succeeded: all of its tries are forgotten. */
export function forgetTries(db: Database, key: string): Write {
  return db.delete(throttles).where(eq(throttles.key, key));
}

/** A try that succeeded does not count; others' do. */
export function forgiveTry(db: Database, key: string, name: string): Write {
  return db.update(throttles)
    .set({
      tries: sql`max(0, ${throttles.tries} - 1)`,
      waitUntilS: sql`case when ${throttles.admitted} = ${name} then 0 else ${throttles.waitUntilS} end`,
    })
    .where(and(eq(throttles.key, key)));
}

export function deleteForgottenTries(db: Database, nowS: number): Write {
  return db.delete(throttles).where(lt(throttles.lastAtS, nowS - KEPT_S));
}
