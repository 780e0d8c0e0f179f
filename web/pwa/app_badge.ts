/** The number on the app's icon: changes that still wait. What a notice put there goes when the app is looked at. */
import { effect } from "@preact/signals";
import { waitingEdits } from "../offline/kept_edits.ts";

export function followBadge(): void {
  if (!("setAppBadge" in navigator)) return;
  const show = () => {
    const waiting = waitingEdits.peek().length;
    // It needs the app to be installed, or a permission: without, there is none.
    (waiting > 0 ? navigator.setAppBadge(waiting) : navigator.clearAppBadge()).catch(() => {});
  };
  effect(() => {
    void waitingEdits.value;
    show();
  });
  document.addEventListener("visibilitychange", () => document.hidden || show());
}
