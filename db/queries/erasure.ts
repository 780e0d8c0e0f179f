import { eq, inArray, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database } from "../client.ts";
import { accessTokens } from "../schema/access_tokens.ts";
import { accounts, pictures, sessions } from "../schema/accounts.ts";
import { appPasswords } from "../schema/app_passwords.ts";
import { branches } from "../schema/branches.ts";
import { claims } from "../schema/claims.ts";
import { codes } from "../schema/codes.ts";
import { devices } from "../schema/devices.ts";
import { doors } from "../schema/doors.ts";
import { feeds } from "../schema/feeds.ts";
import { guardians } from "../schema/guardians.ts";
import { homes } from "../schema/homes.ts";
import { invitations } from "../schema/invitations.ts";
import { mails } from "../schema/mails.ts";
import { members } from "../schema/members.ts";
import { ownershipOffers } from "../schema/ownership_offers.ts";
import { passkeys } from "../schema/passkeys.ts";
import { noticeWishes, pushSubscriptions } from "../schema/push_subscriptions.ts";
import { emailChanges, resets } from "../schema/registrations.ts";
import { webhooks } from "../schema/webhooks.ts";
import type { Write } from "./write.ts";

/** Everybody's membership in every home that the account belongs to. */
export function membershipsAround(db: Database, account: string) {
  const mine = db.select({ home: members.home }).from(members).where(eq(members.account, account));
  return db.select({ home: homes.id, name: homes.name, account: members.account, role: members.role })
    .from(members).innerJoin(homes, eq(homes.id, members.home)).where(inArray(members.home, mine))
    .orderBy(members.joinedAtS, homes.id);
}

/** What points to an account and goes with it. What stays (the ledger, the trail) knows it by its random id alone. */
const OF_ACCOUNT: readonly [SQLiteTable, SQLiteColumn][] = [
  [pictures, pictures.account],
  [passkeys, passkeys.account],
  [accessTokens, accessTokens.account],
  [webhooks, webhooks.account],
  [pushSubscriptions, pushSubscriptions.account],
  [noticeWishes, noticeWishes.account],
  [sessions, sessions.account],
  [appPasswords, appPasswords.account],
  [resets, resets.account],
  [emailChanges, emailChanges.account],
  [guardians, guardians.account],
  [mails, mails.account],
  [claims, claims.account],
  [invitations, invitations.invitedBy],
  [ownershipOffers, ownershipOffers.by],
  [ownershipOffers, ownershipOffers.to],
  [members, members.account],
  [accounts, accounts.id],
];

const OF_HOME: readonly [SQLiteTable, SQLiteColumn][] = [
  [appPasswords, appPasswords.home],
  [devices, devices.home],
  [branches, branches.home],
  [claims, claims.home],
  [accessTokens, accessTokens.home],
  [webhooks, webhooks.home],
  [noticeWishes, noticeWishes.home],
  [invitations, invitations.home],
  [ownershipOffers, ownershipOffers.home],
  [members, members.home],
  [homes, homes.id],
];

/** A home's central rows; its readings lie in its object. */
export function homeErasure(db: Database, home: string): Write[] {
  const its = db.select({ id: devices.id }).from(devices).where(eq(devices.home, home));
  return [
    db.delete(feeds).where(inArray(feeds.device, its)),
    db.delete(doors).where(inArray(doors.device, its)),
    ...OF_HOME.map(([table, column]) => db.delete(table).where(eq(column, home))),
  ];
}

export function accountErasure(db: Database, account: string): Write[] {
  const asked = (table: typeof resets | typeof emailChanges): SQL =>
    inArray(codes.subject, db.select({ id: table.id }).from(table).where(eq(table.account, account)));
  return [
    db.delete(codes).where(asked(resets)),
    db.delete(codes).where(asked(emailChanges)),
    ...OF_ACCOUNT.map(([table, column]) => db.delete(table).where(eq(column, account))),
  ];
}

/** For a test that no table is forgotten. */
export const ERASED_TABLES = { account: OF_ACCOUNT, home: OF_HOME };
