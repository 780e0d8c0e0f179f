/** What is asked of devices while somebody looks. */
import * as v from "valibot";

export const watching = v.object({
  untilS: v.pipe(v.number(), v.description("Devices are asked for live values until then, Unix seconds")),
  everyS: v.pipe(v.number(), v.description("Seconds from one live value to the next")),
});
export type Watching = v.InferOutput<typeof watching>;
