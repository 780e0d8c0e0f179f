import { and, eq, lt, sql } from "drizzle-orm";
import { CODE_TRIES_MAX } from "../../worker/domain/limits.ts";
import type { Database } from "../client.ts";
import { type CodePurpose, codes } from "../schema/codes.ts";
import type { Write } from "./write.ts";

export interface NewCode {
  subject: string;
  purpose: CodePurpose;
  codeHash: string;
  sentAtS: number;
  expiresAtS: number;
}

export function insertCode(db: Database, code: NewCode): Write {
  return db.insert(codes).values({ ...code, tries: 0, sent: 1 });
}

export function codeOf(db: Database, subject: string, purpose: CodePurpose) {
  return db.select().from(codes).where(and(eq(codes.subject, subject), eq(codes.purpose, purpose)));
}

/** Takes the place of the one that was sent as number `sent`; of two at the same moment, one does. */
export function replaceCode(db: Database, code: NewCode, sent: number) {
  const { codeHash, sentAtS, expiresAtS } = code;
  return db.update(codes).set({ codeHash, sentAtS, expiresAtS, tries: 0, sent: sent + 1 })
    .where(and(
      eq(codes.subject, code.subject),
      eq(codes.purpose, code.purpose),
      eq(codes.sent, sent),
      sql`${codes.usedAtS} is null`,
    ))
    .returning({ sent: codes.sent });
}

/**
 * Counts a try and uses the code up where it is right, in one statement: of many at the same moment each counts, and
 * one at most succeeds. No row for a code that is used, expired, or was tried too often.
 */
export function tryCode(db: Database, subject: string, purpose: CodePurpose, codeHash: string, nowS: number) {
  return db.update(codes)
    .set({
      tries: sql`${codes.tries} + 1`,
      usedAtS: sql`case when ${codes.codeHash} = ${codeHash} then ${nowS} else null end`,
    })
    .where(and(
      eq(codes.subject, subject),
      eq(codes.purpose, purpose),
      sql`${codes.usedAtS} is null`,
      sql`${codes.expiresAtS} > ${nowS}`,
      lt(codes.tries, CODE_TRIES_MAX),
    ))
    .returning({ tries: codes.tries, usedAtS: codes.usedAtS });
}

export function codesOf(db: Database, subject: string) {
  return db.select().from(codes).where(eq(codes.subject, subject));
}

export function deleteCodes(db: Database, subject: string): Write {
  return db.delete(codes).where(eq(codes.subject, subject));
}

/** Codes outlive their end by a while, so that a new one can be sent in their place. */
export function deleteCodesBefore(db: Database, expiredS: number): Write {
  return db.delete(codes).where(lt(codes.expiresAtS, expiredS));
}
