/** What runs for as long as the app is open, and that no first picture waits for. */
import { followPageViews } from "./live/page_views.ts";
import { startWorker } from "./pwa/worker_life.ts";

export function begin(): void {
  followPageViews();
  startWorker();
}
