import { and, asc, desc, eq, gte, inArray, isNotNull, lt, lte, sql } from "drizzle-orm";
import type { SealedMail } from "../../worker/domain/mail.ts";
import type { Database } from "../client.ts";
import { mails } from "../schema/mails.ts";
import type { Write } from "./write.ts";

/** For the batch of what the mail tells of: what was not done is not told, and what was done is. */
export function queueMail(db: Database, mail: SealedMail, nowS: number): Write {
  return db.insert(mails).values({ ...mail, createdAtS: nowS, nextTryAtS: nowS });
}

/**
 * Takes the mail that has waited longest, and counts the try: nobody else gets it before `claimedUntilS`, and whoever
 * dies with it in hand leaves it to be tried again after that. One statement, so that two at once take two mails.
 */
export async function takeMail(db: Database, nowS: number, claimedUntilS: number) {
  const due = db.select({ id: mails.id }).from(mails)
    .where(and(isNotNull(mails.sealed), lte(mails.nextTryAtS, nowS)))
    .orderBy(asc(mails.nextTryAtS), asc(mails.id)).limit(1);
  const [taken] = await db.update(mails).set({ tries: sql`${mails.tries} + 1`, nextTryAtS: claimedUntilS })
    .where(inArray(mails.id, due)).returning();
  return taken ?? null;
}

/** Sent: what it said is forgotten. */
export async function recordMailSent(db: Database, id: string, nowS: number): Promise<void> {
  await db.update(mails).set({ sentAtS: nowS, sealed: null, lastError: null }).where(eq(mails.id, id));
}

/** Not sent; with `nextTryAtS` null it is given up, and forgotten too. */
export async function recordMailFailed(
  db: Database,
  id: string,
  lastError: string,
  nextTryAtS: number | null,
): Promise<void> {
  const rest = nextTryAtS === null ? { sealed: null } : { nextTryAtS };
  await db.update(mails).set({ lastError, ...rest }).where(eq(mails.id, id));
}

/** An account's mails since then, the newest first. */
export async function mailsOfAccount(db: Database, account: string, sinceS: number) {
  const rows = await db.select({
    id: mails.id,
    template: mails.template,
    createdAtS: mails.createdAtS,
    sentAtS: mails.sentAtS,
    waiting: sql<number>`${mails.sealed} is not null`,
    tries: mails.tries,
  }).from(mails).where(and(eq(mails.account, account), gte(mails.createdAtS, sinceS)))
    .orderBy(desc(mails.createdAtS), desc(mails.id)).limit(100);
  return rows.map(({ waiting, ...row }) => ({ ...row, waiting: Boolean(waiting) }));
}

export function deleteMailsBefore(db: Database, createdAtS: number): Write {
  return db.delete(mails).where(lt(mails.createdAtS, createdAtS));
}
