import { and, asc, desc, eq, gt, isNotNull, isNull, lt, lte, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { audit, auditAnchor } from "../schema/audit.ts";
import type { Write } from "./write.ts";

/** The first entries without a hash, and the hash that they follow. One round trip. */
export async function unchainedEntries(db: Database, limit: number) {
  const firstUnchained = sql`(select min(seq) from audit where hash is null)`;
  const [[anchor], [previous], entries] = await db.batch([
    db.select().from(auditAnchor),
    db.select({ hash: audit.hash }).from(audit).where(lt(audit.seq, firstUnchained))
      .orderBy(desc(audit.seq)).limit(1),
    db.select().from(audit).where(isNull(audit.hash)).orderBy(asc(audit.seq)).limit(limit),
  ]);
  return { previousHash: previous?.hash ?? anchor.hash, entries };
}

/** Where another was faster, it wrote the same. */
export async function recordHashes(db: Database, hashes: readonly { seq: number; hash: string }[]) {
  const writes: Write[] = hashes.map(({ seq, hash }) =>
    db.update(audit).set({ hash }).where(and(eq(audit.seq, seq), isNull(audit.hash)))
  );
  if (writes.length > 0) await db.batch(writes as [Write, ...Write[]]);
}

export async function anchorOf(db: Database) {
  const [anchor] = await db.select().from(auditAnchor);
  return anchor;
}

export function entriesAfter(db: Database, seq: number, limit: number) {
  return db.select().from(audit).where(gt(audit.seq, seq)).orderBy(asc(audit.seq)).limit(limit);
}

/**
 * Cuts entries older than that from the front, a number of them at a time, and keeps the last one's hash for the next
 * to follow. Answers with how many went.
 */
export async function cutEntriesBefore(db: Database, atS: number, limit: number): Promise<number> {
  const front = await db.select({ seq: audit.seq, atS: audit.atS, hash: audit.hash }).from(audit)
    .orderBy(asc(audit.seq)).limit(limit);
  const firstKept = front.findIndex((entry) => entry.atS >= atS || entry.hash === null);
  const old = firstKept === -1 ? front : front.slice(0, firstKept);
  const last = old.at(-1);
  if (last === undefined) return 0;
  await db.batch([
    db.update(auditAnchor).set({ seq: last.seq, hash: last.hash! })
      .where(and(eq(auditAnchor.id, 1), lt(auditAnchor.seq, last.seq))),
    db.delete(audit).where(and(lte(audit.seq, last.seq), isNotNull(audit.hash))),
  ]);
  return old.length;
}
