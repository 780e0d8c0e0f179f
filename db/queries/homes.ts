import { eq, type SQL, sql } from "drizzle-orm";
import type { HomeConfig } from "../../worker/domain/branch.ts";
import type { Database } from "../client.ts";
import { homes } from "../schema/homes.ts";
import { branchesOfHome, branchWrites } from "./branches.ts";
import { devicesOfHome, deviceWrites } from "./devices.ts";
import { doorsOfHome, doorWrites } from "./doors.ts";
import { feedsOfHome, feedWrites } from "./feeds.ts";
import { membersOfHome, memberWrites } from "./members.ts";
import { webhooksOfHome, webhookWrites } from "./webhooks.ts";
import { wishedOf, wishesOfHome } from "./push.ts";
import type { Write } from "./write.ts";

/** The statements that read a home whole; `homeOfRows` makes the home of their answers. */
export function homeReads(db: Database, home: string | SQL) {
  return [
    db.select().from(homes).where(eq(homes.id, home)),
    membersOfHome(db, home),
    devicesOfHome(db, home),
    branchesOfHome(db, home),
    feedsOfHome(db, home),
    doorsOfHome(db, home),
    webhooksOfHome(db, home),
    wishesOfHome(db, home),
  ] as const;
}

type Rows<Q> = { [K in keyof Q]: Q[K] extends PromiseLike<infer R> ? R : never };
export type HomeRows = Rows<ReturnType<typeof homeReads>>;

export function homeOfRows(rows: HomeRows): HomeConfig | null {
  const [found, members, devices, branches, feeds, doors, hooks, wishes] = rows;
  if (found.length === 0) return null;
  const { id, configVersion: version, name, zone, service } = found[0];
  const home = { id, version, name, zone, service, devices, branches, feeds, members };
  const some = <K extends string, T>(key: K, list: T[]) => list.length === 0 ? {} : { [key]: list };
  return { ...home, ...some("doors", doors), ...some("hooks", hooks), ...some("notices", wishedOf(wishes)) };
}

/** One round trip; null where there is no such home. */
export async function readHome(db: Database, home: string): Promise<HomeConfig | null> {
  return homeOfRows(await db.batch(homeReads(db, home)));
}

/**
 * The statements that turn one state of a home into its next, for one batch: if `before` is no longer what stands
 * there, the first of them breaks a constraint and nothing is written. `before` is null for a new home.
 */
export function homeWrites(
  db: Database,
  before: HomeConfig | null,
  after: HomeConfig,
  nowS: number,
): [Write, ...Write[]] {
  const { id, version, name, zone, service } = after;
  const base = before ??
    { ...after, devices: [], branches: [], feeds: [], members: [], doors: [], hooks: [] };
  return [
    before === null
      ? db.insert(homes).values({
        id,
        name,
        zone,
        service,
        configVersion: version,
        pushedVersion: 0,
        createdAtS: nowS,
      })
      : db.update(homes).set({
        name,
        zone,
        service,
        configVersion: sql`case when config_version = ${before.version} then ${version} else 0 end`,
      }).where(eq(homes.id, id)),
    ...memberWrites(db, base, after, nowS),
    ...branchWrites(db, base, after),
    ...deviceWrites(db, base, after, nowS),
    ...feedWrites(db, base, after),
    ...doorWrites(db, base, after),
    ...webhookWrites(db, base, after),
  ];
}

export async function recordPushed(db: Database, home: string, version: number): Promise<void> {
  await db.update(homes).set({ pushedVersion: sql`max(pushed_version, ${version})` }).where(
    eq(homes.id, home),
  );
}

/** Homes whose object does not know their newest configuration yet; any of them, so that none waits behind others. */
export async function homesNotPushed(db: Database, limit: number): Promise<string[]> {
  const rows = await db.select({ id: homes.id }).from(homes)
    .where(sql`pushed_version < config_version`).orderBy(sql`random()`).limit(limit);
  return rows.map(({ id }) => id);
}
