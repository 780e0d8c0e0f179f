import { and, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { Database } from "../client.ts";
import { accounts } from "../schema/accounts.ts";
import type { Write } from "./write.ts";

/** People with an address who accepted an older version, and whom no mail has told of this one. */
export async function notToldOf(db: Database, version: string, limit: number) {
  const rows = await db.select({ id: accounts.id, email: accounts.email, language: accounts.language })
    .from(accounts).where(and(
      isNotNull(accounts.email),
      lt(accounts.policyVersion, version),
      or(isNull(accounts.policyTold), lt(accounts.policyTold, version)),
    )).orderBy(accounts.id).limit(limit);
  return rows.filter((row): row is typeof row & { email: string } => row.email !== null);
}

export function setPolicyTold(db: Database, account: string, version: string): Write {
  return db.update(accounts).set({ policyTold: version }).where(eq(accounts.id, account));
}
