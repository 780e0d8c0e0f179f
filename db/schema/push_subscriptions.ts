import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { NoticeKind, NoticeWish } from "../../worker/domain/notice.ts";
import { accounts } from "./accounts.ts";
import { homes } from "./homes.ts";

/** A browser that shows notices: of one session, and gone with it, by a trigger. */
export const pushSubscriptions = sqliteTable("push_subscriptions", {
  id: text("id").primaryKey(),
  account: text("account").notNull().references(() => accounts.id),
  session: text("session").notNull().unique(),
  /** A keyed hash of the endpoint: a browser is one device, whoever is signed in. */
  endpointHash: text("endpoint_hash").notNull().unique(),
  /** Endpoint and keys, encrypted. */
  sealed: text("sealed").notNull(),
  /** "Chrome on Android": from the browser's own words, shortened. */
  device: text("device").notNull(),
  createdAtS: integer("created_at_s").notNull(),
  lastDeliveredAtS: integer("last_delivered_at_s"),
  lastTestAtS: integer("last_test_at_s"),
  /** Why the last one was not delivered; null once one was. */
  lastError: text("last_error"),
}, (t) => [index("push_subscriptions_account").on(t.account)]);

/** What somebody wants to be told of: of a home, or of the account itself. No row, no notices. */
export const noticeWishes = sqliteTable("notice_wishes", {
  /** The account's id, and the home's after a dot. */
  id: text("id").primaryKey(),
  account: text("account").notNull().references(() => accounts.id),
  /** Null: of the account. */
  home: text("home").references(() => homes.id),
  wishes: text("wishes", { mode: "json" }).$type<NoticeWish[]>().notNull(),
}, (t) => [index("notice_wishes_account").on(t.account), index("notice_wishes_home").on(t.home)]);

/** Notices on their way to one browser each; what they say is written when they go out. Gone with the subscription. */
export const pushMessages = sqliteTable("push_messages", {
  id: text("id").primaryKey(),
  subscription: text("subscription").notNull(),
  kind: text("kind").$type<NoticeKind>().notNull(),
  home: text("home"),
  /** When it happened. */
  atS: integer("at_s").notNull(),
  expiresAtS: integer("expires_at_s").notNull(),
  tries: integer("tries").notNull().default(0),
  nextTryAtS: integer("next_try_at_s").notNull(),
}, (t) => [
  index("push_messages_waiting").on(t.nextTryAtS),
  index("push_messages_subscription").on(t.subscription),
]);
