/** REST bodies for schedules. */
import * as v from "valibot";
import { SCHEDULE_OFFSET_MAX_MIN } from "../domain/limits.ts";
import { switchChannel } from "./switch_channel.ts";

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439));
const offset = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(-SCHEDULE_OFFSET_MAX_MIN),
  v.maxValue(SCHEDULE_OFFSET_MAX_MIN),
);

const scheduleFields = {
  device: v.pipe(v.string(), v.maxLength(64)),
  channel: v.optional(switchChannel, "plug"),
  on: v.boolean(),
  moment: v.variant("kind", [
    v.object({
      kind: v.literal("clock"),
      minute: v.pipe(minute, v.description("Minutes after midnight on the home's wall clock")),
    }),
    v.object({
      kind: v.picklist(["sunrise", "sunset"]),
      offsetMin: v.pipe(offset, v.description("Minutes after it, or before it when negative")),
    }),
  ]),
  weekdays: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
    v.minLength(1),
    v.maxLength(7),
    v.description("1 Monday to 7 Sunday, in the home's zone"),
  ),
  enabled: v.optional(v.boolean(), true),
  confirmed: v.optional(
    v.pipe(v.boolean(), v.description("May switch off what is marked to be confirmed")),
    false,
  ),
};

export const scheduleWish = v.object(scheduleFields);
export type ScheduleWish = v.InferOutput<typeof scheduleWish>;

export const scheduleBody = v.object({
  ...scheduleFields,
  id: v.string(),
  by: v.pipe(v.string(), v.description("Whose schedule it is")),
  nextAtMs: v.pipe(v.nullable(v.number()), v.description("When it is due next, Unix milliseconds")),
});
export type ScheduleBody = v.InferOutput<typeof scheduleBody>;
