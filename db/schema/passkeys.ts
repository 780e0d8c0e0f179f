import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";

export const passkeys = sqliteTable("passkeys", {
  /** The credential's id, base64url. */
  id: text("id").primaryKey(),
  account: text("account").notNull().references(() => accounts.id),
  name: text("name").notNull(),
  publicKey: blob("public_key", { mode: "buffer" }).notNull(),
  counter: integer("counter").notNull(),
  transports: text("transports", { mode: "json" }).$type<string[]>().notNull(),
  /** Kept by the person's own keychain, on more than one device. */
  synced: integer("synced", { mode: "boolean" }).notNull(),
  createdAtS: integer("created_at_s").notNull(),
  lastUsedAtS: integer("last_used_at_s"),
}, (t) => [index("passkeys_account").on(t.account)]);

/** Each is good for one answer. */
export const passkeyChallenges = sqliteTable("passkey_challenges", {
  challenge: text("challenge").primaryKey(),
  /** Who adds a passkey; null for signing in. */
  account: text("account"),
  expiresAtS: integer("expires_at_s").notNull(),
}, (t) => [index("passkey_challenges_expiry").on(t.expiresAtS)]);
