import { signal } from "@preact/signals";

/** The token of an invitation that somebody signs in or registers for; in memory only. */
export const pendingInvitation = signal<string | null>(null);
