/** Shelly's components as channels: its names are known, so nobody has to map them. */
import type { DoorQuantity, DoorRule } from "../../../domain/door.ts";

function rule(input: string, channel: string, quantity: DoorQuantity): DoorRule {
  return { input, channel, quantity, reversed: false, multiplier: 1 };
}

const PHASES = [["a", "L1"], ["b", "L2"], ["c", "L3"]] as const;
const three = PHASES.flatMap(([phase, channel]) => [
  rule(`em:0/${phase}_voltage`, channel, "v"),
  rule(`em:0/${phase}_current`, channel, "a"),
  rule(`em:0/${phase}_act_power`, channel, "w"),
  rule(`em:0/${phase}_pf`, channel, "pf"),
  rule(`emdata:0/${phase}_total_act_energy`, channel, "fwdWh"),
  rule(`emdata:0/${phase}_total_act_ret_energy`, channel, "revWh"),
]);

/** `em1:0` is `0.1`, and so on. */
const single = [0, 1, 2].flatMap((n) => [
  rule(`em1:${n}/voltage`, `0.${n + 1}`, "v"),
  rule(`em1:${n}/current`, `0.${n + 1}`, "a"),
  rule(`em1:${n}/act_power`, `0.${n + 1}`, "w"),
  rule(`em1:${n}/pf`, `0.${n + 1}`, "pf"),
  rule(`em1data:${n}/total_act_energy`, `0.${n + 1}`, "fwdWh"),
  rule(`em1data:${n}/total_act_ret_energy`, `0.${n + 1}`, "revWh"),
]);

/** The first relay is the plug; more of them are `0.5` to `0.7`. */
const switches = ["plug", "0.5", "0.6", "0.7"].flatMap((channel, n) => [
  rule(`switch:${n}/voltage`, channel, "v"),
  rule(`switch:${n}/current`, channel, "a"),
  rule(`switch:${n}/apower`, channel, "w"),
  rule(`switch:${n}/pf`, channel, "pf"),
  rule(`switch:${n}/aenergy.total`, channel, "fwdWh"),
  rule(`switch:${n}/ret_aenergy.total`, channel, "revWh"),
]);

export const SHELLY_RULES: readonly DoorRule[] = [...three, ...single, ...switches];
