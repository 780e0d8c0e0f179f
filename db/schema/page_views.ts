import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** How often a kind of page was opened on a day, by all who agreed to it being counted: no word on who they are. */
export const pageViews = sqliteTable("page_views", {
  /** YYYY-MM-DD, UTC. */
  day: text("day").notNull(),
  page: text("page").notNull(),
  views: integer("views").notNull(),
}, (t) => [primaryKey({ columns: [t.day, t.page] })]);
