/** What became of a notice that was given to a push service, and when to try again. Pure. */

/** Why it did not get there, as the person is told. */
export type PushTrouble = "refused" | "unreachable" | "busy";

export type PushFate =
  | { kind: "delivered" }
  /** The browser is no longer there: its subscription goes. */
  | { kind: "gone" }
  | { kind: "later"; retryAfterS: number | null; trouble: PushTrouble }
  | { kind: "refused"; trouble: PushTrouble };

/** RFC 8030, by the answer's status; `retryAfter` is that header. */
export function fateOf(status: number, retryAfter: string | null, nowS: number): PushFate {
  if (status >= 200 && status < 300) return { kind: "delivered" };
  if (status === 404 || status === 410) return { kind: "gone" };
  if (status === 429 || status >= 500) {
    return { kind: "later", retryAfterS: secondsOf(retryAfter, nowS), trouble: "busy" };
  }
  return { kind: "refused", trouble: "refused" };
}

/** Seconds, or a date. */
function secondsOf(retryAfter: string | null, nowS: number): number | null {
  if (retryAfter === null) return null;
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter);
  const atMs = retryAfter.trim().endsWith("GMT") ? Date.parse(retryAfter) : NaN;
  return Number.isNaN(atMs) ? null : Math.max(0, Math.ceil(atMs / 1000 - nowS));
}

/** Seconds before the second try, the third and so on. */
const DELAYS_S = [30, 120, 600, 1_800] as const;

/** When one that has failed `tries` times is tried next; null: never again. */
export function nextPushTryAtS(
  { tries, expiresAtS }: { tries: number; expiresAtS: number },
  retryAfterS: number | null,
  nowS: number,
): number | null {
  if (tries > DELAYS_S.length) return null;
  const atS = nowS + Math.max(DELAYS_S[Math.max(tries, 1) - 1], retryAfterS ?? 0);
  return atS < expiresAtS ? atS : null;
}
