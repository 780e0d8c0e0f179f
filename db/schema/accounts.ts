import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { GUARDIAN_STATES } from "../../worker/domain/guardian.ts";

export const accounts = sqliteTable("accounts", {
  id: text("id").primaryKey(),
  createdAtS: integer("created_at_s").notNull(),
  /** Normalised: NFC, lower case. Null only for accounts of the development link. */
  email: text("email").unique(),
  /** `$scrypt$ln=…,r=…,p=…$salt$hash`; null where only passkeys, or the development link, sign in. */
  passwordHash: text("password_hash"),
  nickname: text("nickname").notNull().default(""),
  language: text("language").notNull().default("en"),
  /** The person's own IANA zone; null: the home's. */
  zone: text("zone"),
  /** The newest policy version accepted; the ledger has the proof. */
  policyVersion: text("policy_version"),
  /** The newest version that a mail told of. */
  policyTold: text("policy_told"),
  guardian: text("guardian", { enum: GUARDIAN_STATES }).notNull().default("not_needed"),
  /** Rises with every new picture; null: none. */
  pictureVersion: integer("picture_version"),
});

export const pictures = sqliteTable("pictures", {
  account: text("account").primaryKey().references(() => accounts.id),
  type: text("type").notNull(),
  bytes: blob("bytes", { mode: "buffer" }).notNull(),
});

/** A sign-in that lasts. Its cookie is a JWT that is believed alone for a few minutes, then checked against this row. */
export const sessions = sqliteTable("sessions", {
  id: text("id").primaryKey(),
  account: text("account").notNull().references(() => accounts.id),
  createdAtS: integer("created_at_s").notNull(),
  lastUsedAtS: integer("last_used_at_s").notNull(),
  expiresAtS: integer("expires_at_s").notNull(),
  endedAtS: integer("ended_at_s"),
  /** "Chrome on Android": from the browser's own words, shortened. */
  device: text("device").notNull(),
  /** Country and, where known, city; empty where unknown. */
  place: text("place").notNull(),
  /** Truncated. */
  network: text("network").notNull(),
}, (t) => [index("sessions_account").on(t.account), index("sessions_expiry").on(t.expiresAtS)]);
