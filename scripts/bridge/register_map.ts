/** Where the EcoMain keeps what: holding registers of Modbus TCP, function 3. Data and addresses only, pure. */
import { type ChannelName, mainsPhase } from "../../worker/domain/channel.ts";

export const MODBUS_PORT = 502;
export const MODBUS_UNIT = 255;

/** Older firmware has other registers. */
export const OLDEST_FIRMWARE = 136;
/** From here on the energy registers are unsigned. */
export const UNSIGNED_FIRMWARE = 139;

export const UNITS = [0, 1, 2, 3] as const;
export const SUBS = [1, 2, 3] as const;
export type Sub = (typeof SUBS)[number];

/** Registers that are read in one request. */
export interface Block {
  start: number;
  count: number;
}

export const IDENTITY: Block = { start: 3002, count: 8 };
export const SERIAL_AT = 3002;
export const SERIAL_WORDS = 6;
export const FIRMWARE_AT = 3009;

/** Whether ecoSub 1, 2, 3 are online; it says which of the others are worth reading. */
export const ONLINE: Block = { start: 3101, count: 3 };

/** One request takes at most 125 registers, so that the currents, 1200–1329, need two. */
export const MEASURES: readonly Block[] = [
  { start: 0, count: 120 },
  { start: 120, count: 120 },
  { start: 240, count: 112 },
  { start: 1000, count: 88 },
  { start: 1200, count: 100 },
  { start: 1300, count: 30 },
];

/** First register of each of a channel's values; null where the EcoMain has none of it. */
export interface ChannelAddresses {
  forward: number;
  reverse: number;
  power: number;
  voltage: number | null;
  current: number;
}

/** `channel`: `L1` to `L3` or `U.C`. */
export function addressesOf(channel: ChannelName): ChannelAddresses {
  const phase = mainsPhase(channel);
  if (phase !== null) {
    const i = phase - 1;
    return {
      forward: 4 * i,
      reverse: 16 + 4 * i,
      power: 1000 + 2 * i,
      voltage: 1200 + 3 * i,
      current: 1201 + 3 * i,
    };
  }
  const [unit, c] = channel.split(".").map(Number);
  return {
    forward: 32 + 40 * unit + 4 * (c - 1),
    reverse: 192 + 40 * unit + 4 * (c - 1),
    power: 1008 + 20 * unit + 2 * (c - 1),
    voltage: null,
    current: 1210 + 30 * unit + 3 * (c - 1),
  };
}
