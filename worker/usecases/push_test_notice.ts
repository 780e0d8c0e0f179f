import { noteDelivered, noteFailed, noteTest, subscriptionOf } from "../../db/queries/push.ts";
import type { Write } from "../../db/queries/write.ts";
import { PUSH_TEST_PAUSE_S } from "../domain/limits.ts";
import { NOTICES } from "../domain/notice.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { PushTested } from "../protocol/notices.ts";
import { goneWrites } from "./push_deliver.ts";
import type { PushDeps } from "./push_deps.ts";

/** Sends one at once, and tells what became of it. */
export async function testPush(deps: PushDeps, account: string, id: string): Promise<Outcome<PushTested>> {
  const { db } = deps;
  const nowS = deps.nowS();
  const [found] = await subscriptionOf(db, account, id);
  if (found === undefined) return refuse("not_found", "Cannot find this device");
  const { subscription, language } = found;
  const waitS = (subscription.lastTestAtS ?? -Infinity) + PUSH_TEST_PAUSE_S - nowS;
  if (waitS > 0) return refuse("too_many", "Cannot test so often", { retryAfterS: waitS });
  await db.batch([noteTest(db, id, nowS)]);

  const to = await deps.openSubscription(id, subscription.sealed);
  const expiresAtS = nowS + NOTICES.test.lifeS;
  const payload = { kind: "test", atS: nowS, language, home: null } as const;
  const fate = to === null
    ? { kind: "gone" } as const
    : await deps.send({ to, payload, topic: `${id} ${NOTICES.test.topic}`, expiresAtS });
  const [first, ...rest]: Write[] = fate.kind === "gone"
    ? goneWrites(deps, subscription)
    : [fate.kind === "delivered" ? noteDelivered(db, id, nowS) : noteFailed(db, id, fate.trouble)];
  await db.batch([first, ...rest]);
  return ok({ result: fate.kind === "delivered" || fate.kind === "gone" ? fate.kind : fate.trouble });
}
