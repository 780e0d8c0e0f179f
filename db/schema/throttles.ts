import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Who was slowed: the state of `worker/domain/throttle.ts` by a keyed hash of whom it counts. */
export const throttles = sqliteTable("throttles", {
  key: text("key").primaryKey(),
  tries: integer("tries").notNull(),
  lastAtS: integer("last_at_s").notNull(),
  waitUntilS: integer("wait_until_s").notNull(),
  /** Names the try that was let in last. */
  admitted: text("admitted").notNull(),
}, (t) => [index("throttles_last").on(t.lastAtS)]);
