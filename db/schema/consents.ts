import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Append-only. The latest entry of an account for an item decides. */
export const consents = sqliteTable("consents", {
  seq: integer("seq").primaryKey({ autoIncrement: true }),
  /** No reference: the proof of a consent outlives what it was given for, under a pseudonym. */
  account: text("account").notNull(),
  kind: text("kind", { enum: ["policy", "purpose", "storage"] }).notNull(),
  /** The policy's version, or the id of a purpose or of a storage category. */
  item: text("item").notNull(),
  /** SHA-256 of the text that was shown, in hexadecimal. */
  textHash: text("text_hash").notNull(),
  language: text("language").notNull(),
  given: integer("given", { mode: "boolean" }).notNull(),
  atS: integer("at_s").notNull(),
  /** Where it was said. */
  way: text("way", { enum: ["registration", "gate", "privacy_page", "banner", "guardian", "development"] })
    .notNull(),
}, (t) => [index("consents_account").on(t.account, t.kind, t.item)]);
