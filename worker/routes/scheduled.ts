import type { Env } from "../env.ts";
import { log } from "../log.ts";
import { sha256 } from "../middleware/sha256.ts";
import { chainAudit } from "../usecases/chain_audit.ts";
import { cutAudit } from "../usecases/cut_audit.ts";
import { deleteExpired } from "../usecases/delete_expired.ts";
import { deliverMails } from "../usecases/deliver_mails.ts";
import { type PolicyChangeDeps, tellPolicyChange } from "../usecases/tell_policy_change.ts";
import { pushPendingHomes } from "../usecases/push_pending_homes.ts";
import { databaseOf, nowS, pushTo } from "./change_deps.ts";
import { deliveryDeps, sealMail } from "./mail_deps.ts";
import { deliverWaitingPushes } from "./push_deps.ts";

function policyChangeDeps(env: Env): PolicyChangeDeps {
  const origin = env.APP_URL ? new URL(env.APP_URL).origin : null;
  return { db: databaseOf(env), nowS: nowS(), origin, sealMail: (mail) => sealMail(env, origin ?? "", mail) };
}

/** The log keeps where the chain ended: with it, `audit:verify --known` shows whether the whole was written anew. */
async function tendTrail(env: Env): Promise<void> {
  const db = databaseOf(env);
  const head = await chainAudit({ db, digest: sha256 });
  if (head !== null) log("info", "audit_chained", { seq: head.seq, hash: head.hash });
  await cutAudit(db, nowS());
}

/** What the cron does, every few minutes. Each part is idempotent, and a failure of one leaves the others alone. */
export async function runScheduled(env: Env, later: (work: Promise<unknown>) => void): Promise<void> {
  const db = databaseOf(env);
  const done = await Promise.allSettled([
    pushPendingHomes({ db, push: (config) => pushTo(env, config), later }),
    deleteExpired(db, nowS()),
    deliverMails(deliveryDeps(env)),
    deliverWaitingPushes(env),
    tendTrail(env),
    tellPolicyChange(policyChangeDeps(env)),
  ]);
  const failed = done.filter((part) => part.status === "rejected").map(({ reason }) => reason);
  if (failed.length > 0) {
    throw new AggregateError(failed, `Cannot finish scheduled work: ${failed.length} failed`);
  }
}
