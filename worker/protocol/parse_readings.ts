/**
 * Reads a posted readings document into columns. A minute that is at fault is left out with its code and the others
 * are kept; only what is no readings document at all is refused whole. Pure.
 */
import { channelCode } from "../domain/channel.ts";
import type { ToldHealth } from "../domain/device_health.ts";
import {
  MAX_CURRENT_A,
  MAX_POWER_W,
  MAX_REGISTER_WH,
  MAX_VOLTAGE_V,
  READING_EARLIEST_S,
  READING_MAX_AHEAD_S,
  READINGS_MAX_CHANNELS,
  READINGS_MAX_MINUTES,
} from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { parseSwitching, type ToldSwitching } from "./parse_switching.ts";
import { FIELD_COUNT, FIELDS, type ReadingsBatch, type RejectedMinute } from "./readings.ts";

/** Lowest and highest value of each field of `FIELDS`, and units of the stored integer in one unit of the value. */
export const RANGES: readonly (readonly [number, number, number])[] = [
  [0, MAX_VOLTAGE_V, 100],
  [0, MAX_CURRENT_A, 100],
  [-MAX_POWER_W, MAX_POWER_W, 100],
  [-1, 1, 100],
  [0, MAX_REGISTER_WH, 1000],
  [0, MAX_REGISTER_WH, 1000],
];

export interface ParsedReadings {
  serial: string;
  channels: Uint8Array;
  startsS: Float64Array;
  cells: Float64Array;
  health: ToldHealth | null;
  switching: ToldSwitching | null;
  rejected: RejectedMinute[];
}

/**
 * Rounds half away from zero at the resolution of 1/`scale` (a power of ten), as a whole number of it; the decimal
 * digits decide, not the binary ones.
 */
export function toResolution(value: number, scale: number): number {
  const size = Math.abs(value);
  const scaled = size * scale;
  const fromHalf = Math.abs(scaled - Math.floor(scaled) - 0.5);
  const rounded = fromHalf > scaled * 2 * Number.EPSILON ? Math.round(scaled) : roundDecimal(size, scale);
  return value < 0 ? 0 - rounded : rounded;
}

