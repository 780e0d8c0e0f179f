/** What a home's webhooks are called with: one schema for each type of call. */
import * as v from "valibot";
import { COMMAND_ENDS, COMMAND_STATES } from "../domain/command.ts";

const timestamp = v.pipe(v.string(), v.description("When it happened, ISO 8601, UTC"));
const home = v.pipe(v.string(), v.description("The home's id"));
const device = v.pipe(v.string(), v.description("The device's id"));

const flow = v.object({
  w: v.pipe(v.nullable(v.number()), v.description("Mean watts; null: not known")),
  wh: v.pipe(v.nullable(v.number()), v.description("Net Wh of the minute; null: not known")),
});

export const minuteCall = v.object({
  type: v.literal("readings.minute"),
  timestamp,
  data: v.object({
    home,
    minutes: v.array(v.object({
      t: v.pipe(v.number(), v.description("Unix seconds of the minute's start")),
      branches: v.pipe(v.record(v.string(), flow), v.description("By the branch's id")),
      mains: flow,
      unmetered: flow,
    })),
  }),
});

export const alertCall = v.object({
  type: v.literal("alert"),
  timestamp,
  data: v.object({
    home,
    kind: v.picklist(["device_silent", "device_back"]),
    device,
    name: v.pipe(v.string(), v.description("The device's name")),
    heardAtS: v.pipe(
      v.number(),
      v.description("When it was last heard of before it fell silent, Unix seconds"),
    ),
  }),
});

export const commandCall = v.object({
  type: v.literal("command"),
  timestamp,
  data: v.object({
    home,
    id: v.pipe(v.string(), v.description("The command's id, as who asked made it")),
    device,
    channel: v.string(),
    on: v.boolean(),
    state: v.picklist(COMMAND_STATES),
    end: v.pipe(v.nullable(v.picklist(COMMAND_ENDS)), v.description("Why it failed or expired")),
  }),
});

export const testCall = v.object({ type: v.literal("test"), timestamp, data: v.object({ home }) });

export const hookCallBody = v.variant("type", [minuteCall, alertCall, commandCall, testCall]);
export type HookCallBody = v.InferOutput<typeof hookCallBody>;
