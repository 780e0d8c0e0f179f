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

/** The account's homes, the oldest membership first; null for an account that is not there. One round trip. */
export async function homesOfAccount(db: Database, account: string): Promise<HomeOfAccount[] | null> {
  const rows = await db
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
  if (rows.length === 0) return null;
  return rows.filter((row): row is HomeOfAccount => row.id !== null);
}
