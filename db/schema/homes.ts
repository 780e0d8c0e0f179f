import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { SERVICE_TYPES } from "../../worker/domain/branch.ts";

export const homes = sqliteTable("homes", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  zone: text("zone").notNull(),
  service: text("service", { enum: SERVICE_TYPES }).notNull(),
  /** Rises by one at every change. A write that read an older one sets 0, which the check refuses. */
  configVersion: integer("config_version").notNull(),
  /** The newest version that the Home has taken over. */
  pushedVersion: integer("pushed_version").notNull(),
  createdAtS: integer("created_at_s").notNull(),
}, (t) => [
  check("homes_config_version_rises", sql`config_version > 0`),
  index("homes_not_pushed").on(t.configVersion).where(sql`pushed_version < config_version`),
]);
