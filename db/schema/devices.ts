import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { DEVICE_MODELS } from "../../worker/domain/branch.ts";
import { homes } from "./homes.ts";

/** A device that was removed keeps its row: its feeds are still the meaning of what it measured. */
export const devices = sqliteTable("devices", {
  id: text("id").primaryKey(),
  home: text("home").notNull().references(() => homes.id),
  serial: text("serial").notNull(),
  model: text("model", { enum: DEVICE_MODELS }).notNull(),
  name: text("name").notNull(),
  firmware: text("firmware"),
  subs: text("subs", { mode: "json" }).$type<number[]>().notNull(),
  claimedAtS: integer("claimed_at_s").notNull(),
  removedAtS: integer("removed_at_s"),
  /** Of the token that the last claim gave out. The Home may have renewed it since, by ones. */
  tokenGeneration: integer("token_generation").notNull().default(0),
}, (t) => [
  uniqueIndex("devices_serial_held").on(t.serial).where(sql`removed_at_s is null`),
  index("devices_home").on(t.home),
]);
