/** REST bodies for a home's doors. */
import * as v from "valibot";
import { DOOR_KINDS, DOOR_QUANTITIES } from "../../domain/door.ts";
import { DOOR_INPUT_MAX_CHARACTERS, DOOR_RULES_MAX, MULTIPLIER_MAX } from "../../domain/limits.ts";
import { SHELLY_MODELS } from "../../domain/shelly.ts";
import { nameText } from "../config.ts";

export const newDoor = v.object({
  kind: v.picklist(DOOR_KINDS),
  name: nameText,
  shelly: v.optional(v.pipe(
    v.picklist(SHELLY_MODELS),
    v.description("Of a Shelly, what it measures with: its values are mapped by that from the start"),
  )),
});

export const doorRule = v.object({
  input: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(DOOR_INPUT_MAX_CHARACTERS),
    v.description("The input's whole name, as the list of inputs has it"),
  ),
  channel: v.pipe(v.string(), v.maxLength(8), v.description("L1, L2, L3, unit.channel such as 0.1, or plug")),
  quantity: v.pipe(v.picklist(DOOR_QUANTITIES), v.description("What the value is, and in which unit")),
  reversed: v.pipe(v.boolean(), v.description("The sender counts positive away from the load")),
  multiplier: v.pipe(v.number(), v.minValue(0.000_001), v.maxValue(MULTIPLIER_MAX)),
});
export const doorRules = v.object({ rules: v.pipe(v.array(doorRule), v.maxLength(DOOR_RULES_MAX)) });

export const doorInput = v.object({
  input: v.string(),
  value: v.pipe(v.number(), v.description("The newest, as it came")),
  atS: v.pipe(v.number(), v.description("Its time, Unix seconds")),
});
export type DoorInput = v.InferOutput<typeof doorInput>;

export const doorBody = v.object({
  device: v.string(),
  kind: v.picklist(DOOR_KINDS),
  name: v.string(),
  serial: v.string(),
  rules: v.array(doorRule),
  inputs: v.array(doorInput),
});
export type DoorBody = v.InferOutput<typeof doorBody>;
export const doorList = v.array(doorBody);

export const doorMade = v.object({
  device: v.string(),
  kind: v.picklist(DOOR_KINDS),
  serial: v.string(),
  key: v.pipe(v.string(), v.description("What the device is given; shown this once")),
  user: v.pipe(v.nullable(v.string()), v.description("emoncms: the user id of its encrypted form")),
});
export type DoorMade = v.InferOutput<typeof doorMade>;
