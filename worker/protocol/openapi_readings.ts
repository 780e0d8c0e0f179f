/** The device protocol's readings as schemas, for the document of the API: `parse_readings` does the reading itself. */
import * as v from "valibot";
import {
  MAX_CURRENT_A,
  MAX_POWER_W,
  MAX_REGISTER_WH,
  MAX_VOLTAGE_V,
  READINGS_MAX_MINUTES,
} from "../domain/limits.ts";
import { serialText } from "./config.ts";
import { REJECTIONS } from "./readings.ts";

const measured = (lowest: number, highest: number, what: string) =>
  v.optional(
    v.pipe(v.nullable(v.pipe(v.number(), v.minValue(lowest), v.maxValue(highest))), v.description(what)),
  );

export const channelReading = v.object({
  v: measured(0, MAX_VOLTAGE_V, "Mean volts"),
  a: measured(0, MAX_CURRENT_A, "Mean amperes"),
  w: measured(-MAX_POWER_W, MAX_POWER_W, "Mean active watts, signed: + towards the load"),
  pf: measured(-1, 1, "Power factor"),
  fwd: measured(
    0,
    MAX_REGISTER_WH,
    "Forward energy register in Wh at the end of the minute; import for the mains",
  ),
  rev: measured(
    0,
    MAX_REGISTER_WH,
    "Reverse energy register in Wh at the end of the minute; export for the mains",
  ),
});

export const readingsPost = v.object({
  serial: serialText,
  minutes: v.pipe(
    v.array(v.object({
      t: v.pipe(
        v.number(),
        v.integer(),
        v.multipleOf(60),
        v.description("Unix seconds of the minute's start, UTC: the values describe [t, t+60)"),
      ),
      channels: v.pipe(
        v.record(v.string(), channelReading),
        v.description("By channel: L1 L2 L3 the mains phases, U.C channel 1–10 of unit 0–3, plug"),
      ),
    })),
    v.maxLength(READINGS_MAX_MINUTES),
  ),
  results: v.optional(v.array(v.object({ id: v.string(), ok: v.boolean(), code: v.optional(v.string()) }))),
  state: v.optional(v.pipe(
    v.record(v.string(), v.object({ on: v.boolean() })),
    v.description("How its switches stand, by channel; for a device that speaks no MQTT"),
  )),
  health: v.optional(v.object({
    firmware: v.optional(v.string()),
    rssi_dbm: v.optional(v.number()),
    buffered: v.optional(v.number()),
    uptime_s: v.optional(v.number()),
    clock_s: v.optional(v.pipe(v.number(), v.description("The device's own clock, Unix seconds"))),
  })),
});

export const readingsAnswer = v.object({
  accepted: v.number(),
  duplicate: v.pipe(v.number(), v.description("Minutes that were stored before, the same")),
  conflict: v.pipe(
    v.number(),
    v.description(
      "Minutes that were stored before with other content: what was missing is filled in, the rest stays",
    ),
  ),
  rejected: v.array(v.object({
    index: v.number(),
    t: v.nullable(v.number()),
    code: v.picklist(REJECTIONS),
    field: v.string(),
  })),
  now: v.pipe(v.number(), v.description("Unix seconds, the server's clock")),
  commands: v.pipe(
    v.array(v.object({
      id: v.string(),
      do: v.literal("switch.set"),
      channel: v.string(),
      on: v.boolean(),
      expires: v.pipe(v.number(), v.description("Unix seconds: not to be carried out from then on")),
    })),
    v.description("For a device without a socket: may come again until its `results` say what became of it"),
  ),
  watch_until: v.pipe(v.number(), v.description("Somebody is looking until then; 0 when nobody is")),
  token: v.pipe(v.nullable(v.string()), v.description("A new token when the old one nears its end")),
});
