import { eq } from "drizzle-orm";
import type { HomeRole, ServiceType } from "../../worker/domain/branch.ts";
import type { Database } from "../client.ts";
import { accounts } from "../schema/accounts.ts";
import { homes } from "../schema/homes.ts";
import { members } from "../schema/members.ts";
import type { Write } from "./write.ts";

/** A home as a list of homes shows it to one of its members. */
export interface HomeOfAccount {
  id: string;
  name: string;
  zone: string;
  service: ServiceType;
  role: HomeRole;
}

/** Makes the account unless it is there, as one that accepted that version of the policy. */
export function ensureAccount(
  db: Database,
  id: string,
  nowS: number,
  policyVersion: string | null = null,
): Write {
  return db.insert(accounts).values({ id, createdAtS: nowS, policyVersion }).onConflictDoNothing();
}

function homeRows(db: Database, account: string) {
  return db
    .select({
      id: homes.id,
      name: homes.name,
      zone: homes.zone,
      service: homes.service,
      role: members.role,
    })
    .from(accounts)
    .leftJoin(members, eq(members.account, accounts.id))
    .leftJoin(homes, eq(homes.id, members.home))
    .where(eq(accounts.id, account))
    .orderBy(members.joinedAtS, homes.id);
}

function isHome(row: Awaited<ReturnType<typeof homeRows>>[number]): row is HomeOfAccount {
  return row.id !== null;
}

/** The account's homes, the oldest membership first; null for an account that is not there. One round trip. */
export async function homesOfAccount(db: Database, account: string): Promise<HomeOfAccount[] | null> {
  const rows = await homeRows(db, account);
  return rows.length === 0 ? null : rows.filter(isHome);
}

/** The same with the account itself. One round trip. */
export async function accountWithHomes(db: Database, account: string) {
  const own = db.select().from(accounts).where(eq(accounts.id, account));
  const [[row], rows] = await db.batch([own, homeRows(db, account)]);
  return row === undefined ? null : { account: row, homes: rows.filter(isHome) };
}
