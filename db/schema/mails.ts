import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Mail to be sent: written in the batch of what it tells of, taken out after. */
export const mails = sqliteTable("mails", {
  id: text("id").primaryKey(),
  /** The account it is about, where there is one. */
  account: text("account"),
  template: text("template").notNull(),
  language: text("language").notNull(),
  /** Address and values, encrypted: a code is nowhere in the clear. Null once it was sent or given up. */
  sealed: text("sealed"),
  createdAtS: integer("created_at_s").notNull(),
  tries: integer("tries").notNull().default(0),
  nextTryAtS: integer("next_try_at_s").notNull(),
  sentAtS: integer("sent_at_s"),
  /** Why the last try failed, without the address. */
  lastError: text("last_error"),
}, (t) => [index("mails_waiting").on(t.nextTryAtS), index("mails_account").on(t.account)]);
