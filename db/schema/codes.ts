import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Six-digit codes that were mailed. Only a keyed hash is kept. */
export const codes = sqliteTable("codes", {
  /** The registration, reset or change of address that it is for. */
  subject: text("subject").notNull(),
  purpose: text("purpose", { enum: ["activation", "reset", "email_old", "email_new"] }).notNull(),
  codeHash: text("code_hash").notNull(),
  tries: integer("tries").notNull(),
  /** How often a code was sent for the subject; each makes the ones before worthless. */
  sent: integer("sent").notNull(),
  sentAtS: integer("sent_at_s").notNull(),
  expiresAtS: integer("expires_at_s").notNull(),
  usedAtS: integer("used_at_s"),
}, (t) => [primaryKey({ columns: [t.subject, t.purpose] }), index("codes_expiry").on(t.expiresAtS)]);
export type CodePurpose = typeof codes.$inferSelect["purpose"];
