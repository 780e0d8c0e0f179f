import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";

/** Who decides for a minor, known by the link in a mail alone: the address is not kept. */
export const guardians = sqliteTable("guardians", {
  account: text("account").primaryKey().references(() => accounts.id),
  /** Keyed hash of the link's token. Asking again makes a new one, and the older link is dead. */
  tokenHash: text("token_hash").notNull().unique(),
  askedAtS: integer("asked_at_s").notNull(),
  /** Mails since the first; limits how many an account may cause. */
  asked: integer("asked").notNull().default(1),
  decidedAtS: integer("decided_at_s"),
}, (t) => [index("guardians_asked").on(t.askedAtS)]);
