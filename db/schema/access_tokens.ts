import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Scope } from "../../worker/domain/scope.ts";
import { accounts } from "./accounts.ts";
import { homes } from "./homes.ts";

/** What a person gives a program of theirs, instead of their own sign-in. Only a keyed hash of the token is kept. */
export const accessTokens = sqliteTable("access_tokens", {
  id: text("id").primaryKey(),
  account: text("account").notNull().references(() => accounts.id),
  /** Null: every home of the account, as they come and go. */
  home: text("home").references(() => homes.id),
  name: text("name").notNull(),
  scopes: text("scopes", { mode: "json" }).$type<Scope[]>().notNull(),
  tokenHash: text("token_hash").notNull(),
  createdAtS: integer("created_at_s").notNull(),
  expiresAtS: integer("expires_at_s").notNull(),
  /** To within a few minutes; null: never. */
  lastUsedAtS: integer("last_used_at_s"),
  revokedAtS: integer("revoked_at_s"),
}, (t) => [
  index("access_tokens_account").on(t.account),
  index("access_tokens_home").on(t.home),
  index("access_tokens_expiry").on(t.expiresAtS),
]);
