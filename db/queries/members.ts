import { and, count, eq, type SQL, sql } from "drizzle-orm";
import type { HomeConfig } from "../../worker/domain/branch.ts";
import type { Database } from "../client.ts";
import { members } from "../schema/members.ts";
import { changed } from "./changed.ts";
import { deleteWishes } from "./push.ts";
import type { Write } from "./write.ts";

export function membersOfHome(db: Database, home: string | SQL) {
  return db.select({ account: members.account, role: members.role }).from(members)
    .where(eq(members.home, home)).orderBy(members.joinedAtS, members.account);
}

export function memberWrites(db: Database, before: HomeConfig, after: HomeConfig, nowS: number): Write[] {
  const { put, gone } = changed(before.members, after.members, (member) => member.account);
  return [
    ...gone.map(({ account }) =>
      db.delete(members).where(and(eq(members.home, after.id), eq(members.account, account)))
    ),
    ...gone.map(({ account }) => deleteWishes(db, after.id, account)),
    ...put.map(({ account, role }) =>
      db.insert(members).values({ home: after.id, account, role, joinedAtS: nowS })
        .onConflictDoUpdate({ target: [members.home, members.account], set: { role: sql`excluded.role` } })
    ),
  ];
}

export function homesCount(db: Database, account: string) {
  return db.select({ homes: count() }).from(members).where(eq(members.account, account));
}
