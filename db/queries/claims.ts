import { and, count, eq, gt, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { claims } from "../schema/claims.ts";
import type { Write } from "./write.ts";

export interface NewClaim {
  codeHash: string;
  home: string;
  account: string;
  expiresAtS: number;
}

export function claimOfCode(db: Database, codeHash: string) {
  return db.select().from(claims).where(eq(claims.codeHash, codeHash));
}

/** The home of a code that is good, as part of another statement. */
export function homeOfOpenClaim(codeHash: string, nowS: number): SQL {
  return sql`(select home from claims where code_hash = ${codeHash} and used_at_s is null and expires_at_s > ${nowS})`;
}

export function openClaims(db: Database, home: string, nowS: number) {
  return db.select({ open: count() }).from(claims)
    .where(and(eq(claims.home, home), isNull(claims.usedAtS), gt(claims.expiresAtS, nowS)));
}

export function insertClaim(db: Database, claim: NewClaim): Write {
  return db.insert(claims).values(claim);
}

export function useClaim(db: Database, codeHash: string, nowS: number): Write {
  return db.update(claims).set({ usedAtS: nowS }).where(eq(claims.codeHash, codeHash));
}

export function deleteClaimsBefore(db: Database, expiredS: number): Write {
  return db.delete(claims).where(lt(claims.expiresAtS, expiredS));
}
