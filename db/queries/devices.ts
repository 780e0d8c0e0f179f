import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { HomeConfig } from "../../worker/domain/branch.ts";
import type { Database } from "../client.ts";
import { devices } from "../schema/devices.ts";
import { changed } from "./changed.ts";
import type { Write } from "./write.ts";

/** The devices that a home holds; not those that were removed. */
export function devicesOfHome(db: Database, home: string | SQL) {
  return db.select({
    id: devices.id,
    serial: devices.serial,
    model: devices.model,
    name: devices.name,
    firmware: devices.firmware,
    subs: devices.subs,
    claimedAtS: devices.claimedAtS,
  }).from(devices).where(and(eq(devices.home, home), isNull(devices.removedAtS)))
    .orderBy(devices.claimedAtS, devices.id);
}

/** Every row of a serial: at most one is held, the others were removed from their homes. */
export function devicesOfSerial(db: Database, serial: string) {
  return db.select({
    id: devices.id,
    home: devices.home,
    name: devices.name,
    removedAtS: devices.removedAtS,
    tokenGeneration: devices.tokenGeneration,
  }).from(devices).where(eq(devices.serial, serial));
}

export function deviceWrites(db: Database, before: HomeConfig, after: HomeConfig, nowS: number): Write[] {
  const { put, gone } = changed(before.devices, after.devices, (device) => device.id);
  return [
    ...gone.map(({ id }) => db.update(devices).set({ removedAtS: nowS }).where(eq(devices.id, id))),
    ...put.map((device) =>
      db.insert(devices).values({ home: after.id, ...device, removedAtS: null }).onConflictDoUpdate({
        target: devices.id,
        set: {
          serial: sql`excluded.serial`,
          model: sql`excluded.model`,
          name: sql`excluded.name`,
          firmware: sql`excluded.firmware`,
          subs: sql`excluded.subs`,
          claimedAtS: sql`excluded.claimed_at_s`,
          removedAtS: null,
        },
      })
    ),
  ];
}

export function setTokenGeneration(db: Database, device: string, generation: number): Write {
  return db.update(devices).set({ tokenGeneration: generation }).where(eq(devices.id, device));
}
