import { eq, sql } from "drizzle-orm";
import type { GuardianState } from "../../worker/domain/guardian.ts";
import type { Database } from "../client.ts";
import { accounts } from "../schema/accounts.ts";
import { guardians } from "../schema/guardians.ts";
import type { Write } from "./write.ts";

/** A link went out; the one before it is dead. */
export function guardianAsked(db: Database, account: string, tokenHash: string, nowS: number): Write {
  return db.insert(guardians).values({ account, tokenHash, askedAtS: nowS }).onConflictDoUpdate({
    target: guardians.account,
    set: { tokenHash, askedAtS: nowS, asked: sql`asked + 1` },
  });
}

const OF_MINOR = {
  account: accounts.id,
  email: accounts.email,
  nickname: accounts.nickname,
  language: accounts.language,
  state: accounts.guardian,
  policyVersion: accounts.policyVersion,
  askedAtS: guardians.askedAtS,
  asked: guardians.asked,
  decidedAtS: guardians.decidedAtS,
};

/** The minor whom a link is about. */
export function minorOfToken(db: Database, tokenHash: string) {
  return db.select(OF_MINOR).from(guardians).innerJoin(accounts, eq(accounts.id, guardians.account))
    .where(eq(guardians.tokenHash, tokenHash));
}

export function minorOfAccount(db: Database, account: string) {
  return db.select(OF_MINOR).from(accounts).leftJoin(guardians, eq(accounts.id, guardians.account))
    .where(eq(accounts.id, account));
}

export function guardianDecided(
  db: Database,
  account: string,
  state: GuardianState,
  nowS: number,
): [Write, Write] {
  return [
    db.update(accounts).set({ guardian: state }).where(eq(accounts.id, account)),
    db.update(guardians).set({ decidedAtS: nowS }).where(eq(guardians.account, account)),
  ];
}
