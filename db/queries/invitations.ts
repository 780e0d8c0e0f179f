import { and, count, eq, gt, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { accounts } from "../schema/accounts.ts";
import { homes } from "../schema/homes.ts";
import { members } from "../schema/members.ts";
import { invitations } from "../schema/invitations.ts";
import type { Write } from "./write.ts";

export type NewInvitation = Omit<typeof invitations.$inferInsert, "settledAtS">;

/** Those that were neither accepted nor revoked, the newest first; expired ones among them. */
export function invitationsOfHome(db: Database, home: string) {
  return db.select({
    id: invitations.id,
    email: invitations.email,
    role: invitations.role,
    invitedBy: invitations.invitedBy,
    createdAtS: invitations.createdAtS,
    expiresAtS: invitations.expiresAtS,
    mails: invitations.mails,
    lastMailAtS: invitations.lastMailAtS,
  }).from(invitations).where(and(eq(invitations.home, home), isNull(invitations.settledAtS)))
    .orderBy(sql`${invitations.createdAtS} desc`, invitations.id);
}

/** The invitation of a token, settled or expired as it may be, with what its page shows. */
export function invitationOfToken(db: Database, tokenHash: string) {
  return db.select({
    id: invitations.id,
    home: invitations.home,
    homeName: homes.name,
    email: invitations.email,
    role: invitations.role,
    invitedBy: invitations.invitedBy,
    inviter: accounts.nickname,
    /** Null for an inviter who left since. */
    inviterRole: members.role,
    expiresAtS: invitations.expiresAtS,
    settledAtS: invitations.settledAtS,
  }).from(invitations)
    .innerJoin(homes, eq(homes.id, invitations.home))
    .innerJoin(accounts, eq(accounts.id, invitations.invitedBy))
    .leftJoin(members, and(eq(members.home, invitations.home), eq(members.account, invitations.invitedBy)))
    .where(eq(invitations.tokenHash, tokenHash));
}

/** The home of a token, as part of another statement. */
export function homeOfToken(tokenHash: string): SQL {
  return sql`(select home from invitations where token_hash = ${tokenHash})`;
}

export function invitationsBy(db: Database, account: string, sinceS: number) {
  return db.select({ made: count() }).from(invitations)
    .where(and(eq(invitations.invitedBy, account), gt(invitations.createdAtS, sinceS)));
}

export function insertInvitation(db: Database, invitation: NewInvitation): Write {
  return db.insert(invitations).values(invitation);
}

/** Breaks a constraint, and with it the batch, when it was settled already. */
export function settleInvitation(db: Database, id: string, nowS: number): Write {
  return db.update(invitations).set({
    settledAtS: sql`case when settled_at_s is null then ${nowS} else -1 end`,
  }).where(eq(invitations.id, id));
}

/** The token that was mailed before is good no longer; it counts as sent by who sent it last. */
export function renewInvitation(
  db: Database,
  id: string,
  { tokenHash, expiresAtS, nowS, by }: { tokenHash: string; expiresAtS: number; nowS: number; by: string },
): Write {
  return db.update(invitations).set({
    tokenHash,
    expiresAtS,
    invitedBy: by,
    lastMailAtS: nowS,
    mails: sql`mails + 1`,
    settledAtS: sql`case when settled_at_s is null then null else -1 end`,
  }).where(eq(invitations.id, id));
}

/** Settled ones are kept for a day, which the count of a day needs; expired ones for a month, to be sent again. */
export function deleteInvitationsBefore(db: Database, settledS: number, expiredS: number): Write {
  return db.delete(invitations).where(or(
    and(isNotNull(invitations.settledAtS), lt(invitations.settledAtS, settledS)),
    lt(invitations.expiresAtS, expiredS),
  ));
}
