/** Doors: how devices that speak another format than ours come in, and what their values mean here. Pure. */
import { channelCode, type ChannelName } from "./channel.ts";
import { DOOR_INPUT_MAX_CHARACTERS, DOOR_RULES_MAX, MULTIPLIER_MAX } from "./limits.ts";
import { ok, type Outcome, refuse } from "./outcome.ts";

export const DOOR_KINDS = ["emoncms", "influx", "shelly"] as const;
export type DoorKind = (typeof DOOR_KINDS)[number];

/** What a value can be; registers count from some beginning and never fall but by a reset. */
export const DOOR_QUANTITIES = ["w", "kw", "v", "a", "pf", "fwdWh", "fwdKwh", "revWh", "revKwh"] as const;
export type DoorQuantity = (typeof DOOR_QUANTITIES)[number];

export type CellField = "v" | "a" | "w" | "pf" | "fwd" | "rev";

interface Meaning {
  field: CellField;
  /** What one of it is in the field's own unit. */
  scale: number;
  /** Its last value in a minute counts, not their mean. */
  isRegister: boolean;
  /** Whether it has a direction that a clamp can have the wrong way round. */
  isSigned: boolean;
}

export const QUANTITY: Record<DoorQuantity, Meaning> = {
  w: { field: "w", scale: 1, isRegister: false, isSigned: true },
  kw: { field: "w", scale: 1000, isRegister: false, isSigned: true },
  v: { field: "v", scale: 1, isRegister: false, isSigned: false },
  a: { field: "a", scale: 1, isRegister: false, isSigned: false },
  pf: { field: "pf", scale: 1, isRegister: false, isSigned: true },
  fwdWh: { field: "fwd", scale: 1, isRegister: true, isSigned: false },
  fwdKwh: { field: "fwd", scale: 1000, isRegister: true, isSigned: false },
  revWh: { field: "rev", scale: 1, isRegister: true, isSigned: false },
  revKwh: { field: "rev", scale: 1000, isRegister: true, isSigned: false },
};

/** One input of the device, as one field of one channel. */
export interface DoorRule {
  /** The input's whole name, as the device's format gives it. */
  input: string;
  channel: ChannelName;
  quantity: DoorQuantity;
  /** The sender counts the other way: positive away from the load. */
  reversed: boolean;
  multiplier: number;
}

/** How one of the home's devices comes in. */
export interface Door {
  /** The device's id. */
  device: string;
  kind: DoorKind;
  /** Keyed hash of the secret part of its key. */
  secretHash: string;
  /** The key, encrypted for the server, where a format needs it whole; "" elsewhere. */
  sealedKey: string;
  rules: DoorRule[];
}

/** Refuses what would be ambiguous or lost: two inputs for one field, one input for two. */
export function checkRules(rules: readonly DoorRule[]): Outcome<null> {
  const fault = (i: number, key: string, text: string) =>
    refuse("bad_value", text, { field: `/rules/${i}/${key}` });
  if (rules.length > DOOR_RULES_MAX) {
    return refuse("limit_reached", `Cannot map more inputs: ${rules.length}`);
  }
  const inputs = new Set<string>(), fields = new Set<string>();
  for (const [i, { input, channel, quantity, reversed, multiplier }] of rules.entries()) {
    if (input === "" || input.length > DOOR_INPUT_MAX_CHARACTERS) {
      return fault(i, "input", `Cannot use an input's name of ${input.length} characters`);
    }
    if (inputs.has(input)) return fault(i, "input", `Cannot map an input twice: ${input}`);
    if (channelCode(channel) === null) return fault(i, "channel", `Cannot find channel: ${channel}`);
    const field = `${channel} ${QUANTITY[quantity].field}`;
    if (fields.has(field)) return fault(i, "quantity", `Cannot fill ${field} from two inputs: ${input}`);
    if (reversed && !QUANTITY[quantity].isSigned) {
      return fault(i, "reversed", `Cannot reverse ${quantity}: it has no direction`);
    }
    if (!(multiplier > 0 && multiplier <= MULTIPLIER_MAX)) {
      return fault(i, "multiplier", `Cannot multiply by ${multiplier}`);
    }
    inputs.add(input);
    fields.add(field);
  }
  return ok(null);
}

/** A value as its rule means it, in the field's own unit. */
export function meant(rule: DoorRule, value: number): number {
  const size = value * QUANTITY[rule.quantity].scale * rule.multiplier;
  return rule.reversed ? 0 - size : size;
}

/** The start of the minute that a value counts for: a register read on the minute is the end of the one before. */
export function minuteOf(quantity: DoorQuantity, atS: number): number {
  return QUANTITY[quantity].isRegister ? Math.ceil(atS / 60) * 60 - 60 : Math.floor(atS / 60) * 60;
}
