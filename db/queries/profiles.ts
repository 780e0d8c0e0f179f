import { and, eq, exists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "../client.ts";
import { accounts, pictures } from "../schema/accounts.ts";
import { members } from "../schema/members.ts";
import type { Write } from "./write.ts";

/** What a person tells of themself. */
export function profileOf(db: Database, account: string) {
  return db.select({
    id: accounts.id,
    nickname: accounts.nickname,
    email: accounts.email,
    language: accounts.language,
    zone: accounts.zone,
    pictureVersion: accounts.pictureVersion,
  }).from(accounts).where(eq(accounts.id, account));
}

/** A home's members as the others see them, the oldest membership first. */
export function peopleOfHome(db: Database, home: string) {
  return db.select({
    account: members.account,
    nickname: accounts.nickname,
    pictureVersion: accounts.pictureVersion,
    role: members.role,
    joinedAtS: members.joinedAtS,
  }).from(members).innerJoin(accounts, eq(accounts.id, members.account))
    .where(eq(members.home, home)).orderBy(members.joinedAtS, members.account);
}

export interface ProfileChange {
  nickname?: string;
  language?: string;
  zone?: string | null;
}

export function changeProfile(db: Database, account: string, change: ProfileChange): Write {
  return db.update(accounts).set(change).where(eq(accounts.id, account));
}

/** The picture of an account, for itself and for whom it shares a home with; no row for anybody else. */
export function pictureFor(db: Database, viewer: string, account: string) {
  const mine = alias(members, "mine");
  const shared = db.select({ one: sql`1` }).from(members)
    .innerJoin(mine, and(eq(mine.home, members.home), eq(mine.account, viewer)))
    .where(eq(members.account, account));
  return db.select({ type: pictures.type, bytes: pictures.bytes, version: accounts.pictureVersion })
    .from(pictures).innerJoin(accounts, eq(accounts.id, pictures.account))
    .where(and(eq(pictures.account, account), or(sql`${account} = ${viewer}`, exists(shared))));
}

/** Its version is higher than any that the account's pictures ever had. */
export function putPicture(
  db: Database,
  account: string,
  { type, bytes, nowS }: { type: string; bytes: Uint8Array; nowS: number },
) {
  // The driver sends what has the bytes of a Buffer; the Worker needs no more of one.
  const stored = { type, bytes: bytes as Buffer };
  return [
    db.insert(pictures).values({ account, ...stored })
      .onConflictDoUpdate({ target: pictures.account, set: stored }),
    db.update(accounts).set({ pictureVersion: sql`max(coalesce(picture_version + 1, 0), ${nowS})` })
      .where(eq(accounts.id, account)).returning({ version: accounts.pictureVersion }),
  ] as const;
}

export function deletePicture(db: Database, account: string) {
  return [
    db.delete(pictures).where(eq(pictures.account, account)),
    db.update(accounts).set({ pictureVersion: null }).where(eq(accounts.id, account)),
  ] as const;
}
