/** Loads that never sleep, and the channel that has none. */
import type { PlannedLoad } from "./load.ts";

/** Draws the same day and night, such as routers, ventilation and standby. */
export function always(powerW: number, noiseW: number): PlannedLoad {
  return { kind: "planned", plan: (day, _, add) => add(0, 0, day.lengthMin, powerW, noiseW) };
}

/** A clamp on a spare breaker: 0 W for ever. */
export const nothing: PlannedLoad = { kind: "planned", plan: () => {} };
