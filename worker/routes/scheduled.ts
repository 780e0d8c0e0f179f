import type { Env } from "../env.ts";
import { deleteExpired } from "../usecases/delete_expired.ts";
import { deliverMails } from "../usecases/deliver_mails.ts";
import { pushPendingHomes } from "../usecases/push_pending_homes.ts";
import { databaseOf, nowS, pushTo } from "./change_deps.ts";
import { deliveryDeps } from "./mail_deps.ts";

/** What the cron does, every few minutes. Each part is idempotent, and a failure of one leaves the others alone. */
export async function runScheduled(env: Env, later: (work: Promise<unknown>) => void): Promise<void> {
  const db = databaseOf(env);
  const done = await Promise.allSettled([
    pushPendingHomes({ db, push: (config) => pushTo(env, config), later }),
    deleteExpired(db, nowS()),
    deliverMails(deliveryDeps(env)),
  ]);
  const failed = done.filter((part) => part.status === "rejected").map(({ reason }) => reason);
  if (failed.length > 0) {
    throw new AggregateError(failed, `Cannot finish scheduled work: ${failed.length} failed`);
  }
}
