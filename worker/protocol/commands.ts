/** REST bodies for switches and what they are told to do. */
import * as v from "valibot";
import { CLIENT_ID } from "../domain/client_id.ts";
import { ASKER_KINDS, type Command, COMMAND_ENDS, COMMAND_STATES } from "../domain/command.ts";
import { COMMAND_LIFE_MAX_S, COMMAND_LIFE_MIN_S, COMMAND_TIMER_MAX_MIN } from "../domain/limits.ts";
import { ruleBody } from "./power_rules.ts";
import { scheduleBody } from "./schedules.ts";
import { sunBody } from "./sun_place.ts";
import { switchChannel } from "./switch_channel.ts";

const id = v.pipe(v.string(), v.maxLength(64));
const clientId = v.pipe(
  v.string(),
  v.regex(CLIENT_ID),
  v.description("Made by who asks, at random: the same one again is the same command"),
);
export const newCommand = v.object({
  id: clientId,
  device: id,
  channel: v.optional(switchChannel, "plug"),
  do: v.pipe(
    v.picklist(["on", "off", "toggle", "timer"]),
    v.description("timer: on, and off after `minutes`"),
  ),
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(COMMAND_TIMER_MAX_MIN))),
  confirmed: v.optional(
    v.pipe(v.boolean(), v.description("The person was asked: for devices that are not simply switched off")),
    false,
  ),
  expiresInS: v.optional(v.pipe(
    v.number(),
    v.integer(),
    v.minValue(COMMAND_LIFE_MIN_S),
    v.maxValue(COMMAND_LIFE_MAX_S),
    v.description("It is never carried out later. Absent: what suits the device's way of listening"),
  )),
});
export type NewCommand = v.InferOutput<typeof newCommand>;

const atMs = v.pipe(v.number(), v.description("Unix milliseconds"));
export const commandBody = v.object({
  id: v.string(),
  device: v.string(),
  channel: v.string(),
  on: v.boolean(),
  forS: v.pipe(v.nullable(v.number()), v.description("For a timer: off after so long")),
  by: v.object({ kind: v.picklist(ASKER_KINDS), id: v.string() }),
  state: v.picklist(COMMAND_STATES),
  askedAtMs: atMs,
  sentAtMs: v.nullable(atMs),
  expiresAtMs: atMs,
  endedAtMs: v.nullable(atMs),
  end: v.pipe(v.nullable(v.picklist(COMMAND_ENDS)), v.description("Why it failed or expired")),
  deviceCode: v.pipe(v.nullable(v.string()), v.description("What the device said when it refused")),
});
export type CommandBody = v.InferOutput<typeof commandBody>;

export function commandBodyOf({ closesAtMs: _, taken: __, by, ...shown }: Command): CommandBody {
  return { ...shown, by: { kind: by.kind, id: by.id } };
}

/** How a device hears of a command: at once, with its next post, or not for now. */
export const REACHES = ["socket", "post", "away"] as const;

export const switchBody = v.object({
  device: v.string(),
  channel: v.string(),
  on: v.pipe(v.nullable(v.boolean()), v.description("As the device last said; null: it never did")),
  sinceMs: v.nullable(atMs),
  reach: v.picklist(REACHES),
  powerW: v.nullable(v.number()),
  todayWh: v.pipe(v.nullable(v.number()), v.description("Taken since the local day began")),
  confirmOff: v.pipe(v.boolean(), v.description("Not switched off unless it is confirmed")),
  offAtMs: v.pipe(v.nullable(atMs), v.description("When its timer switches it off")),
  open: v.pipe(v.nullable(commandBody), v.description("The command that is under way")),
});
export type SwitchBody = v.InferOutput<typeof switchBody>;

export const controlBody = v.object({
  nowMs: atMs,
  switches: v.array(switchBody),
  schedules: v.array(scheduleBody),
  rules: v.array(ruleBody),
  sun: sunBody,
  commands: v.pipe(v.array(commandBody), v.description("The newest first")),
});
export type ControlBody = v.InferOutput<typeof controlBody>;

export const switchChange = v.object({ confirmOff: v.boolean() });
export type SwitchChange = v.InferOutput<typeof switchChange>;
