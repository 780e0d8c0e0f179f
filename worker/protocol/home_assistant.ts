/** REST bodies of the switch that offers a home to Home Assistant. */
import * as v from "valibot";

export const haChange = v.object({ on: v.boolean() });

export const haBody = v.object({
  on: v.boolean(),
  /** Devices and entities that are offered. */
  devices: v.number(),
  entities: v.number(),
  /** When states were told last, Unix seconds; null: not since it was switched on. */
  toldAtS: v.nullable(v.number()),
});
export type HaBody = v.InferOutput<typeof haBody>;
