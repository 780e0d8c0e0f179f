import { and, count, desc, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { accessTokens } from "../schema/access_tokens.ts";
import { accounts } from "../schema/accounts.ts";
import { members } from "../schema/members.ts";
import type { Write } from "./write.ts";

export type AccessToken = typeof accessTokens.$inferSelect;

export function insertToken(db: Database, row: AccessToken): Write {
  return db.insert(accessTokens).values(row);
}

/** Those that were not revoked, the newest first. */
export function tokensOf(db: Database, account: string) {
  const { id, name, home, scopes, createdAtS, expiresAtS, lastUsedAtS } = accessTokens;
  return db.select({ id, name, home, scopes, createdAtS, expiresAtS, lastUsedAtS }).from(accessTokens)
    .where(and(eq(accessTokens.account, account), isNull(accessTokens.revokedAtS)))
    .orderBy(desc(accessTokens.createdAtS), accessTokens.id);
}

export function countTokens(db: Database, account: string) {
  return db.select({ kept: count() }).from(accessTokens)
    .where(and(eq(accessTokens.account, account), isNull(accessTokens.revokedAtS)));
}

export function homesOf(db: Database, account: string) {
  return db.select({ home: members.home }).from(members).where(eq(members.account, account));
}

/** A token in force with what its account's gate needs, and with the account's home where it has but one. */
export function tokenInForce(db: Database, id: string, tokenHash: string, nowS: number) {
  return db.select({
    token: accessTokens,
    policyVersion: accounts.policyVersion,
    guardian: accounts.guardian,
    onlyHome: sql<string | null>`(select case count(*) when 1 then min(home) end from members
      where members.account = ${accessTokens.account})`,
  }).from(accessTokens).innerJoin(accounts, eq(accounts.id, accessTokens.account))
    .where(and(
      eq(accessTokens.id, id),
      eq(accessTokens.tokenHash, tokenHash),
      isNull(accessTokens.revokedAtS),
      gt(accessTokens.expiresAtS, nowS),
    ));
}

export async function noteTokenUse(db: Database, id: string, nowS: number): Promise<void> {
  await db.update(accessTokens).set({ lastUsedAtS: nowS }).where(eq(accessTokens.id, id));
}

export function tokenOf(db: Database, account: string, id: string) {
  return db.select().from(accessTokens).where(
    and(eq(accessTokens.id, id), eq(accessTokens.account, account)),
  );
}

export function revokeTokenRow(db: Database, id: string, nowS: number): Write {
  return db.update(accessTokens).set({ revokedAtS: nowS })
    .where(and(eq(accessTokens.id, id), isNull(accessTokens.revokedAtS)));
}

export function deleteTokensBefore(db: Database, goneS: number): Write {
  return db.delete(accessTokens)
    .where(or(lt(accessTokens.expiresAtS, goneS), lt(accessTokens.revokedAtS, goneS)));
}
