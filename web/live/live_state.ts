import { signal } from "@preact/signals";
import type { LiveAnswer } from "../../worker/protocol/questions.ts";
import { OFFLINE } from "../api/ask.ts";
import { askLive } from "../api/homes.ts";
import { type Kept, nothingYet } from "./kept.ts";
import { whileVisible } from "./while_visible.ts";

const EVERY_MS = 10_000;
const TICK_MS = 5_000;
/** So often in any case where minutes are told of as they come. */
const TOLD_EVERY_MS = 60_000;

/** Something above every page says that the server is away. */
export const awaySaid = signal(false);
/** The newest minute of the home on screen. */
export const live = signal<Kept<LiveAnswer>>(nothingYet);
/** The server's clock as we know it, in seconds; runs on between answers. */
export const serverNowS = signal(Date.now() / 1000);

let ahead = 0;
let followedId: string | null = null;
let told = false;
let askedMs = -Infinity;
let askAgain = () => {};

/** The server's clock this moment. */
export const serverNow = (): number => Date.now() / 1000 + ahead;

const tick = () => {
  serverNowS.value = serverNow();
};

/** Whether somebody calls `askLiveNow` at each new minute. */
export function minutesComeBy(line: boolean): void {
  told = line;
}

/** A new minute is there. */
export function askLiveNow(): void {
  askAgain();
}

/** Follows a home until stopped. */
export function followHome(id: string): () => void {
  if (followedId !== id) live.value = nothingYet;
  followedId = id;
  const stop = new AbortController();
  async function askMinute(signal: AbortSignal): Promise<void> {
    askedMs = Date.now();
    const answer = await askLive(id, signal);
    if (followedId !== id) return;
    if (answer.ok) {
      ahead = answer.value.now - (answer.arrivedMs ?? Date.now()) / 1000;
      const problem = answer.seenMs === undefined ? null : OFFLINE;
      live.value = { value: answer.value, problem, loading: false };
    } else live.value = { value: live.peek().value, problem: answer, loading: false };
    tick();
  }
  askedMs = -Infinity;
  askAgain = () => {
    askMinute(stop.signal).catch((error) => {
      if (!stop.signal.aborted) throw error;
    });
  };
  const stopAsking = whileVisible(EVERY_MS, async (signal) => {
    if (!told || Date.now() - askedMs >= TOLD_EVERY_MS) await askMinute(signal);
  });
  const stopTicking = whileVisible(TICK_MS, () => Promise.resolve(tick()));
  return () => {
    stop.abort();
    stopAsking();
    stopTicking();
  };
}

export function forgetLive(): void {
  followedId = null;
  live.value = nothingYet;
}
