import type { Context } from "hono";
import { type QueuedNotice, queueNotice } from "../../db/queries/push.ts";
import type { Env } from "../env.ts";
import { log } from "../log.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { openText, sealText } from "../middleware/sealed_text.ts";
import { keyedHash } from "../middleware/secret_key.ts";
import { sendPush } from "../middleware/send_push.ts";
import { type Vapid, vapidOf } from "../middleware/vapid.ts";
import { visitOf } from "../middleware/visit.ts";
import { deliverPushes } from "../usecases/push_deliver.ts";
import type { PushDeps } from "../usecases/push_deps.ts";
import type { PushChangeDeps } from "../usecases/push_subscribe.ts";
import { databaseOf, nowS, random } from "./change_deps.ts";

const TOPIC_CHARACTERS = 32;

export function pushChangeDeps(c: Context<AppEnv>): PushChangeDeps {
  const { SESSION_SECRET, DEV_SIGN_IN_KEY } = c.env;
  return {
    db: databaseOf(c.env),
    nowS: nowS(),
    visit: visitOf(c),
    random,
    local: Boolean(DEV_SIGN_IN_KEY),
    sealSubscription: (id, subscription) =>
      sealText(SESSION_SECRET, "push", id, JSON.stringify(subscription)),
    hashEndpoint: (endpoint) => keyedHash(SESSION_SECRET, "push endpoint", endpoint),
  };
}

export function pushDeps(env: Env, vapid: Vapid): PushDeps {
  const { SESSION_SECRET } = env;
  return {
    db: databaseOf(env),
    nowS,
    async openSubscription(id, sealed) {
      const opened = await openText(SESSION_SECRET, "push", id, sealed);
      return opened === null ? null : JSON.parse(opened);
    },
    async send(wish) {
      // The push service sees the topic: it learns nothing from it.
      const topic = (await keyedHash(SESSION_SECRET, "push topic", wish.topic)).slice(0, TOPIC_CHARACTERS);
      return await sendPush(vapid, { ...wish, topic }, nowS());
    },
  };
}

/** Sends what waits; a server without a key has nothing to send. */
export async function deliverWaitingPushes(env: Env): Promise<void> {
  const vapid = vapidOf(env);
  if (vapid !== null) await deliverPushes(pushDeps(env, vapid));
}

export function deliverPushesSoon(env: Env, later: (work: Promise<unknown>) => void): void {
  later(
    deliverWaitingPushes(env).catch((error: unknown) => {
      log("warn", "push_delivery_failed", { cause: error instanceof Error ? error.name : "unknown" });
    }),
  );
}

/** Kept when it resolves; sent after. */
export async function raiseNotices(
  env: Env,
  notices: readonly QueuedNotice[],
  later: (work: Promise<unknown>) => void,
): Promise<void> {
  const db = databaseOf(env);
  const [first, ...rest] = notices.map((notice) => queueNotice(db, notice, nowS()));
  await db.batch([first, ...rest]);
  deliverPushesSoon(env, later);
}
