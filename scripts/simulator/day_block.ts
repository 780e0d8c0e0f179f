/** A UTC day of a simulated device's readings, in integers of the device's resolution. */
import type { ChannelName } from "../../worker/domain/channel.ts";

export const DAY_MIN = 1440;

export interface DayBlock {
  /** Unix seconds of its first minute. */
  startS: number;
  /** L1, L2, L3, then the branch channels in the panel's order. */
  channels: readonly ChannelName[];
  /** By channel, then minute: `[channel * 1440 + minute]`. */
  powerCw: Int32Array;
  currentCa: Int32Array;
  /** Registers at the end of each minute. */
  forwardMwh: Float64Array;
  reverseMwh: Float64Array;
  /** Of the three mains channels only. */
  voltageCv: Int32Array;
  powerFactorHundredths: Int32Array;
}

export function emptyBlock(channels: readonly ChannelName[]): DayBlock {
  const cells = channels.length * DAY_MIN;
  return {
    startS: 0,
    channels,
    powerCw: new Int32Array(cells),
    currentCa: new Int32Array(cells),
    forwardMwh: new Float64Array(cells),
    reverseMwh: new Float64Array(cells),
    voltageCv: new Int32Array(3 * DAY_MIN),
    powerFactorHundredths: new Int32Array(3 * DAY_MIN),
  };
}
