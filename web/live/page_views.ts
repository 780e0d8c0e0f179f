/** Says which kind of page was opened, for whoever agreed to that being counted. */
import { effect } from "@preact/signals";
import { type CountedPage, countPageView } from "../api/consents.ts";
import { openedPath, session } from "./session_state.ts";

const KINDS: Record<string, CountedPage> = {
  now: "now",
  history: "history",
  branches: "branches",
  channels: "channels",
  settings: "settings",
};

export function pageKindOf(path: string): CountedPage {
  const [, first, , page = ""] = path.split("/");
  if (first === "system") return "system";
  return first === "h" && Object.hasOwn(KINDS, page) ? KINDS[page] : "other";
}

export function followPageViews(): void {
  let counted: string | null = null;
  effect(() => {
    const path = openedPath.value;
    const agreed = session.value.value?.account.purposes.includes("product_statistics") ?? false;
    if (!agreed) counted = null;
    if (!agreed || path === null || path === counted) return;
    counted = path;
    void countPageView(pageKindOf(path));
  });
}
