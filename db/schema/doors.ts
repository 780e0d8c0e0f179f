import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { DOOR_KINDS, type DoorRule } from "../../worker/domain/door.ts";
import { devices } from "./devices.ts";

/** How a device that speaks another format comes in. */
export const doors = sqliteTable("doors", {
  device: text("device").primaryKey().references(() => devices.id),
  kind: text("kind", { enum: DOOR_KINDS }).notNull(),
  /** Keyed hash of the secret part of its key. */
  secretHash: text("secret_hash").notNull(),
  /** The key, encrypted, where its format needs it whole. */
  sealedKey: text("sealed_key").notNull(),
  rules: text("rules", { mode: "json" }).$type<DoorRule[]>().notNull(),
});
