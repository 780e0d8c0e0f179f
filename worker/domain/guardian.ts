/** How it stands with a minor's guardian. Pure. */
export const GUARDIAN_STATES = ["not_needed", "waiting", "confirmed", "withdrawn"] as const;
export type GuardianState = (typeof GUARDIAN_STATES)[number];
