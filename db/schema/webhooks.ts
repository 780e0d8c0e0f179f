import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { HookEvent, HookSecret } from "../../worker/domain/hook.ts";
import { accounts } from "./accounts.ts";
import { homes } from "./homes.ts";

/** Addresses that a home calls when something happens; how they fare, the home's object knows. */
export const webhooks = sqliteTable("webhooks", {
  id: text("id").primaryKey(),
  home: text("home").notNull().references(() => homes.id),
  /** Who made it. */
  account: text("account").notNull().references(() => accounts.id),
  label: text("label").notNull(),
  url: text("url").notNull(),
  events: text("events", { mode: "json" }).$type<HookEvent[]>().notNull(),
  /** Encrypted, the newest first. */
  secrets: text("secrets", { mode: "json" }).$type<HookSecret[]>().notNull(),
  madeAtS: integer("made_at_s").notNull(),
}, (t) => [index("webhooks_home").on(t.home), index("webhooks_account").on(t.account)]);
