/** Keeps the app's own files, so that it opens without a network; nothing of a home goes into this cache. */
import { setCacheNameDetails } from "workbox-core/setCacheNameDetails.js";
import { createHandlerBoundToURL } from "workbox-precaching/createHandlerBoundToURL.js";
import { precacheAndRoute } from "workbox-precaching/precacheAndRoute.js";
import { NavigationRoute } from "workbox-routing/NavigationRoute.js";
import { registerRoute } from "workbox-routing/registerRoute.js";
import "./push/worker_push.ts";
import { languageOf } from "./pwa/language_files.ts";
import { NOT_THE_APP } from "./pwa/not_the_app.ts";
import { keepSpokenLanguages } from "./pwa/worker_languages.ts";
import { TAKE_OVER } from "./pwa/worker_messages.ts";
import type { WorkerScope } from "./pwa/worker_scope.ts";

declare const self: WorkerScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

setCacheNameDetails({ prefix: "enecess", precache: "app", suffix: "" });
const files = self.__WB_MANIFEST;
precacheAndRoute(files.filter(({ url }) => languageOf(url) === null));
keepSpokenLanguages(files.flatMap(({ url }) => languageOf(url) === null ? [] : [url]));
registerRoute(new NavigationRoute(createHandlerBoundToURL("/"), { denylist: NOT_THE_APP }));

// A new version waits until the person takes it: what is open is of the old one.
self.addEventListener("message", (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting());
});
