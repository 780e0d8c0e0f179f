import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";
import { homes } from "./homes.ts";

/** Codes that let a device into a home. Only a keyed hash is kept. */
export const claims = sqliteTable("claims", {
  codeHash: text("code_hash").primaryKey(),
  home: text("home").notNull().references(() => homes.id),
  account: text("account").notNull().references(() => accounts.id),
  expiresAtS: integer("expires_at_s").notNull(),
  usedAtS: integer("used_at_s"),
}, (t) => [index("claims_home").on(t.home), index("claims_expiry").on(t.expiresAtS)]);

/** Tries to claim, by a keyed hash of the network that they came from, in windows of fixed length. */
export const claimTries = sqliteTable("claim_tries", {
  network: text("network").notNull(),
  windowS: integer("window_s").notNull(),
  tries: integer("tries").notNull(),
}, (t) => [primaryKey({ columns: [t.network, t.windowS] }), index("claim_tries_window").on(t.windowS)]);
