/** What the doctor looks at: some days of minutes of every channel, as the devices sent them. Pure. */
import type { ChannelName } from "../channel.ts";

/** One number per minute of the record, NaN where not measured. */
export interface ChannelRecord {
  device: string;
  channel: ChannelName;
  powerW: Float64Array;
  currentA: Float64Array;
  voltageV: Float64Array;
  powerFactor: Float64Array;
  forwardWh: Float64Array;
  reverseWh: Float64Array;
}

export const ABSENT = 0;
export const ON_TIME = 1;
export const LATE = 2;

export interface DeviceRecord {
  device: string;
  /** The start of its newest minute, or null before the first. */
  headS: number | null;
  /** `ABSENT`, `ON_TIME` or `LATE` for each minute of the record. */
  present: Uint8Array;
  /** Seconds that its clock was ahead when it last told it, negative behind; null: it never did. */
  clockOffsetS: number | null;
}

export interface PanelRecord {
  nowS: number;
  /** The start of the first minute. */
  startS: number;
  minutes: number;
  devices: DeviceRecord[];
  channels: ChannelRecord[];
}
