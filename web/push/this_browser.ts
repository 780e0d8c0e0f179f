/** Whether this browser can show notices, and how it is asked to. */
import type { NewPushSubscription } from "../../worker/protocol/notices.ts";
import { subscriptionBody } from "./renew_subscription.ts";

export type PushAbility = "ready" | "denied" | "needsInstall" | "unsupported";

export function pushAbility(): PushAbility {
  const known = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  // An iPhone has notices only for what stands on its home screen.
  if (!known) return /iPhone|iPad/.test(navigator.userAgent) ? "needsInstall" : "unsupported";
  return Notification.permission === "denied" ? "denied" : "ready";
}

/** A browser that refused the app's service worker would be waited for in vain. */
const READY_WITHIN_MS = 10_000;

async function readyWorker(): Promise<ServiceWorkerRegistration> {
  const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error("late")), READY_WITHIN_MS));
  return await Promise.race([navigator.serviceWorker.ready, late]);
}

/** Asks the person, where they were not asked before: only ever in answer to a tap. */
export async function subscribeHere(publicKey: string): Promise<NewPushSubscription | "denied" | "failed"> {
  if (await Notification.requestPermission() !== "granted") return "denied";
  try {
    const { pushManager } = await readyWorker();
    // One that was made for another key, or another person, is of no use.
    await (await pushManager.getSubscription())?.unsubscribe();
    const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
    return subscriptionBody(made);
  } catch {
    return "failed";
  }
}
