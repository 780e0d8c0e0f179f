/** How a webhook fares: what an answer means, when it is tried again, when it is paused. Pure. */
import { HOOK_FAILS_S, HOOK_FIRST_PAUSE_S, HOOK_LONGEST_PAUSE_S, HOOK_PAUSE_GROWS } from "./limits.ts";

/** Why a call came to nothing, where no answer's status says it. */
export const CALL_FAULTS = ["no_answer", "unreachable", "address_refused", "secret_lost"] as const;
export type CallFault = (typeof CALL_FAULTS)[number];

/** What came of a call. */
export interface CallEnd {
  /** Null where there was no answer. */
  status: number | null;
  fault: CallFault | null;
  /** What the receiver asked for. */
  retryAfterS: number | null;
}

export const HOOK_PAUSES = ["person", "failing", "gone"] as const;
export type HookPause = (typeof HOOK_PAUSES)[number];

export interface HookState {
  lastAtS: number | null;
  lastStatus: number | null;
  lastFault: CallFault | null;
  lastOkAtS: number | null;
  /** Calls in a row that came to nothing, since when, and when the next one is due, Unix ms. */
  failures: number;
  failingSinceS: number | null;
  nextTryAtMs: number;
  /** Calls and minutes that were given up. */
  lostCalls: number;
  lostMinutes: number;
  paused: HookPause | null;
  pausedAtS: number | null;
  /** Whether its maker was told that it was paused for them. */
  told: boolean;
}

/** With the calls that wait for it. */
export type KeptHookState = HookState & { waiting: number };

export const NEW_HOOK_STATE: HookState = {
  lastAtS: null,
  lastStatus: null,
  lastFault: null,
  lastOkAtS: null,
  failures: 0,
  failingSinceS: null,
  nextTryAtMs: 0,
  lostCalls: 0,
  lostMinutes: 0,
  paused: null,
  pausedAtS: null,
  told: true,
};

export function isDelivered({ status }: CallEnd): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** The receiver is there and will not have this very call: another may go first. */
export function isRefusal({ status }: CallEnd): boolean {
  return status !== null && status >= 400 && status < 500 && ![408, 410, 425, 429].includes(status);
}

/** Seconds until the next try after so many failures; `random` from 0 to 1 spreads them by a quarter. */
export function pauseS(failures: number, random: number): number {
  const whole = Math.min(HOOK_FIRST_PAUSE_S * HOOK_PAUSE_GROWS ** (failures - 1), HOOK_LONGEST_PAUSE_S);
  return whole * (1 + (random - 0.5) / 2);
}

export function afterCall(state: HookState, end: CallEnd, nowMs: number, random: number): HookState {
  const nowS = Math.floor(nowMs / 1000);
  const last = { ...state, lastAtS: nowS, lastStatus: end.status, lastFault: end.fault };
  if (isDelivered(end)) {
    return { ...last, lastOkAtS: nowS, failures: 0, failingSinceS: null, nextTryAtMs: 0 };
  }
  const failures = state.failures + 1;
  const failingSinceS = state.failingSinceS ?? nowS;
  const waitS = Math.max(pauseS(failures, random), Math.min(end.retryAfterS ?? 0, HOOK_LONGEST_PAUSE_S));
  const failed = { ...last, failures, failingSinceS, nextTryAtMs: Math.round(nowMs + waitS * 1000) };
  if (end.status === 410) return pausedFor(failed, "gone", nowS);
  return nowS - failingSinceS >= HOOK_FAILS_S ? pausedFor(failed, "failing", nowS) : failed;
}

export function pausedFor(state: HookState, paused: HookPause, nowS: number): HookState {
  return { ...state, paused, pausedAtS: nowS, nextTryAtMs: 0, told: paused === "person" };
}

/** Tried again at once, as if nothing had been. */
export function resumed(state: HookState): HookState {
  const { lastAtS, lastStatus, lastFault, lastOkAtS } = state;
  return { ...NEW_HOOK_STATE, lastAtS, lastStatus, lastFault, lastOkAtS };
}
