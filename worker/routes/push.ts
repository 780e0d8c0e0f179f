import { Hono } from "hono";
import { subscriptionsOf, wishesOf } from "../../db/queries/push.ts";
import { ACCOUNT_NOTICES, HOME_NOTICES } from "../domain/notice.ts";
import type { PushTrouble } from "../domain/push_fate.ts";
import { refuse } from "../domain/outcome.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireSession } from "../middleware/session.ts";
import { vapidOf } from "../middleware/vapid.ts";
import { newPushSubscription, noticeChoice, type NoticesBody } from "../protocol/notices.ts";
import { subscribeToPush, unsubscribeFromPush } from "../usecases/push_subscribe.ts";
import { testPush } from "../usecases/push_test_notice.ts";
import { wishNotices } from "../usecases/push_wish.ts";
import { changeDeps, databaseOf, nowS } from "./change_deps.ts";
import { problem } from "./problem.ts";
import { pushChangeDeps, pushDeps } from "./push_deps.ts";

const NO_KEY = refuse("not_configured", "Cannot send notices: this server has no VAPID_PRIVATE_KEY");

/** What a person wants to be told of, and the devices that show it. */
export const pushRoutes = new Hono<AppEnv>()
  .get("/notices", requireSession, async (c) => {
    const db = databaseOf(c.env);
    const [devices, kept] = await db.batch([
      subscriptionsOf(db, c.get("account"), nowS()),
      wishesOf(db, c.get("account")),
    ]);
    const wished = (home: string | null) => kept.find((row) => row.home === home)?.wishes ?? [];
    const body: NoticesBody = {
      publicKey: vapidOf(c.env)?.publicKey ?? null,
      devices: devices.map(({ session, endpointHash: _, lastError, ...device }) => ({
        ...device,
        trouble: lastError as PushTrouble | null,
        thisOne: session === c.get("session"),
      })),
      account: ACCOUNT_NOTICES.filter((notice) => wished(null).includes(notice)),
      homes: kept.flatMap(({ home, wishes }) =>
        home === null ? [] : [{ home, wishes: HOME_NOTICES.filter((notice) => wishes.includes(notice)) }]
      ),
    };
    return c.json(body);
  })
  .put("/notices", requireSession, jsonBody(noticeChoice), async (c) => {
    const wished = await wishNotices(changeDeps(c), c.get("account"), c.req.valid("json"));
    return wished.ok ? c.body(null, 204) : problem(c, wished);
  })
  .post("/push-subscriptions", requireSession, jsonBody(newPushSubscription), async (c) => {
    if (vapidOf(c.env) === null) return problem(c, NO_KEY);
    const own = { account: c.get("account"), session: c.get("session") };
    const made = await subscribeToPush(pushChangeDeps(c), own, c.req.valid("json"));
    return made.ok ? c.json(made.value, 201) : problem(c, made);
  })
  .delete("/push-subscriptions/:subscription", requireSession, async (c) => {
    const gone = await unsubscribeFromPush(pushChangeDeps(c), c.get("account"), c.req.param("subscription"));
    return gone.ok ? c.body(null, 204) : problem(c, gone);
  })
  .post("/push-subscriptions/:subscription/test", requireSession, async (c) => {
    const vapid = vapidOf(c.env);
    if (vapid === null) return problem(c, NO_KEY);
    const tested = await testPush(pushDeps(c.env, vapid), c.get("account"), c.req.param("subscription"));
    return tested.ok ? c.json(tested.value) : problem(c, tested);
  });
