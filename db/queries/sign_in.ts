import { desc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { accounts, sessions } from "../schema/accounts.ts";
import type { SessionRow } from "./sessions.ts";
import type { Write } from "./write.ts";

/** Of an account's past, so many sessions are compared with a new one. */
const COMPARED = 50;

export function accountOfEmail(db: Database, email: string) {
  return db.select().from(accounts).where(eq(accounts.email, email));
}

export function accountOfId(db: Database, account: string) {
  return db.select().from(accounts).where(eq(accounts.id, account));
}

/**
 * Writes a session for whoever has the address, before the password is known to be right: its id is told to nobody
 * until then. No row where nobody has the address. Until it is confirmed, its last use is 0.
 */
export function insertUnconfirmedSession(db: Database, email: string, row: Omit<SessionRow, "account">) {
  const { id, createdAtS, expiresAtS, device, place, network } = row;
  return db.run(sql`
    insert into sessions (id, account, created_at_s, last_used_at_s, expires_at_s, ended_at_s, device, place, network)
    select ${id}, id, ${createdAtS}, 0, ${expiresAtS}, null, ${device}, ${place}, ${network}
    from accounts where email = ${email}`);
}

function pastVisits(db: Database, owner: SQL) {
  return db.select({ device: sessions.device, place: sessions.place }).from(sessions)
    .where(sql`${sessions.account} = ${owner} and ${sessions.lastUsedAtS} > 0`)
    .orderBy(desc(sessions.createdAtS)).limit(COMPARED);
}

/** Where an account was signed in before. */
export function pastVisitsOfEmail(db: Database, email: string) {
  return pastVisits(db, sql`(select id from accounts where email = ${email})`);
}

export function pastVisitsOfPasskey(db: Database, passkey: string) {
  return pastVisits(db, sql`(select account from passkeys where id = ${passkey})`);
}

export function confirmSession(db: Database, session: string, nowS: number): Write {
  return db.update(sessions).set({ lastUsedAtS: nowS }).where(eq(sessions.id, session));
}

export function deleteSession(db: Database, session: string): Write {
  return db.delete(sessions).where(eq(sessions.id, session));
}

/** Unless it was changed since. */
export function upgradePassword(db: Database, account: string, before: string, after: string) {
  return db.update(accounts).set({ passwordHash: after })
    .where(sql`${accounts.id} = ${account} and ${accounts.passwordHash} = ${before}`);
}

export function setPassword(db: Database, account: string, passwordHash: string): Write {
  return db.update(accounts).set({ passwordHash }).where(eq(accounts.id, account));
}
