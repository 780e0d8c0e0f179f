/** How long a session is believed, kept and extended. Pure. */
import {
  SESSION_BELIEVED_S,
  SESSION_LIFE_S,
  SESSION_LONGEST_S,
  SESSION_NOTE_USE_S,
  SIGN_IN_FRESH_S,
} from "./limits.ts";

/** A session's row, as far as it decides. */
export interface SessionTimes {
  createdAtS: number;
  lastUsedAtS: number;
  expiresAtS: number;
  endedAtS: number | null;
}

const READING = new Set(["GET", "HEAD"]);

/** A young cookie is believed alone for reading; what changes data always asks whether the session still is. */
export function believedAlone(method: string, issuedAtS: number, nowS: number): boolean {
  const ageS = nowS - issuedAtS;
  return READING.has(method) && ageS >= 0 && ageS < SESSION_BELIEVED_S;
}

export function sessionInForce({ endedAtS, expiresAtS }: SessionTimes, nowS: number): boolean {
  return endedAtS === null && expiresAtS > nowS;
}

/** A session ends when it was not used for long, and at the latest so long after it began. */
export function sessionExpiryS(createdAtS: number, nowS: number): number {
  return Math.min(nowS + SESSION_LIFE_S, createdAtS + SESSION_LONGEST_S);
}

/** Each use need not be written down. */
export function useIsWorthNoting({ lastUsedAtS }: SessionTimes, nowS: number): boolean {
  return nowS - lastUsedAtS >= SESSION_NOTE_USE_S;
}

/** Whether who sits there has just shown who they are. */
export function isFresh(provenAtS: number, nowS: number): boolean {
  return nowS - provenAtS < SIGN_IN_FRESH_S;
}
