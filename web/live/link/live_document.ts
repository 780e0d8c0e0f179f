/** What a device's `live` message says, or null for what is none. Pure. */
import * as v from "valibot";
import { type LiveValues, liveValues } from "../../../worker/protocol/live.ts";

const schema = v.pipe(v.string(), v.parseJson(), liveValues);

export function readLive(text: string): LiveValues | null {
  const read = v.safeParse(schema, text);
  return read.success ? read.output : null;
}
