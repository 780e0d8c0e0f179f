import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { GIVEN_ROLES } from "../../worker/domain/team.ts";
import { accounts } from "./accounts.ts";
import { homes } from "./homes.ts";

/** Somebody is asked by mail to join a home. Only a keyed hash of the mailed token is kept. */
export const invitations = sqliteTable("invitations", {
  id: text("id").primaryKey(),
  home: text("home").notNull().references(() => homes.id),
  /** Normalised, as in accounts. */
  email: text("email").notNull(),
  role: text("role", { enum: GIVEN_ROLES }).notNull(),
  invitedBy: text("invited_by").notNull().references(() => accounts.id),
  tokenHash: text("token_hash").notNull().unique(),
  createdAtS: integer("created_at_s").notNull(),
  expiresAtS: integer("expires_at_s").notNull(),
  mails: integer("mails").notNull(),
  lastMailAtS: integer("last_mail_at_s").notNull(),
  /** Accepted or revoked. Settling it twice sets -1, which the check refuses. */
  settledAtS: integer("settled_at_s"),
}, (t) => [
  check("invitations_settle_once", sql`settled_at_s is null or settled_at_s > 0`),
  index("invitations_home").on(t.home),
  index("invitations_inviter").on(t.invitedBy, t.createdAtS),
  index("invitations_expiry").on(t.expiresAtS),
]);
