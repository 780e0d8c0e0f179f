/** Whoever signs out leaves no notice on the screen, none on its way here, and no number on the app's icon. */
import { effect, untracked } from "@preact/signals";
import { session } from "../live/session_state.ts";

/** What a push service still holds for this browser goes with the subscription. */
export async function unsubscribeHere(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
}

async function forgetNotices(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  for (const notice of await registration?.getNotifications() ?? []) notice.close();
  await unsubscribeHere();
}

export function followSignOut(): void {
  effect(() => {
    const { value, problem, loading } = session.value;
    // A browser may refuse, each in its way; the server sends nothing any more as it is.
    if (value === null && problem === null && !loading) untracked(() => forgetNotices().catch(() => {}));
  });
}
