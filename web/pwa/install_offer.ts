/** Whether and how this browser puts the app on the home screen. */
import { effect, signal } from "@preact/signals";
import { spoken } from "../i18n/translate.ts";
import { live } from "../live/live_state.ts";
import { keep, kept, mayStore } from "../live/storage_choice.ts";
import { tellApple } from "./apple_install.ts";
import { dismissed, isMoment, readMemory, withVisit } from "./install_moment.ts";
import { manifestPath } from "./manifest_path.ts";

interface InstallEvent extends Event {
  prompt(): Promise<{ outcome: "accepted" | "dismissed" }>;
}

const MEMORY = "enecess.install";

const ready = signal<InstallEvent | null>(null);
/** "prompt": the browser asks when it is told to; "share": the person does it in the browser's own menu. */
export const installWay = signal<"prompt" | "share" | null>(null);
export const installOffered = signal(false);

const runsInstalled = () =>
  matchMedia("(display-mode: standalone), (display-mode: minimal-ui)").matches ||
  (navigator as { standalone?: boolean }).standalone === true;

/** iPhones and iPads, where no page may ask. */
const isApple = () =>
  /iPhone|iPad/.test(navigator.userAgent) ||
  navigator.userAgent.includes("Macintosh") && navigator.maxTouchPoints > 1;

export function followInstall(): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    ready.value = event as InstallEvent;
    installWay.value = "prompt";
  });
  addEventListener("appinstalled", () => {
    installWay.value = null;
    installOffered.value = false;
  });
  // The browser thinks about installing once it knows the manifest, and must not before somebody listens.
  const link = document.createElement("link");
  link.rel = "manifest";
  effect(() => {
    if (spoken.value === null) return;
    link.href = manifestPath(spoken.value);
    document.head.append(link);
  });
  if (isApple() && !runsInstalled()) {
    installWay.value = "share";
    tellApple();
  }

  let counted = false;
  effect(() => {
    const seen = live.value.value?.at ?? null;
    if (counted || seen === null || !mayStore(MEMORY) || runsInstalled()) return;
    counted = true;
    const memory = withVisit(readMemory(kept(MEMORY)), Date.now());
    keep(MEMORY, JSON.stringify(memory));
    installOffered.value = isMoment(memory, Date.now());
  });
}

export function declineInstall(): void {
  installOffered.value = false;
  keep(MEMORY, JSON.stringify(dismissed(readMemory(kept(MEMORY)), Date.now())));
}

export async function install(): Promise<void> {
  const event = ready.peek();
  if (event === null) return;
  // An event asks once.
  ready.value = null;
  installWay.value = null;
  const { outcome } = await event.prompt();
  if (outcome === "dismissed") declineInstall();
  installOffered.value = false;
}
