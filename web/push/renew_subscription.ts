/** A browser may give its subscription another address: the server learns of it, as long as it sends notices there. */
import type { NewPushSubscription, NoticesBody } from "../../worker/protocol/notices.ts";

export type MadeSubscription = Pick<PushSubscription, "toJSON" | "unsubscribe">;

export interface RenewDeps {
  /** With the session's cookie, which proves whose browser this is. */
  fetch(path: string, request?: RequestInit): Promise<Response>;
  subscribe(publicKey: string): Promise<MadeSubscription>;
}

export function subscriptionBody(made: MadeSubscription): NewPushSubscription {
  const { endpoint, keys } = made.toJSON();
  return { endpoint: endpoint!, keys: { p256dh: keys!.p256dh, auth: keys!.auth } };
}

/**
 * `made`: what the browser has put in the old one's place, where it has. Whoever is signed out, or has removed this
 * device, is sent nothing: then there is to be no subscription at all.
 */
export async function renewSubscription(
  made: MadeSubscription | null,
  deps: RenewDeps,
): Promise<"renewed" | "dropped" | "failed"> {
  const drop = async (one: MadeSubscription | null) => {
    await one?.unsubscribe();
    return "dropped" as const;
  };
  const asked = await deps.fetch("/v1/notices");
  if (asked.status === 401) return await drop(made);
  if (!asked.ok) return "failed";
  const { publicKey, devices }: NoticesBody = await asked.json();
  if (publicKey === null || !devices.some(({ thisOne }) => thisOne)) return await drop(made);
  const renewed = made ?? await deps.subscribe(publicKey);
  const sent = await deps.fetch("/v1/push-subscriptions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(subscriptionBody(renewed)),
  });
  if (sent.ok) return "renewed";
  return sent.status === 401 ? await drop(renewed) : "failed";
}
