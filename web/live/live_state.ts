import { signal } from "@preact/signals";
import type { LiveAnswer } from "../../worker/protocol/questions.ts";
import { askLive } from "../api/homes.ts";
import { type Kept, nothingYet } from "./kept.ts";
import { whileVisible } from "./while_visible.ts";

const EVERY_MS = 10_000;
const TICK_MS = 5_000;

/** The newest minute of the home on screen. */
export const live = signal<Kept<LiveAnswer>>(nothingYet);
/** The server's clock as we know it, in seconds; runs on between answers. */
export const serverNowS = signal(Date.now() / 1000);

let ahead = 0;
let followedId: string | null = null;

const tick = () => {
  serverNowS.value = Date.now() / 1000 + ahead;
};

/** Follows a home until stopped. */
export function followHome(id: string): () => void {
  if (followedId !== id) live.value = nothingYet;
  followedId = id;
  const stopAsking = whileVisible(EVERY_MS, async (abort) => {
    const answer = await askLive(id, abort);
    if (followedId !== id) return;
    if (answer.ok) {
      ahead = answer.value.now - Date.now() / 1000;
      live.value = { value: answer.value, problem: null, loading: false };
    } else live.value = { value: live.peek().value, problem: answer, loading: false };
    tick();
  });
  const timer = setInterval(tick, TICK_MS);
  return () => {
    stopAsking();
    clearInterval(timer);
  };
}

export function forgetLive(): void {
  followedId = null;
  live.value = nothingYet;
}
