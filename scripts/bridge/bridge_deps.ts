/** What the bridge needs of the world; tests give it a faster one. */
import { wait } from "../patient_fetch.ts";

export interface BridgeDeps {
  /** The wall clock, Unix ms; it may be wrong, and be set at any moment. */
  nowMs(): number;
  /** Rises evenly whatever is done to the wall clock. */
  steadyMs(): number;
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  fetch(url: string, init: RequestInit): Promise<Response>;
  random(): number;
  /** One line for the log. */
  say(line: string): void;
}

export const realDeps: BridgeDeps = {
  nowMs: () => Date.now(),
  steadyMs: () => performance.now(),
  wait,
  fetch: (url, init) => fetch(url, init),
  random: Math.random,
  say: (line) => console.log(`${new Date().toISOString().slice(0, 19)}Z ${line.replaceAll("\n", " ")}`),
};
