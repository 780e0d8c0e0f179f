import { readHome } from "../../db/queries/homes.ts";
import type { Database } from "../../db/client.ts";
import type { HomeConfig } from "../domain/branch.ts";
import { isAbandoned } from "../domain/device_health.ts";

export interface HeardDeps {
  /** When a home last heard of a device, Unix seconds, or null for never. */
  lastHeard(home: string, device: string): Promise<number | null>;
}

/**
 * The holding home as it is and as it would be without the device, or null where it has not given it up. A home that
 * cannot be asked keeps what it has.
 */
export async function releaseAbandoned(
  deps: HeardDeps & { db: Database; nowS: number },
  held: { id: string; home: string },
): Promise<{ before: HomeConfig; after: HomeConfig; device: string } | null> {
  const before = await readHome(deps.db, held.home);
  const device = before?.devices.find(({ id }) => id === held.id);
  if (before === null || device === undefined) return null;
  try {
    const heardAtS = await deps.lastHeard(held.home, held.id);
    if (!isAbandoned(heardAtS, device.claimedAtS, deps.nowS)) return null;
  } catch {
    return null;
  }
  const devices = before.devices.filter(({ id }) => id !== held.id);
  return { before, after: { ...before, version: before.version + 1, devices }, device: held.id };
}
