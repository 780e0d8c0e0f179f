import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { pageViews } from "../schema/page_views.ts";
import type { Write } from "./write.ts";

export function countPageView(db: Database, day: string, page: string): Write {
  return db.insert(pageViews).values({ day, page, views: 1 })
    .onConflictDoUpdate({ target: [pageViews.day, pageViews.page], set: { views: sql`views + 1` } });
}
