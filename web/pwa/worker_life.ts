/** The service worker of whoever is signed in: registered once the page is there, renewed when the person says so. */
import { effect, signal } from "@preact/signals";
import { spoken } from "../i18n/translate.ts";
import { session } from "../live/session_state.ts";
import { SPOKEN, TAKE_OVER } from "./worker_messages.ts";

const SCRIPT = "/service_worker.js";
const LOOK_AGAIN_MS = 3_600_000;

/** A newer version of the app that is fetched whole and waits to be taken. */
export const waitingVersion = signal<ServiceWorker | null>(null);

function watch(registration: ServiceWorkerRegistration): void {
  const look = () => {
    // Without an active one before it, what waits is no update.
    waitingVersion.value = registration.active === null ? null : registration.waiting;
  };
  const follow = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", follow);
  follow();
  look();

  effect(() => {
    const said = { kind: SPOKEN, language: spoken.value };
    for (const worker of [registration.installing, registration.waiting, registration.active]) {
      worker?.postMessage(said);
    }
  });

  let lookedMs = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - lookedMs < LOOK_AGAIN_MS) return;
    lookedMs = Date.now();
    registration.update().catch(() => {});
  });
}

/** Takes the version that waits, and opens it in this page. */
export function takeWaitingVersion(): void {
  const worker = waitingVersion.peek();
  if (worker === null) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  worker.postMessage(TAKE_OVER);
}

/** A stranger's browser keeps none of it; one that was signed in before goes on with its own. */
export function startWorker(): void {
  if (!("serviceWorker" in navigator)) return;
  let started = false;
  effect(() => {
    if (started || session.value.value === null) return;
    started = true;
    // A browser may refuse, each in its way: the app goes on without.
    navigator.serviceWorker.register(SCRIPT, { updateViaCache: "none" }).then(watch).catch(() => {});
  });
}
