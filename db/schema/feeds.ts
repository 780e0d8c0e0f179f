import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Phase } from "../../worker/domain/channel.ts";
import { devices } from "./devices.ts";

/** Which channel feeds what, since when: a row holds until the next one of the same channel. */
export const feeds = sqliteTable("feeds", {
  device: text("device").notNull().references(() => devices.id),
  channel: text("channel").notNull(),
  sinceS: integer("since_s").notNull(),
  /** A branch's id, "mains", or null. */
  target: text("target"),
  reversed: integer("reversed", { mode: "boolean" }).notNull(),
  multiplier: real("multiplier").notNull(),
  phase: integer("phase").$type<Phase>(),
}, (t) => [primaryKey({ columns: [t.device, t.channel, t.sinceS] })]);
