import { exportRows } from "../../db/queries/account_export.ts";
import type { Database } from "../../db/client.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";

export interface ExportDeps<C> {
  db: Database;
  /** What a home itself keeps of the person and of the programs that speak for them. */
  controlOf(home: string, account: string, grants: string[]): Promise<C>;
}

/** All that is kept of an account, of its homes too; whole, or refused with `home_unavailable`. */
export async function exportAccount<C>({ db, controlOf }: ExportDeps<C>, account: string) {
  const rows = await exportRows(db, account);
  const grants = [...rows.accessTokens, ...rows.appPasswords].map(({ id }) => id);
  const control: ({ home: string } & C)[] = [];
  try {
    for (const { id: home } of rows.homes) control.push({ home, ...await controlOf(home, account, grants) });
  } catch {
    return refuse("home_unavailable", "Cannot ask every home what it keeps: try again", { retryAfterS: 5 });
  }
  return ok({ ...rows, control }) satisfies Outcome<unknown>;
}
