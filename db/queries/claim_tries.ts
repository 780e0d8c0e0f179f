import { and, eq, lt, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { claimTries } from "../schema/claims.ts";
import type { Write } from "./write.ts";

/** Counts a try; answers with how many it makes in the window. */
export function countTry(db: Database, network: string, windowS: number) {
  return db.insert(claimTries).values({ network, windowS, tries: 1 })
    .onConflictDoUpdate({
      target: [claimTries.network, claimTries.windowS],
      set: { tries: sql`${claimTries.tries} + 1` },
    })
    .returning({ tries: claimTries.tries });
}

/** A try that succeeded does not count. */
export function forgiveTries(db: Database, network: string, windowS: number, tries: number): Write {
  return db.update(claimTries).set({ tries: sql`max(0, tries - ${tries})` })
    .where(and(eq(claimTries.network, network), eq(claimTries.windowS, windowS)));
}

export function deleteTriesBefore(db: Database, windowS: number): Write {
  return db.delete(claimTries).where(lt(claimTries.windowS, windowS));
}
