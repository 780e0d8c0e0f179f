import { and, count, eq, gt, lt } from "drizzle-orm";
import type { Database } from "../client.ts";
import { accounts } from "../schema/accounts.ts";
import { passkeyChallenges, passkeys } from "../schema/passkeys.ts";
import type { Write } from "./write.ts";

export type Passkey = typeof passkeys.$inferSelect;

export async function insertChallenge(
  db: Database,
  row: typeof passkeyChallenges.$inferSelect,
): Promise<void> {
  await db.insert(passkeyChallenges).values(row);
}

/** Uses a challenge up: of two answers to it, one finds it. */
export function takeChallenge(db: Database, challenge: string, nowS: number) {
  return db.delete(passkeyChallenges)
    .where(and(eq(passkeyChallenges.challenge, challenge), gt(passkeyChallenges.expiresAtS, nowS)))
    .returning({ account: passkeyChallenges.account });
}

export function deleteChallengesBefore(db: Database, expiredS: number): Write {
  return db.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAtS, expiredS));
}

export function passkeysOf(db: Database, account: string) {
  return db.select().from(passkeys).where(eq(passkeys.account, account))
    .orderBy(passkeys.createdAtS, passkeys.id);
}

export function countPasskeys(db: Database, account: string) {
  return db.select({ kept: count() }).from(passkeys).where(eq(passkeys.account, account));
}

export function passkeyWithAccount(db: Database, id: string) {
  return db.select({ passkey: passkeys, account: accounts }).from(passkeys)
    .innerJoin(accounts, eq(accounts.id, passkeys.account)).where(eq(passkeys.id, id));
}

export function insertPasskey(db: Database, row: Passkey): Write {
  return db.insert(passkeys).values(row);
}

export function notePasskeyUse(db: Database, id: string, counter: number, nowS: number): Write {
  return db.update(passkeys).set({ counter, lastUsedAtS: nowS }).where(eq(passkeys.id, id));
}

export function renamePasskey(db: Database, account: string, id: string, name: string) {
  return db.update(passkeys).set({ name }).where(and(eq(passkeys.id, id), eq(passkeys.account, account)))
    .returning();
}

export function deletePasskey(db: Database, account: string, id: string) {
  return db.delete(passkeys).where(and(eq(passkeys.id, id), eq(passkeys.account, account)))
    .returning({ id: passkeys.id });
}
