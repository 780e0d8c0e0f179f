import { and, asc, eq, inArray, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import {
  HOME_NOTICES,
  type HomeNotice,
  type NoticeKind,
  NOTICES,
  type NoticeWish,
} from "../../worker/domain/notice.ts";
import type { Database } from "../client.ts";
import { accounts, sessions } from "../schema/accounts.ts";
import { homes } from "../schema/homes.ts";
import { members } from "../schema/members.ts";
import { noticeWishes, pushMessages, pushSubscriptions } from "../schema/push_subscriptions.ts";
import type { Write } from "./write.ts";

export type PushSubscriptionRow = typeof pushSubscriptions.$inferSelect;

const inForce = (nowS: number): SQL => sql`${sessions.endedAtS} is null and ${sessions.expiresAtS} > ${nowS}`;

/**
 * The browser's subscription takes the place of those that its session, or the browser itself, had before. What waits
 * for the session's goes on to it; what waits for somebody else's does not.
 */
export function putSubscription(db: Database, row: PushSubscriptionRow): [Write, Write, Write] {
  const before = db.select({ id: pushSubscriptions.id }).from(pushSubscriptions)
    .where(eq(pushSubscriptions.session, row.session));
  return [
    db.update(pushMessages).set({ subscription: row.id }).where(inArray(pushMessages.subscription, before)),
    db.delete(pushSubscriptions)
      .where(
        sql`${pushSubscriptions.session} = ${row.session} or ${pushSubscriptions.endpointHash} = ${row.endpointHash}`,
      ),
    db.insert(pushSubscriptions).values(row),
  ];
}

/** Of sessions in force, the newest first. */
export function subscriptionsOf(db: Database, account: string, nowS: number) {
  return db.select({
    id: pushSubscriptions.id,
    session: pushSubscriptions.session,
    endpointHash: pushSubscriptions.endpointHash,
    device: pushSubscriptions.device,
    createdAtS: pushSubscriptions.createdAtS,
    lastDeliveredAtS: pushSubscriptions.lastDeliveredAtS,
    lastError: pushSubscriptions.lastError,
  }).from(pushSubscriptions)
    .innerJoin(sessions, eq(sessions.id, pushSubscriptions.session))
    .where(and(eq(pushSubscriptions.account, account), inForce(nowS)))
    .orderBy(sql`${pushSubscriptions.createdAtS} desc`, pushSubscriptions.id);
}

/** For the export: without what a notice is sent to. */
export function pushDevicesOf(db: Database, account: string) {
  const { id, device, createdAtS, lastDeliveredAtS, lastTestAtS, lastError } = pushSubscriptions;
  return db.select({ id, device, createdAtS, lastDeliveredAtS, lastTestAtS, lastError })
    .from(pushSubscriptions).where(eq(pushSubscriptions.account, account));
}

export function subscriptionOf(db: Database, account: string, id: string) {
  return db.select({ subscription: pushSubscriptions, language: accounts.language }).from(pushSubscriptions)
    .innerJoin(accounts, eq(accounts.id, pushSubscriptions.account))
    .where(and(eq(pushSubscriptions.id, id), eq(pushSubscriptions.account, account)));
}

export function deleteSubscription(db: Database, id: string): Write {
  return db.delete(pushSubscriptions).where(eq(pushSubscriptions.id, id));
}

export function noteTest(db: Database, id: string, nowS: number): Write {
  return db.update(pushSubscriptions).set({ lastTestAtS: nowS }).where(eq(pushSubscriptions.id, id));
}

export function noteDelivered(db: Database, id: string, nowS: number): Write {
  return db.update(pushSubscriptions).set({ lastDeliveredAtS: nowS, lastError: null })
    .where(eq(pushSubscriptions.id, id));
}

export function noteFailed(db: Database, id: string, lastError: string): Write {
  return db.update(pushSubscriptions).set({ lastError }).where(eq(pushSubscriptions.id, id));
}

export function wishesOf(db: Database, account: string) {
  return db.select({ home: noticeWishes.home, wishes: noticeWishes.wishes }).from(noticeWishes)
    .where(eq(noticeWishes.account, account));
}

export function putWishes(
  db: Database,
  { account, home, wishes }: { account: string; home: string | null; wishes: NoticeWish[] },
): Write {
  const id = home === null ? account : `${account}.${home}`;
  if (wishes.length === 0) return db.delete(noticeWishes).where(eq(noticeWishes.id, id));
  return db.insert(noticeWishes).values({ id, account, home, wishes })
    .onConflictDoUpdate({ target: noticeWishes.id, set: { wishes } });
}

/** Who is no member any more is told nothing. */
export function deleteWishes(db: Database, home: string, account: string): Write {
  return db.delete(noticeWishes).where(and(eq(noticeWishes.home, home), eq(noticeWishes.account, account)));
}

/** What some member wants to be told of a home. */
export function wishesOfHome(db: Database, home: string | SQL) {
  return db.select({ wishes: noticeWishes.wishes }).from(noticeWishes).where(eq(noticeWishes.home, home));
}

export function wishedOf(rows: { wishes: NoticeWish[] }[]): HomeNotice[] {
  return HOME_NOTICES.filter((notice) => rows.some(({ wishes }) => wishes.includes(notice)));
}

/** The Home takes its configuration over anew. */
export function raiseConfigVersion(db: Database, home: string): Write {
  return db.update(homes).set({ configVersion: sql`config_version + 1` }).where(eq(homes.id, home));
}

export interface QueuedNotice {
  kind: Exclude<NoticeKind, "test">;
  home: string | null;
  /** To nobody but this account. */
  account?: string;
  /** Who did it needs no telling. */
  except?: string;
  atS: number;
}

/** One message to each browser of everybody who wished for it: for the batch of what it tells of. */
export function queueNotice(db: Database, { kind, home, account, except, atS }: QueuedNotice, nowS: number) {
  const { wish, lifeS } = NOTICES[kind];
  const isOfHome = (HOME_NOTICES as readonly string[]).includes(wish);
  const of = isOfHome ? home : null;
  return db.run(sql`
    insert into push_messages (id, subscription, kind, home, at_s, expires_at_s, tries, next_try_at_s)
    select lower(hex(randomblob(10))), s.id, ${kind}, ${home}, ${atS}, ${atS + lifeS}, 0, ${nowS}
    from notice_wishes w
    join push_subscriptions s on s.account = w.account
    join sessions o on o.id = s.session and o.ended_at_s is null and o.expires_at_s > ${nowS}
    where w.home is ${of} and exists (select 1 from json_each(w.wishes) where value = ${wish})
      and (${account ?? null} is null or w.account = ${account ?? null})
      and w.account is not ${except ?? null}
      and (${home} is null or exists (select 1 from members m where m.home = ${home} and m.account = w.account))`);
}

/**
 * Takes those that have waited longest, and counts the try: nobody else gets them before `claimedUntilS`, and whoever
 * dies with them in hand leaves them to be tried again after that.
 */
export function takeMessages(db: Database, nowS: number, claimedUntilS: number, atOnce: number) {
  const due = db.select({ id: pushMessages.id }).from(pushMessages).where(lte(pushMessages.nextTryAtS, nowS))
    .orderBy(asc(pushMessages.nextTryAtS), asc(pushMessages.id)).limit(atOnce);
  return db.update(pushMessages).set({ tries: sql`${pushMessages.tries} + 1`, nextTryAtS: claimedUntilS })
    .where(inArray(pushMessages.id, due)).returning();
}

/** To whom messages go, and of which home they tell: none for who signed out, or left that home. */
export function targetsOf(db: Database, messages: string[], nowS: number) {
  return db.select({
    message: pushMessages.id,
    subscription: pushSubscriptions,
    language: accounts.language,
    homeName: homes.name,
  }).from(pushMessages)
    .innerJoin(pushSubscriptions, eq(pushSubscriptions.id, pushMessages.subscription))
    .innerJoin(sessions, and(eq(sessions.id, pushSubscriptions.session), inForce(nowS)))
    .innerJoin(accounts, eq(accounts.id, pushSubscriptions.account))
    .leftJoin(
      members,
      and(eq(members.home, pushMessages.home), eq(members.account, pushSubscriptions.account)),
    )
    .leftJoin(homes, eq(homes.id, members.home))
    .where(and(
      inArray(pushMessages.id, messages),
      sql`(${pushMessages.home} is null or ${homes.id} is not null)`,
    ));
}

export function deleteMessage(db: Database, id: string): Write {
  return db.delete(pushMessages).where(eq(pushMessages.id, id));
}

export function retryMessage(db: Database, id: string, nextTryAtS: number): Write {
  return db.update(pushMessages).set({ nextTryAtS }).where(eq(pushMessages.id, id));
}

/** Messages that nobody waits for any more, and subscriptions of sessions that have run out since yesterday. */
export function deleteOldPushes(db: Database, nowS: number): Write[] {
  const runOut = db.select({ id: sessions.id }).from(sessions)
    .where(
      and(
        isNull(sessions.endedAtS),
        lte(sessions.expiresAtS, nowS),
        sql`${sessions.expiresAtS} > ${nowS - 86_400}`,
      ),
    );
  return [
    db.delete(pushMessages).where(lt(pushMessages.expiresAtS, nowS)),
    db.delete(pushSubscriptions).where(inArray(pushSubscriptions.session, runOut)),
  ];
}
