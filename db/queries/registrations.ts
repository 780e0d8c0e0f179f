import { and, eq, gt, lt } from "drizzle-orm";
import type { Database } from "../client.ts";
import { accounts } from "../schema/accounts.ts";
import { emailChanges, registrations, resets } from "../schema/registrations.ts";
import type { Write } from "./write.ts";

export type Registration = typeof registrations.$inferSelect;
export type Reset = typeof resets.$inferSelect;
export type EmailChange = typeof emailChanges.$inferSelect;

export function insertRegistration(db: Database, row: Registration): Write {
  return db.insert(registrations).values(row);
}

export function registrationOf(db: Database, id: string, nowS: number) {
  return db.select().from(registrations)
    .where(and(eq(registrations.id, id), gt(registrations.expiresAtS, nowS)));
}

export function deleteRegistration(db: Database, id: string): Write {
  return db.delete(registrations).where(eq(registrations.id, id));
}

export function insertAccount(db: Database, row: typeof accounts.$inferInsert): Write {
  return db.insert(accounts).values(row);
}

export function insertReset(db: Database, row: Reset): Write {
  return db.insert(resets).values(row);
}

export function resetOf(db: Database, id: string, nowS: number) {
  return db.select().from(resets).where(and(eq(resets.id, id), gt(resets.expiresAtS, nowS)));
}

/** All that are open, so that a second code of an earlier wish is good for nothing. */
export function deleteResetsOf(db: Database, account: string): Write {
  return db.delete(resets).where(eq(resets.account, account));
}

export function insertEmailChange(db: Database, row: EmailChange): Write {
  return db.insert(emailChanges).values(row);
}

export function emailChangeOf(db: Database, id: string, account: string, nowS: number) {
  return db.select().from(emailChanges).where(and(
    eq(emailChanges.id, id),
    eq(emailChanges.account, account),
    gt(emailChanges.expiresAtS, nowS),
  ));
}

export function deleteEmailChangesOf(db: Database, account: string): Write {
  return db.delete(emailChanges).where(eq(emailChanges.account, account));
}

export function setEmail(db: Database, account: string, email: string): Write {
  return db.update(accounts).set({ email }).where(eq(accounts.id, account));
}

/** Wishes that nobody confirmed in time. */
export function deleteUnconfirmed(db: Database, expiredS: number): [Write, Write, Write] {
  return [
    db.delete(registrations).where(lt(registrations.expiresAtS, expiredS)),
    db.delete(resets).where(lt(resets.expiresAtS, expiredS)),
    db.delete(emailChanges).where(lt(emailChanges.expiresAtS, expiredS)),
  ];
}
