/** The number on the app's icon: changes that still wait, and notices of which nobody has looked at the app since. */
import { effect } from "@preact/signals";
import { waitingEdits } from "../offline/kept_edits.ts";

/** Whoever looks at the app has seen them. */
async function unseenNotices(): Promise<number> {
  if (!document.hidden) return 0;
  const registration = await navigator.serviceWorker?.getRegistration();
  return (await registration?.getNotifications())?.length ?? 0;
}

export function followBadge(): void {
  if (!("setAppBadge" in navigator)) return;
  const show = async () => {
    const n = waitingEdits.peek().length + await unseenNotices();
    await (n > 0 ? navigator.setAppBadge(n) : navigator.clearAppBadge());
  };
  // It needs the app to be installed, or a permission: without, there is none.
  const tryShow = () => void show().catch(() => {});
  effect(() => {
    void waitingEdits.value;
    tryShow();
  });
  document.addEventListener("visibilitychange", () => document.hidden || tryShow());
}
