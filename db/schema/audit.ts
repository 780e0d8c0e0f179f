import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * Append-only: written with what it tells of, chained right after, in the order of `seq`. Triggers refuse any change but
 * the hash where there was none, and any deletion of what is not older than AUDIT_KEPT_S and behind the anchor.
 */
export const audit = sqliteTable("audit", {
  seq: integer("seq").primaryKey({ autoIncrement: true }),
  atS: integer("at_s").notNull(),
  /** Account id, device id, "system", or "" for somebody unknown. */
  actor: text("actor").notNull(),
  actorKind: text("actor_kind", { enum: ["account", "device", "grant", "system", "unknown"] }).notNull(),
  action: text("action").notNull(),
  /** What it was done to; an account's or a device's id, a home's, a session's. */
  target: text("target"),
  home: text("home"),
  /** Truncated. */
  network: text("network"),
  /** "ok", or the code of the refusal. */
  result: text("result").notNull(),
  /** Small JSON without personal values. */
  detail: text("detail"),
  /** An entry with the same key is kept once ("looked at this home today"). */
  onceKey: text("once_key").unique(),
  /** SHA-256 over the hash of the entry before and this one's fields; null until it is chained. */
  hash: text("hash"),
}, (t) => [
  index("audit_actor").on(t.actor, t.seq),
  index("audit_target").on(t.target, t.seq),
  index("audit_home").on(t.home, t.seq),
  index("audit_unchained").on(t.seq).where(sql`hash is null`),
]);

/** One row, which a migration made: the last entry that retention cut off, for the chain to begin at. */
export const auditAnchor = sqliteTable("audit_anchor", {
  id: integer("id").primaryKey(),
  seq: integer("seq").notNull(),
  hash: text("hash").notNull(),
});
