/** Whether this computer's clock is good enough to put a time to minutes. Pure. */

/** A clock that is off by more than this makes no minutes. */
export const CLOCK_WRONG_S = 90;
/** The wall clock was set when it runs apart from the steady one by more than this. */
export const CLOCK_STEP_MS = 2_000;

/** How far the clock is ahead of the server's, in seconds; `sentMs` and `answeredMs` are its times around the post. */
export function clockAheadS(serverNowS: number, sentMs: number, answeredMs: number): number {
  const aheadOfEarliest = answeredMs / 1000 - serverNowS - 1;
  const aheadOfLatest = sentMs / 1000 - serverNowS;
  // The server's second began somewhere between the two; what that explains is no error.
  if (aheadOfLatest > 0) return aheadOfLatest;
  return aheadOfEarliest < 0 ? aheadOfEarliest : 0;
}

export function isWrong(aheadS: number): boolean {
  return Math.abs(aheadS) > CLOCK_WRONG_S;
}
