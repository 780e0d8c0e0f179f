/** What runs for as long as the app is open, and that no first picture waits for. */
import { h, render } from "preact";
import { withTexts } from "./i18n/more_areas.ts";
import { DEMO_PATHS } from "./live/demo_home.ts";
import { followOtherTabs } from "./live/other_tabs.ts";
import { followPageViews } from "./live/page_views.ts";
import { followOffline } from "./offline/offline_life.ts";
import { followSignOut } from "./push/forget_notices.ts";
import { followBadge } from "./pwa/app_badge.ts";
import { followForms } from "./pwa/form_watch.ts";
import { followInstall } from "./pwa/install_offer.ts";
import { followThemeColour } from "./pwa/theme_colour.ts";
import { startWorker } from "./pwa/worker_life.ts";
import { followPrinter } from "./ui/paper.ts";

/** Where it cannot be fetched now, the next network brings it. */
async function showBeside(): Promise<void> {
  try {
    const { default: Beside } = await withTexts("pwa", import("./pwa/beside.tsx"));
    render(h(Beside, {}), document.getElementById("beside")!);
  } catch {
    addEventListener("online", () => void showBeside(), { once: true });
  }
}

export async function begin(): Promise<void> {
  followPrinter();
  // Of the demo nothing is kept, counted or offered; who comes to it or leaves it loads the app anew.
  if (DEMO_PATHS.test(location.pathname)) return;
  followOffline();
  followPageViews();
  followForms();
  followInstall();
  followBadge();
  followSignOut();
  followOtherTabs();
  followThemeColour();
  startWorker();
  await showBeside();
}
