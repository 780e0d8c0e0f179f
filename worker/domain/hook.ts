/** A webhook: an address that a home calls when something happens. Pure. */

export const HOOK_EVENTS = ["readings.minute", "alert", "command"] as const;
export type HookEvent = (typeof HOOK_EVENTS)[number];

/** Sealed for the server; one that was replaced signs along until `untilS`. */
export interface HookSecret {
  sealed: string;
  untilS: number | null;
}

export interface Hook {
  id: string;
  /** Who made it: it is called as long as they may configure the home. */
  account: string;
  label: string;
  url: string;
  events: HookEvent[];
  /** The newest first. */
  secrets: HookSecret[];
  madeAtS: number;
}
