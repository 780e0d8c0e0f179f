import {
  deleteMessage,
  deleteSubscription,
  noteDelivered,
  noteFailed,
  retryMessage,
  takeMessages,
  targetsOf,
} from "../../db/queries/push.ts";
import type { Write } from "../../db/queries/write.ts";
import { auditWrite } from "../../db/queries/audit.ts";
import { PUSH_CLAIM_S, PUSHES_AT_ONCE, PUSHES_PER_DELIVERY } from "../domain/limits.ts";
import { NOTICES } from "../domain/notice.ts";
import { nextPushTryAtS, type PushFate } from "../domain/push_fate.ts";
import type { PushDeps } from "./push_deps.ts";

type Taken = Awaited<ReturnType<typeof takeMessages>>[number];
type Target = Awaited<ReturnType<typeof targetsOf>>[number];

/**
 * Sends what is due, a few at the same time. Any number may run at once: each message is in one hand at a time, and is
 * sent twice only when this process dies between the push service's yes and the note of it.
 */
export async function deliverPushes(deps: PushDeps): Promise<void> {
  for (let sent = 0; sent < PUSHES_PER_DELIVERY;) {
    const nowS = deps.nowS();
    const taken = await takeMessages(deps.db, nowS, nowS + PUSH_CLAIM_S, PUSHES_AT_ONCE);
    if (taken.length === 0) return;
    sent += taken.length;
    const targets = await targetsOf(deps.db, taken.map(({ id }) => id), nowS);
    const [first, ...rest] = (await Promise.all(taken.map(async (message) => {
      const target = targets.find((known) => known.message === message.id);
      // Who signed out, or left the home, waits for nothing.
      if (target === undefined) return [deleteMessage(deps.db, message.id)];
      return writesOf(deps, message, target, await send(deps, message, target));
    }))).flat();
    await deps.db.batch([first, ...rest]);
  }
}

async function send(deps: PushDeps, message: Taken, target: Target): Promise<PushFate> {
  if (message.expiresAtS <= deps.nowS()) return { kind: "refused", trouble: "unreachable" };
  const { subscription, language, homeName } = target;
  const to = await deps.openSubscription(subscription.id, subscription.sealed);
  if (to === null) return { kind: "gone" };
  const { kind, home, atS, expiresAtS } = message;
  return await deps.send({
    to,
    payload: { kind, atS, language, home: home === null ? null : { id: home, name: homeName ?? "" } },
    topic: `${subscription.id} ${home ?? ""} ${NOTICES[kind].topic}`,
    expiresAtS,
  });
}

function writesOf({ db, nowS }: PushDeps, message: Taken, { subscription }: Target, fate: PushFate): Write[] {
  switch (fate.kind) {
    case "delivered":
      return [deleteMessage(db, message.id), noteDelivered(db, subscription.id, nowS())];
    case "gone":
      return goneWrites({ db, nowS }, subscription);
    case "refused":
      return [deleteMessage(db, message.id), noteFailed(db, subscription.id, fate.trouble)];
    case "later": {
      const nextTryAtS = nextPushTryAtS(message, fate.retryAfterS, nowS());
      return [
        nextTryAtS === null ? deleteMessage(db, message.id) : retryMessage(db, message.id, nextTryAtS),
        noteFailed(db, subscription.id, fate.trouble),
      ];
    }
  }
}

/** A browser that is no longer there: its messages go with it. */
export function goneWrites(
  { db, nowS }: Pick<PushDeps, "db" | "nowS">,
  { id, account }: { id: string; account: string },
): Write[] {
  const entry = {
    atS: nowS(),
    actor: account,
    actorKind: "system",
    action: "push.removed",
    target: id,
    result: "ok",
    detail: { why: "expired" },
    onceKey: `push ${id} expired`,
  } as const;
  return [deleteSubscription(db, id), auditWrite(db, entry)];
}
