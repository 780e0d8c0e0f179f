import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";
import { homes } from "./homes.ts";

/** At most one open offer a home; it ends by being accepted, declined or withdrawn. */
export const ownershipOffers = sqliteTable("ownership_offers", {
  home: text("home").primaryKey().references(() => homes.id),
  by: text("by_account").notNull().references(() => accounts.id),
  to: text("to_account").notNull().references(() => accounts.id),
  sharing: integer("sharing", { mode: "boolean" }).notNull(),
  expiresAtS: integer("expires_at_s").notNull(),
});
