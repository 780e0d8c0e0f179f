/** What is asked of devices while somebody looks, and what they send then. */
import * as v from "valibot";
import type { ChannelName } from "../domain/channel.ts";

export const watching = v.object({
  untilS: v.pipe(v.number(), v.description("Devices are asked for live values until then, Unix seconds")),
  everyS: v.pipe(v.number(), v.description("Seconds from one live value to the next")),
});
export type Watching = v.InferOutput<typeof watching>;

const measured = v.optional(v.nullable(v.pipe(v.number(), v.finite())));
/** A device's `live` document; what was not measured is absent. */
export const liveValues = v.object({
  t: v.pipe(v.number(), v.finite()),
  channels: v.record(v.string(), v.object({ w: measured, v: measured, a: measured })),
});
export type LiveValues = Omit<v.InferOutput<typeof liveValues>, "channels"> & {
  channels: Record<ChannelName, { w?: number | null; v?: number | null; a?: number | null }>;
};
