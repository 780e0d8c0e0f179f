/** Which value of a Shelly is which channel's, as long as nobody says otherwise. Pure. */
import { channelCode, type ChannelName } from "./channel.ts";
import type { DoorQuantity, DoorRule } from "./door.ts";

/** What a Shelly measures with: a three-phase meter, two clamps of its own, or the socket it is. */
export const SHELLY_MODELS = ["threePhase", "clamps", "plug"] as const;
export type ShellyModel = (typeof SHELLY_MODELS)[number];

type Named = readonly (readonly [field: string, quantity: DoorQuantity])[];

const METER: Named = [["act_power", "w"], ["voltage", "v"], ["current", "a"], ["pf", "pf"]];
const METER_REGISTERS: Named = [["total_act_energy", "fwdWh"], ["total_act_ret_energy", "revWh"]];
const SWITCH: Named = [
  ["apower", "w"],
  ["voltage", "v"],
  ["current", "a"],
  ["aenergy.total", "fwdWh"],
  ["ret_aenergy.total", "revWh"],
];

function rules(channel: string, start: string, fields: Named): DoorRule[] {
  return fields.map(([field, quantity]) => ({
    input: `${start}${field}`,
    channel,
    quantity,
    reversed: false,
    multiplier: 1,
  }));
}

export function shellyRules(model: ShellyModel): DoorRule[] {
  if (model === "plug") return rules("plug", "switch:0/", SWITCH);
  if (model === "clamps") {
    return [0, 1].flatMap((clamp) => [
      ...rules(`0.${clamp + 1}`, `em1:${clamp}/`, METER),
      ...rules(`0.${clamp + 1}`, `em1data:${clamp}/`, METER_REGISTERS),
    ]);
  }
  return ["a", "b", "c"].flatMap((phase, i) => [
    ...rules(`L${i + 1}`, `em:0/${phase}_`, METER),
    ...rules(`L${i + 1}`, `emdata:0/${phase}_`, METER_REGISTERS),
  ]);
}

/** Relays that one device may have. */
export const RELAYS_MAX = 10;

function measuredOn(rules: readonly DoorRule[], relay: number): ChannelName | null {
  return rules.find(({ input }) => input.startsWith(`switch:${relay}/`))?.channel ?? null;
}

/** A relay is switched where its values go; one that measures nothing, at the place of its own number if that is free. */
export function channelOfRelay(rules: readonly DoorRule[], relay: number): ChannelName | null {
  const own = measuredOn(rules, relay);
  if (own !== null) {
    for (let other = 0; other < relay; other++) if (measuredOn(rules, other) === own) return null;
    return own;
  }
  const place = relay === 0 ? "plug" : `0.${relay + 1}`;
  const isTaken = rules.some(({ channel }) => channel === place);
  return relay >= RELAYS_MAX || isTaken || channelCode(place) === null ? null : place;
}

export function relayOfChannel(rules: readonly DoorRule[], channel: ChannelName): number | null {
  for (let relay = 0; relay < RELAYS_MAX; relay++) {
    if (channelOfRelay(rules, relay) === channel) return relay;
  }
  return null;
}
