import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";
import { homes } from "./homes.ts";

/** Passwords for programs that act for a person; the account's own never works for them. */
export const appPasswords = sqliteTable("app_passwords", {
  /** The user name that the program gives. */
  id: text("id").primaryKey(),
  account: text("account").notNull().references(() => accounts.id),
  /** The one home that it is for; null: all of the person's. */
  home: text("home").references(() => homes.id),
  name: text("name").notNull(),
  hash: text("hash").notNull(),
  createdAtS: integer("created_at_s").notNull(),
  lastUsedAtS: integer("last_used_at_s"),
  revokedAtS: integer("revoked_at_s"),
}, (t) => [index("app_passwords_account").on(t.account)]);
