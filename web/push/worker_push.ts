/** Notices, as the service worker hears them: shown when they come, opened when they are tapped. */
import type { PushPayload } from "../../worker/protocol/notices.ts";
import type { WorkerScope } from "../pwa/worker_scope.ts";
import { badgeNotices } from "./notice_badge.ts";
import { shownNotice } from "./notice_shown.ts";
import { renewSubscription } from "./renew_subscription.ts";

declare const self: WorkerScope;

async function show(payload: PushPayload): Promise<void> {
  const { title, body, language, tag, path, atMs } = shownNotice(payload);
  // Browsers know `renotify` and `timestamp`, whose names the library of the page's types does not have.
  const options: NotificationOptions & { renotify: boolean; timestamp: number } = {
    body,
    lang: language,
    tag,
    renotify: true,
    timestamp: atMs,
    icon: "/icons/app_192.png",
    badge: "/icons/badge_96.png",
    data: { path },
  };
  await self.registration.showNotification(title, options);
  await badge(1);
}

const badge = (atLeast: number) =>
  badgeNotices({
    navigator,
    shown: async () => (await self.registration.getNotifications()).length,
    isWatched: async () =>
      (await self.clients.matchAll({ type: "window" })).some((one) => one.visibilityState === "visible"),
  }, atLeast);

/** In a window of the app that is open, or else in a new one. */
async function open(path: string): Promise<void> {
  const [window] = await self.clients.matchAll({ type: "window" });
  if (window === undefined) return void await self.clients.openWindow(path);
  const shown = await window.navigate(path).catch(() => null);
  if (shown === null) await self.clients.openWindow(path);
  else await shown.focus();
}

self.addEventListener("push", (event) => {
  if (event.data !== null) event.waitUntil(show(event.data.json() as PushPayload));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(badge(0));
  event.waitUntil(open((event.notification.data as { path: string }).path));
});
self.addEventListener("notificationclose", (event) => event.waitUntil(badge(0)));

self.addEventListener("pushsubscriptionchange", (event) => {
  const { pushManager } = self.registration;
  const renew = async () =>
    await renewSubscription(event.newSubscription ?? await pushManager.getSubscription(), {
      fetch: (path, request) => fetch(path, request),
      subscribe: (applicationServerKey) =>
        pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }),
    });
  event.waitUntil(renew());
});
