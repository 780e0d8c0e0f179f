import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";

/** A person who has not proven the address yet. Gone once activated, or soon after it expired. */
export const registrations = sqliteTable("registrations", {
  id: text("id").primaryKey(),
  /** Normalised. */
  email: text("email").notNull(),
  passwordHash: text("password_hash").notNull(),
  language: text("language").notNull(),
  zone: text("zone"),
  policyVersion: text("policy_version").notNull(),
  policyTextHash: text("policy_text_hash").notNull(),
  /** Sealed; null where no guardian is needed. */
  guardianEmail: text("guardian_email"),
  createdAtS: integer("created_at_s").notNull(),
  expiresAtS: integer("expires_at_s").notNull(),
}, (t) => [index("registrations_expiry").on(t.expiresAtS)]);

/** Somebody forgot a password. */
export const resets = sqliteTable("resets", {
  id: text("id").primaryKey(),
  /** Null where the address has no account. */
  account: text("account").references(() => accounts.id),
  /** Normalised: where the code is sent again. */
  email: text("email").notNull(),
  language: text("language").notNull(),
  createdAtS: integer("created_at_s").notNull(),
  expiresAtS: integer("expires_at_s").notNull(),
}, (t) => [index("resets_expiry").on(t.expiresAtS), index("resets_account").on(t.account)]);

/** Confirmed with two codes: one to the old address, one to the new. */
export const emailChanges = sqliteTable("email_changes", {
  id: text("id").primaryKey(),
  account: text("account").notNull().references(() => accounts.id),
  newEmail: text("new_email").notNull(),
  createdAtS: integer("created_at_s").notNull(),
  expiresAtS: integer("expires_at_s").notNull(),
}, (t) => [index("email_changes_expiry").on(t.expiresAtS), index("email_changes_account").on(t.account)]);
