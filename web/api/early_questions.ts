/** What the page itself asks before the app's code is there: see the script in web/index.html. */
export const SESSION_QUESTION = "/v1/session?nobody=204";

interface EarlyResponse extends Response {
  arrivedMs?: number;
}

declare global {
  var earlyAnswers: Record<string, Promise<EarlyResponse>> | undefined;
}

/** Later than this after the page's beginning an answer would be old. */
const LATEST_MS = 10_000;

/** The answer that is under way to this question, for the first who asks; null where there is none. */
export function earlyAnswer(
  method: string,
  path: string,
  nowMs = performance.now(),
): Promise<Response> | null {
  const early = globalThis.earlyAnswers;
  if (early === undefined) return null;
  // What was asked before a change does not know of it.
  if (method !== "GET" || nowMs > LATEST_MS) {
    globalThis.earlyAnswers = undefined;
    return null;
  }
  const answer = early[path] ?? null;
  delete early[path];
  return answer;
}

/** When an answer came in by this clock: early ones wait to be read. */
export function arrivedMs(response: Response): number {
  return (response as EarlyResponse).arrivedMs ?? Date.now();
}