/** By the digits that were written: slower, for values so near to a half that the binary product may err. */
function roundDecimal(size: number, scale: number): number {
  const places = String(scale).length - 1;
  const [whole, fraction = ""] = String(size).split(".");
  const kept = Number(whole + fraction.slice(0, places).padEnd(places, "0"));
  return fraction.charAt(places) >= "5" ? kept + 1 : kept;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function badDocument(field: string, detail: string): Outcome<never> {
  return refuse("bad_value", detail, { field });
}

function readHealth(value: unknown): Outcome<ToldHealth | null> {
  if (value === undefined || value === null) return ok(null);
  if (!isRecord(value)) return badDocument("/health", "Cannot read health: not an object");
  const health: ToldHealth = {};
  const { firmware, rssi_dbm, buffered, uptime_s, clock_s } = value;
  if (firmware !== undefined && firmware !== null) {
    if (typeof firmware !== "string" || firmware.length > 32) {
      return badDocument("/health/firmware", "Cannot read firmware: not a text of at most 32 characters");
    }
    health.firmware = firmware;
  }
  for (
    const [name, key, number] of [
      ["rssi_dbm", "rssiDbm", rssi_dbm],
      ["buffered", "buffered", buffered],
      ["uptime_s", "uptimeS", uptime_s],
      ["clock_s", "clockS", clock_s],
    ] as const
  ) {
    if (number === undefined || number === null) continue;
    if (typeof number !== "number" || !Number.isFinite(number)) {
      return badDocument(`/health/${name}`, `Cannot read ${name}: not a number`);
    }
    health[key] = number;
  }
  return ok(health);
}

/** `document` is parsed JSON; `nowS` the server's clock. */
export function parseReadings(document: unknown, nowS: number): Outcome<ParsedReadings> {
  if (!isRecord(document)) return badDocument("", "Cannot read readings: not an object");
  const { serial, minutes } = document;
  if (typeof serial !== "string") return badDocument("/serial", "Cannot read serial: not a text");
  if (!Array.isArray(minutes)) return badDocument("/minutes", "Cannot read minutes: not a list");
  if (minutes.length > READINGS_MAX_MINUTES) {
    return badDocument(
      "/minutes",
      `Cannot take more than ${READINGS_MAX_MINUTES} minutes: ${minutes.length}`,
    );
  }
  const health = readHealth(document.health);
  if (!health.ok) return health;
  const switching = parseSwitching(document);
  if (!switching.ok) return switching;

  const order = new Map<string, number>();
  const rejected: RejectedMinute[] = [];
  const good: { t: number; channels: Record<string, Record<string, number>> }[] = [];
  minutes.forEach((minute: unknown, index) => {
    const fault = faultOf(minute, index, nowS);
    if (fault !== null) {
      rejected.push(fault);
      return;
    }
    const kept = minute as (typeof good)[number];
    for (const name in kept.channels) if (!order.has(name)) order.set(name, order.size);
    good.push(kept);
  });

  const channels = Uint8Array.from([...order.keys()], (name) => channelCode(name) ?? 0);
  const perMinute = channels.length * FIELD_COUNT;
  const cells = new Float64Array(good.length * perMinute).fill(NaN);
  const startsS = new Float64Array(good.length);
  good.forEach((minute, i) => {
    startsS[i] = minute.t;
    for (const name in minute.channels) {
      const cell = minute.channels[name];
      const at = i * perMinute + order.get(name)! * FIELD_COUNT;
      for (let f = 0; f < FIELD_COUNT; f++) {
        const value = cell[FIELDS[f]];
        if (typeof value === "number") cells[at + f] = toResolution(value, RANGES[f][2]);
      }
    }
  });
  return ok({ serial, channels, startsS, cells, health: health.value, switching: switching.value, rejected });
}

function pathOf(at: string, name: string): string {
  return `${at}/channels/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** What is wrong with a minute, or null. */
function faultOf(minute: unknown, index: number, nowS: number): RejectedMinute | null {
  const at = `/minutes/${index}`;
  if (!isRecord(minute)) return { index, t: null, code: "bad_value", field: at };
  const { t, channels } = minute;
  if (typeof t !== "number" || !Number.isFinite(t)) {
    return { index, t: null, code: "bad_value", field: `${at}/t` };
  }
  const fault = (code: RejectedMinute["code"], field: string) => ({ index, t, code, field });
  if (t % 60 !== 0) return fault("not_on_minute", `${at}/t`);
  if (t < READING_EARLIEST_S) return fault("too_old", `${at}/t`);
  if (t > nowS + READING_MAX_AHEAD_S) return fault("future", `${at}/t`);
  if (!isRecord(channels)) return fault("bad_value", `${at}/channels`);
  if (Object.keys(channels).length > READINGS_MAX_CHANNELS) {
    return fault("too_many_channels", `${at}/channels`);
  }
  for (const name in channels) {
    if (channelCode(name) === null) return fault("unknown_channel", pathOf(at, name));
    const cell = channels[name];
    if (!isRecord(cell)) return fault("bad_value", pathOf(at, name));
    for (let f = 0; f < FIELD_COUNT; f++) {
      const value = cell[FIELDS[f]];
      if (value === undefined || value === null) continue;
      const [low, high] = RANGES[f];
      if (typeof value !== "number" || !(value >= low && value <= high)) {
        return fault("bad_value", `${pathOf(at, name)}/${FIELDS[f]}`);
      }
    }
  }
  return null;
}

/** The batch that goes to the Home. */
export function batchOf(
  parsed: ParsedReadings,
  device: { device: string; serial: string; generation: number; expiresAtS: number },
  nowS: number,
): ReadingsBatch {
  return {
    device: device.device,
    serial: device.serial,
    tokenGeneration: device.generation,
    tokenExpiresAtS: device.expiresAtS,
    nowS,
    channels: parsed.channels,
    startsS: parsed.startsS,
    cells: parsed.cells,
    health: parsed.health,
    ...(parsed.switching === null ? {} : { switching: parsed.switching }),
  };
}
