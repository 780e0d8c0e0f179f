/** How well a device is: on time, late, silent; and what is kept of what it tells of itself. Pure. */
import { ABANDONED_AFTER_S, ON_TIME_WITHIN_S, SILENT_AFTER_S } from "./limits.ts";

/** What a device may tell beside its minutes. */
export interface ToldHealth {
  firmware?: string;
  rssiDbm?: number;
  /** Minutes that it still has to send. */
  buffered?: number;
  uptimeS?: number;
  /** Its own clock when it sent, Unix seconds. */
  clockS?: number;
}

/** The latest of each thing that it told, with what the post itself says. */
export interface KeptHealth extends Omit<ToldHealth, "clockS"> {
  postedAtS: number;
  /** Its clock minus ours, in seconds; null where unknown. */
  clockOffsetS: number | null;
}

/** `newestEndS`: end of the post's newest minute, or null for one without minutes. */
export function nextHealth(
  kept: KeptHealth | null,
  told: ToldHealth | null,
  post: { nowS: number; newestEndS: number | null },
): KeptHealth {
  const { clockS, ...rest } = told ?? {};
  const { nowS, newestEndS } = post;
  const aheadS = newestEndS !== null && newestEndS > nowS ? newestEndS - nowS : null;
  const clockOffsetS = clockS === undefined ? aheadS : Math.round(clockS - nowS);
  return { ...kept, ...rest, postedAtS: nowS, clockOffsetS };
}

export const DEVICE_STATES = ["on_time", "late", "silent", "never"] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];

/** Nothing came for so long that it may be broken. */
export function isSilent(heardAtS: number, nowS: number): boolean {
  return nowS - heardAtS > SILENT_AFTER_S;
}

/** The first second at which it is silent, unless it is heard of before. */
export function silentFromS(heardAtS: number): number {
  return heardAtS + SILENT_AFTER_S + 1;
}

/**
 * `readingEndS`: end of its newest minute; `heardAtS`: when it last posted anything; null before the first. One that
 * posts a backlog is late, not silent.
 */
export function deviceState(readingEndS: number | null, heardAtS: number | null, nowS: number): DeviceState {
  const heard = Math.max(readingEndS ?? -Infinity, heardAtS ?? -Infinity);
  if (heard === -Infinity) return "never";
  if (isSilent(heard, nowS)) return "silent";
  return readingEndS !== null && nowS - readingEndS <= ON_TIME_WITHIN_S ? "on_time" : "late";
}

/** Whether another home may take the device over: nothing came from it for so long, nor was it claimed since. */
export function isAbandoned(heardAtS: number | null, claimedAtS: number, nowS: number): boolean {
  return nowS - Math.max(heardAtS ?? 0, claimedAtS) > ABANDONED_AFTER_S;
}
