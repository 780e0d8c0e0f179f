/** A world in which time passes faster, for tests and measurements of the bridge. */
import { wait } from "../patient_fetch.ts";
import type { BridgeDeps } from "./bridge_deps.ts";

export interface FastTime {
  /** At this moment of the real clock … */
  realMs: number;
  /** … the fast one shows this. */
  fastMs: number;
  speed: number;
}

export function fastNowMs({ realMs, fastMs, speed }: FastTime): number {
  return fastMs + (Date.now() - realMs) * speed;
}

/** The server answers with this world's time, as a server that lived in it would. */
export function fastDeps(time: FastTime, say: (line: string) => void): BridgeDeps {
  const nowMs = () => fastNowMs(time);
  return {
    nowMs,
    steadyMs: nowMs,
    wait: (ms, signal) => wait(ms / time.speed, signal),
    random: Math.random,
    say,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (response.status !== 200) return response;
      const answer: Record<string, unknown> = await response.json();
      const headers = { "content-type": "application/json" };
      return new Response(JSON.stringify({ ...answer, now: Math.floor(nowMs() / 1000) }), { headers });
    },
  };
}
