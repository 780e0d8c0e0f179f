import { and, count, desc, eq, isNull, or } from "drizzle-orm";
import type { Database } from "../client.ts";
import { accounts } from "../schema/accounts.ts";
import { appPasswords } from "../schema/app_passwords.ts";
import { devices } from "../schema/devices.ts";
import { members } from "../schema/members.ts";
import type { Write } from "./write.ts";

export type AppPasswordRow = typeof appPasswords.$inferSelect;

export function insertAppPassword(db: Database, row: AppPasswordRow): Write {
  return db.insert(appPasswords).values(row);
}

const inForce = isNull(appPasswords.revokedAtS);

export function appPasswordsOf(db: Database, account: string) {
  return db.select().from(appPasswords).where(and(eq(appPasswords.account, account), inForce))
    .orderBy(desc(appPasswords.createdAtS), appPasswords.id);
}

export function countAppPasswords(db: Database, account: string) {
  return db.select({ held: count() }).from(appPasswords).where(
    and(eq(appPasswords.account, account), inForce),
  );
}

export function isMember(db: Database, account: string, home: string) {
  return db.select({ home: members.home }).from(members)
    .where(and(eq(members.account, account), eq(members.home, home)));
}

/** The one in force, with what its account's gate needs. */
export function appPasswordWithGate(db: Database, id: string) {
  return db.select({
    account: appPasswords.account,
    hash: appPasswords.hash,
    lastUsedAtS: appPasswords.lastUsedAtS,
    policyVersion: accounts.policyVersion,
    guardian: accounts.guardian,
  }).from(appPasswords).innerJoin(accounts, eq(accounts.id, appPasswords.account))
    .where(and(eq(appPasswords.id, id), inForce));
}

/** The devices that it reaches: of the homes that its person belongs to now, or of its one home. */
export function devicesOfAppPassword(db: Database, id: string) {
  return db.select({
    id: devices.id,
    home: devices.home,
    serial: devices.serial,
    model: devices.model,
    name: devices.name,
    subs: devices.subs,
  }).from(appPasswords)
    .innerJoin(members, eq(members.account, appPasswords.account))
    .innerJoin(devices, and(eq(devices.home, members.home), isNull(devices.removedAtS)))
    .where(and(
      eq(appPasswords.id, id),
      inForce,
      or(isNull(appPasswords.home), eq(appPasswords.home, devices.home)),
    ))
    .orderBy(devices.claimedAtS, devices.id);
}

export function noteAppPasswordUse(db: Database, id: string, nowS: number): Write {
  return db.update(appPasswords).set({ lastUsedAtS: nowS }).where(eq(appPasswords.id, id));
}

/** Answers with the id where there was one to revoke. */
export function revokeAppPassword(db: Database, account: string, id: string, nowS: number) {
  return db.update(appPasswords).set({ revokedAtS: nowS })
    .where(and(eq(appPasswords.id, id), eq(appPasswords.account, account), inForce))
    .returning({ id: appPasswords.id });
}
