/** What a device's `live` message says, or null for what is none. Pure. */
import * as v from "valibot";
import { type LiveValues, liveValues } from "../../../worker/protocol/live.ts";

const schema = v.pipe(v.string(), v.parseJson(), liveValues);

export function readLive(text: string): LiveValues | null {
  const read = v.safeParse(schema, text);
  return read.success ? read.output : null;
}

/** A device whose clock is further off than this is taken at the moment of arrival. */
const TRUSTED_S = 10;

/** When it was measured, by the server's clock. */
export function measuredAtS(saidS: number, arrivedS: number): number {
  return Math.abs(saidS - arrivedS) <= TRUSTED_S ? Math.min(saidS, arrivedS) : arrivedS;
}
