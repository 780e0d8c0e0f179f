import * as v from "valibot";
import { channelCode } from "../domain/channel.ts";

export const switchChannel = v.pipe(
  v.string(),
  v.maxLength(8),
  v.check((name) => channelCode(name) !== null, "Cannot find this channel"),
);
