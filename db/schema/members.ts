import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { HOME_ROLES } from "../../worker/domain/branch.ts";
import { accounts } from "./accounts.ts";
import { homes } from "./homes.ts";

export const members = sqliteTable("members", {
  home: text("home").notNull().references(() => homes.id),
  account: text("account").notNull().references(() => accounts.id),
  role: text("role", { enum: HOME_ROLES }).notNull(),
  joinedAtS: integer("joined_at_s").notNull(),
}, (t) => [
  primaryKey({ columns: [t.home, t.account] }),
  index("members_account").on(t.account),
]);
