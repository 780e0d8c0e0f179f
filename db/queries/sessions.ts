import { and, desc, eq, gt, isNull, lt, ne, or } from "drizzle-orm";
import type { Database } from "../client.ts";
import { accounts, sessions } from "../schema/accounts.ts";
import type { Write } from "./write.ts";

export type SessionRow = typeof sessions.$inferSelect;

export function insertSession(db: Database, row: SessionRow): Write {
  return db.insert(sessions).values(row);
}

/** The session with what its account's gate needs; none for one whose account is not its own. */
export function sessionWithGate(db: Database, session: string, account: string) {
  return db.select({
    createdAtS: sessions.createdAtS,
    lastUsedAtS: sessions.lastUsedAtS,
    expiresAtS: sessions.expiresAtS,
    endedAtS: sessions.endedAtS,
    policyVersion: accounts.policyVersion,
    guardian: accounts.guardian,
  }).from(sessions).innerJoin(accounts, eq(accounts.id, sessions.account))
    .where(and(eq(sessions.id, session), eq(sessions.account, account)));
}

export function noteUse(db: Database, session: string, nowS: number, expiresAtS: number) {
  return db.update(sessions).set({ lastUsedAtS: nowS, expiresAtS })
    .where(and(eq(sessions.id, session), isNull(sessions.endedAtS)));
}

/** The account's sessions in force, the last used first; not those whose password is still being checked. */
export function sessionsInForce(db: Database, account: string, nowS: number) {
  return db.select().from(sessions)
    .where(and(
      eq(sessions.account, account),
      isNull(sessions.endedAtS),
      gt(sessions.expiresAtS, nowS),
      gt(sessions.lastUsedAtS, 0),
    ))
    .orderBy(desc(sessions.lastUsedAtS), sessions.id);
}

/** Ends one; answers with its id, or nothing where it was no session of this account in force. */
export function endOneSession(db: Database, account: string, session: string, nowS: number) {
  return db.update(sessions).set({ endedAtS: nowS })
    .where(and(eq(sessions.id, session), eq(sessions.account, account), isNull(sessions.endedAtS)))
    .returning({ id: sessions.id });
}

/** Ends all but one; all with the empty id. */
export function endOtherSessions(db: Database, account: string, kept: string, nowS: number) {
  return db.update(sessions).set({ endedAtS: nowS })
    .where(and(eq(sessions.account, account), ne(sessions.id, kept), isNull(sessions.endedAtS)))
    .returning({ id: sessions.id });
}

export function deleteSessionsBefore(db: Database, goneS: number): Write {
  return db.delete(sessions).where(or(lt(sessions.expiresAtS, goneS), lt(sessions.endedAtS, goneS)));
}

/** Those of passwords that were wrong, where the Worker ended before it could delete them. */
export function deleteUntoldSessions(db: Database, beforeS: number): Write {
  return db.delete(sessions).where(and(eq(sessions.lastUsedAtS, 0), lt(sessions.createdAtS, beforeS)));
}
