import { auditWrite } from "../../db/queries/audit.ts";
import {
  deleteSubscription,
  putSubscription,
  subscriptionOf,
  subscriptionsOf,
} from "../../db/queries/push.ts";
import type { Database } from "../../db/client.ts";
import { ID_BYTES, idFrom } from "../domain/id.ts";
import { PUSH_DEVICES_MAX } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { isPushEndpoint } from "../domain/push_endpoint.ts";
import type { Visit } from "../domain/visit.ts";
import type { NewPushSubscription } from "../protocol/notices.ts";

export interface PushChangeDeps {
  db: Database;
  /** Unix seconds. */
  nowS: number;
  visit: Visit;
  random(bytes: number): Uint8Array;
  /** Whether the server runs on somebody's own machine, and may post to it. */
  local: boolean;
  sealSubscription(id: string, subscription: NewPushSubscription): Promise<string>;
  hashEndpoint(endpoint: string): Promise<string>;
}

interface Own {
  account: string;
  session: string;
}

const entry = (
  { nowS, visit }: Pick<PushChangeDeps, "nowS" | "visit">,
  actor: string,
  action: "push.added" | "push.removed",
  target: string,
) =>
  ({ atS: nowS, actor, actorKind: "account", action, target, network: visit.network, result: "ok" }) as const;

/** The browser of this session shows notices from now on; answers with the subscription's id. */
export async function subscribeToPush(
  deps: PushChangeDeps,
  { account, session }: Own,
  subscription: NewPushSubscription,
): Promise<Outcome<{ id: string }>> {
  const { db, nowS } = deps;
  if (!isPushEndpoint(subscription.endpoint, deps)) {
    return refuse("bad_value", "Cannot send notices there: no address of a push service", {
      field: "/endpoint",
    });
  }
  const endpointHash = await deps.hashEndpoint(subscription.endpoint);
  const kept = await subscriptionsOf(db, account, nowS);
  const others = kept.filter((one) => one.session !== session && one.endpointHash !== endpointHash);
  if (others.length >= PUSH_DEVICES_MAX) {
    return refuse("limit_reached", `Cannot send notices to more devices: ${others.length}`);
  }
  const id = idFrom(deps.random(ID_BYTES));
  await db.batch([
    ...putSubscription(db, {
      id,
      account,
      session,
      endpointHash,
      sealed: await deps.sealSubscription(id, subscription),
      device: deps.visit.device,
      createdAtS: nowS,
      lastDeliveredAtS: null,
      lastTestAtS: null,
      lastError: null,
    }),
    auditWrite(db, entry(deps, account, "push.added", id)),
  ]);
  return ok({ id });
}

export async function unsubscribeFromPush(
  deps: Pick<PushChangeDeps, "db" | "nowS" | "visit">,
  account: string,
  id: string,
): Promise<Outcome<null>> {
  const [found] = await subscriptionOf(deps.db, account, id);
  if (found === undefined) return refuse("not_found", "Cannot find this device");
  await deps.db.batch([
    deleteSubscription(deps.db, id),
    auditWrite(deps.db, entry(deps, account, "push.removed", id)),
  ]);
  return ok(null);
}
