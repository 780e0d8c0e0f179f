/** The device protocol's readings: the document, and the columns it is parsed into. */
import type { ToldSwitching, WireCommand } from "./parse_switching.ts";
import type { ToldHealth } from "../domain/device_health.ts";
import type { Rows } from "./rows_timing.ts";

/** Columns of a cell, in this order, as integers at device resolution (NaN: not measured). */
export const FIELDS = ["v", "a", "w", "pf", "fwd", "rev"] as const;
export const FIELD_COUNT = FIELDS.length;

/**
 * Minutes as they cross from the Worker to the Home. `cells[(minute * channels.length + channel) * 6 + field]` holds
 * centivolts, centiamperes, centiwatts, hundredths of power factor, milliwatt-hours forward and reverse; NaN for
 * what was not measured.
 */
export interface ReadingsBatch {
  device: string;
  serial: string;
  tokenGeneration: number;
  tokenExpiresAtS: number;
  /** The server's clock when the post came, Unix seconds. */
  nowS: number;
  channels: Uint8Array;
  /** Unix seconds of each minute's start, in the order of the post. */
  startsS: Float64Array;
  cells: Float64Array;
  health: ToldHealth | null;
  /** Absent where the device told nothing of its switches. */
  switching?: ToldSwitching;
}

export interface ReadingsReceipt {
  accepted: number;
  duplicate: number;
  conflict: number;
  watchUntilS: number;
  /** What a device without a socket is to do. */
  commands?: WireCommand[];
  /** The generation of the token to offer, or null while the present one is good for long. */
  offerTokenGeneration: number | null;
}

/** With what the Home's store is billed for the post. */
export interface CountedReceipt extends ReadingsReceipt {
  rows: Rows;
}

/** Why a minute was refused while the rest of its post was kept. */
export const REJECTIONS = [
  "not_on_minute",
  "future",
  "too_old",
  "bad_value",
  "unknown_channel",
  "too_many_channels",
] as const;
export interface RejectedMinute {
  index: number;
  t: number | null;
  code: (typeof REJECTIONS)[number];
  field: string;
}
