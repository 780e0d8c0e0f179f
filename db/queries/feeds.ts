import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Feed, HomeConfig } from "../../worker/domain/branch.ts";
import type { Database } from "../client.ts";
import { devices } from "../schema/devices.ts";
import { feeds } from "../schema/feeds.ts";
import { changed } from "./changed.ts";
import type { Write } from "./write.ts";

/** With those of removed devices: what they measured still belongs somewhere. */
export function feedsOfHome(db: Database, home: string | SQL) {
  const everOfHome = db.select({ id: devices.id }).from(devices).where(eq(devices.home, home));
  return db.select().from(feeds).where(inArray(feeds.device, everOfHome))
    .orderBy(feeds.device, feeds.channel, feeds.sinceS);
}

/** The history of a channel is small, and written whole when any of it changed. */
export function feedWrites(db: Database, before: HomeConfig, after: HomeConfig): Write[] {
  const { put, gone } = changed(before.feeds, after.feeds, (feed) => `${channelKey(feed)} ${feed.sinceS}`);
  const known = new Set(before.feeds.map(channelKey));
  const touched = new Map([...put, ...gone].map((feed) => [channelKey(feed), feed]));
  const cleared = [...touched].filter(([key]) => known.has(key)).map(([, { device, channel }]) =>
    db.delete(feeds).where(and(eq(feeds.device, device), eq(feeds.channel, channel)))
  );
  const rows = after.feeds.filter((feed) => touched.has(channelKey(feed)));
  return rows.length === 0 ? cleared : [...cleared, db.insert(feeds).values(rows)];
}

function channelKey({ device, channel }: Feed): string {
  return `${device} ${channel}`;
}
