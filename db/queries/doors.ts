import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { HomeConfig } from "../../worker/domain/branch.ts";
import type { Database } from "../client.ts";
import { devices } from "../schema/devices.ts";
import { doors } from "../schema/doors.ts";
import { changed } from "./changed.ts";
import type { Write } from "./write.ts";

/** The doors of the devices that a home holds. */
export function doorsOfHome(db: Database, home: string | SQL) {
  const held = db.select({ id: devices.id }).from(devices)
    .where(and(eq(devices.home, home), isNull(devices.removedAtS)));
  return db.select().from(doors).where(inArray(doors.device, held)).orderBy(doors.device);
}

export function doorWrites(db: Database, before: HomeConfig, after: HomeConfig): Write[] {
  const { put, gone } = changed(before.doors ?? [], after.doors ?? [], ({ device }) => device);
  return [
    ...gone.map(({ device }) => db.delete(doors).where(eq(doors.device, device))),
    ...put.map((door) =>
      db.insert(doors).values(door).onConflictDoUpdate({
        target: doors.device,
        set: {
          kind: sql`excluded.kind`,
          secretHash: sql`excluded.secret_hash`,
          sealedKey: sql`excluded.sealed_key`,
          rules: sql`excluded.rules`,
        },
      })
    ),
  ];
}
