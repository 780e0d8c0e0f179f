/** Channels: the CT inputs of a device. Pure. */

/** `L1 L2 L3` the mains phases, `U.C` channel C (1–10) of unit U (0 ecoMain, 1–3 ecoSub), `plug`. */
export type ChannelName = string;

export type Phase = 1 | 2 | 3;

const CODES = new Map<ChannelName, number>();
const NAMES = new Map<number, ChannelName>();

function add(name: ChannelName, code: number): void {
  CODES.set(name, code);
  NAMES.set(code, name);
}

for (let phase = 1; phase <= 3; phase++) add(`L${phase}`, phase);
add("plug", 4);
for (let unit = 0; unit <= 3; unit++) {
  for (let c = 1; c <= 10; c++) add(`${unit}.${c}`, 16 + unit * 16 + c);
}

/** One byte for a channel, as stored; null for a name that the protocol does not know. */
export function channelCode(name: ChannelName): number | null {
  return CODES.get(name) ?? null;
}

/** The name for a stored code; throws on a code that was never given out. */
export function channelName(code: number): ChannelName {
  const name = NAMES.get(code);
  if (name === undefined) throw new Error(`Cannot name channel: ${code}`);
  return name;
}

/** The mains phase that a channel measures by its name, or null for a branch channel. */
export function mainsPhase(name: ChannelName): Phase | null {
  return name === "L1" ? 1 : name === "L2" ? 2 : name === "L3" ? 3 : null;
}

/** The channels that a device of this model has, in the panel's own order. */
export function channelsOf(model: string, subs: readonly number[]): ChannelName[] {
  if (model === "ecoPlug" || model === "switch") return ["plug"];
  const names: ChannelName[] = ["L1", "L2", "L3"];
  for (const unit of [0, ...subs]) for (let c = 1; c <= 10; c++) names.push(`${unit}.${c}`);
  return names;
}
