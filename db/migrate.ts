import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { migrate as applyPending } from "drizzle-orm/libsql/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { type Database, openDatabase } from "./client.ts";

const FOLDER = fileURLToPath(new URL("./migrations", import.meta.url));
const ATTEMPTS = 5;

/**
 * Brings the database to the newest schema. Each run is one transaction, so that of two at the same time one fails
 * whole, looks again, and finds nothing left to do.
 */
export async function migrate(url: string, token?: string): Promise<void> {
  const db = openDatabase(url, token);
  for (let attempt = 1;; attempt++) {
    try {
      return await applyPending(db, { migrationsFolder: FOLDER });
    } catch (error) {
      if (await isUpToDate(db)) return;
      if (attempt === ATTEMPTS) throw new Error(`Cannot migrate database: ${url}`, { cause: error });
    }
  }
}

async function isUpToDate(db: Database): Promise<boolean> {
  const newest = Math.max(...readMigrationFiles({ migrationsFolder: FOLDER }).map((m) => m.folderMillis));
  try {
    const rows = await db.values<[number | null]>(sql`select max(created_at) from __drizzle_migrations`);
    return Number(rows[0][0]) >= newest;
  } catch {
    return false;
  }
}
