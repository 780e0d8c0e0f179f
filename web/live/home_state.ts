import { signal } from "@preact/signals";
import type { HomeBody } from "../../worker/protocol/config.ts";
import { askHome } from "../api/homes.ts";
import { type Kept, nothingYet } from "./kept.ts";

/** The home on screen: its devices, branches and feeds. */
export const home = signal<Kept<HomeBody>>(nothingYet);
let shownId: string | null = null;
let underWay: Promise<void> | null = null;
let begunId: string | null = null;

async function fetchHome(id: string): Promise<void> {
  const answer = await askHome(id);
  if (shownId !== id) return;
  home.value = answer.ok
    ? { value: answer.value, problem: null, loading: false }
    : { value: home.peek().value, problem: answer, loading: false };
}

/** For the place that the app is opened at, before its page is there: the page's own `openHome` takes this answer. */
export function beginHome(id: string): void {
  void openHome(id);
  begunId = id;
}

/** Asked twice while the first answer is still out, it asks once. */
export function openHome(id: string): Promise<void> {
  const begun = begunId === id && home.peek().value?.id === id;
  begunId = null;
  if (begun) return underWay ?? Promise.resolve();
  if (shownId !== id) {
    home.value = nothingYet;
    underWay = null;
  }
  shownId = id;
  underWay ??= fetchHome(id).finally(() => underWay = null);
  return underWay;
}

/** After a change was saved: an answer that is still out may be from before it. */
export async function reloadHome(): Promise<void> {
  if (shownId !== null) await fetchHome(shownId);
}

export function closeHome(): void {
  shownId = null;
  begunId = null;
  home.value = nothingYet;
}
