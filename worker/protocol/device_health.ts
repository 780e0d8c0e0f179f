/** How well a home's devices are, as its members see it. */
import * as v from "valibot";
import { DEVICE_STATES } from "../domain/device_health.ts";

const nullableNumber = v.nullable(v.number());

export const healthAnswer = v.object({
  /** Unix seconds, the server's clock. */
  now: v.number(),
  devices: v.array(v.object({
    id: v.string(),
    state: v.pipe(
      v.picklist(DEVICE_STATES),
      v.description(
        "late: its newest minute is old, but it was heard of; silent: nothing came for ten minutes",
      ),
    ),
    lastReadingS: v.pipe(nullableNumber, v.description("Start of its newest minute")),
    heardAtS: v.pipe(nullableNumber, v.description("When anything last came from it")),
    clockOffsetS: v.pipe(nullableNumber, v.description("Its clock minus ours; null where unknown")),
    rssiDbm: nullableNumber,
    firmware: v.nullable(v.string()),
    buffered: v.pipe(nullableNumber, v.description("Minutes that it still has to send")),
    uptimeS: nullableNumber,
    days: v.array(v.object({
      startS: v.number(),
      missingMin: v.pipe(
        v.array(nullableNumber),
        v.description("By local hour; null before its first reading and for hours that have not begun"),
      ),
    })),
  })),
});
export type HealthAnswer = v.InferOutput<typeof healthAnswer>;
