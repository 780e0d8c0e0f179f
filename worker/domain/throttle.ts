/** Who tries too often waits, longer each time, up to a cap, and never for good. Pure. */

export interface ThrottleRule {
  /** So many tries without a wait. */
  free: number;
  /** After the first one too many; doubled with each. */
  firstWaitS: number;
  longestWaitS: number;
  /** After so long without a try, all is forgotten. */
  forgetAfterS: number;
}

export const THROTTLES = {
  /** Passwords for one account, from browsers that it does not know. */
  account: { free: 8, firstWaitS: 2, longestWaitS: 900, forgetAfterS: 86_400 },
  /** Passwords for one account, from one browser in which it was signed in before: out of a stranger's reach. */
  knownBrowser: { free: 8, firstWaitS: 2, longestWaitS: 300, forgetAfterS: 86_400 },
  /** Passwords from one network, whosoever. */
  network: { free: 60, firstWaitS: 1, longestWaitS: 300, forgetAfterS: 3_600 },
  /** Mails that strangers can have sent to one address. */
  mail: { free: 5, firstWaitS: 60, longestWaitS: 3_600, forgetAfterS: 86_400 },
} as const satisfies Record<string, ThrottleRule>;
export type ThrottleName = keyof typeof THROTTLES;

export interface ThrottleState {
  tries: number;
  lastAtS: number;
  waitUntilS: number;
}

export interface ThrottleDecision {
  admitted: boolean;
  state: ThrottleState;
}

/** The wait after so many tries. */
export function waitAfterS(rule: ThrottleRule, tries: number): number {
  if (tries < rule.free) return 0;
  return Math.min(rule.longestWaitS, rule.firstWaitS * 2 ** Math.min(30, tries - rule.free));
}

/** A try that is refused does not make the wait longer: a stranger who hammers cannot shut anybody out for good. */
export function throttle(rule: ThrottleRule, state: ThrottleState | null, nowS: number): ThrottleDecision {
  if (state !== null && nowS < state.waitUntilS) return { admitted: false, state };
  const forgotten = state === null || nowS - state.lastAtS >= rule.forgetAfterS;
  const tries = forgotten ? 1 : state.tries + 1;
  return { admitted: true, state: { tries, lastAtS: nowS, waitUntilS: nowS + waitAfterS(rule, tries) } };
}
