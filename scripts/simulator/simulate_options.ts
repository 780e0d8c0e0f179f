/** The command line of `simulate`, checked. */
import { decodeJwt } from "jose";
import { serialText } from "../../worker/protocol/config.ts";
import * as v from "valibot";
import { readMoment } from "../moment.ts";
import { PlainError } from "../stack/plain_error.ts";
import { type HouseOptions, houseOptions } from "./house.ts";
import type { Span } from "./write_span.ts";

export interface SimulateFlags {
  seed: string;
  start?: string;
  end?: string;
  days?: string;
  subs: string;
  installed?: string;
  zone: string;
  latitude: string;
  longitude: string;
  serial?: string;
  batch: string;
  out?: string;
  format?: string;
  url?: string;
  token?: string;
}

export interface SimulateOptions {
  house: HouseOptions;
  span: Span;
  serial: string;
  batch: number;
  target: { kind: "file"; path: string; format: "csv" | "ndjson" } | {
    kind: "post";
    url: string;
    token: string;
  };
}

const DAY_S = 86_400;

function whole(flag: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= low && value <= high) return value;
  throw new PlainError(`Cannot use --${flag} ${text}: it must be a whole number from ${low} to ${high}`);
}

function degrees(flag: string, text: string, most: number): number {
  const value = Number(text);
  if (text.trim() !== "" && Math.abs(value) <= most) return value;
  throw new PlainError(`Cannot use --${flag} ${text}: it must be degrees from -${most} to ${most}`);
}

function minute(flag: string, text: string): number {
  const s = readMoment(text);
  if (s !== null && s % 60 === 0) return s;
  const why = s === null
    ? "it is no date, no ISO 8601 time and no Unix seconds"
    : "it is not on a whole minute";
  throw new PlainError(`Cannot use --${flag} ${text}: ${why}`);
}

/** Without `--start`, the days that end with the last whole UTC day. */
function readSpan(flags: SimulateFlags, nowS: number): Span {
  if (flags.end !== undefined && flags.days !== undefined) {
    throw new PlainError("Cannot use --end and --days together: one of them says where the span ends");
  }
  const days = whole("days", flags.days ?? "1", 1, 20_000);
  const endS = flags.end === undefined ? null : minute("end", flags.end);
  const startS = flags.start !== undefined
    ? minute("start", flags.start)
    : (endS ?? Math.floor(nowS / DAY_S) * DAY_S) - days * DAY_S;
  const span = { startS, endS: endS ?? startS + days * DAY_S };
  if (span.endS > span.startS) return span;
  throw new PlainError(`Cannot simulate a span that ends at ${flags.end}: it starts later`);
}

function readZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new PlainError(`Cannot use --zone ${zone}: there is no such IANA time zone`);
  }
}

/** The serial that a device token was made for, which documents must carry. */
export function serialOfToken(token: string): string {
  try {
    const { sub } = decodeJwt(token);
    if (sub !== undefined) return sub;
  } catch {
    // Told below.
  }
  throw new PlainError("Cannot read the serial from --token: it is no device token");
}

function readTarget(flags: SimulateFlags): SimulateOptions["target"] {
  const { url, token, out, format } = flags;
  if (url !== undefined || token !== undefined) {
    if (url === undefined || token === undefined) {
      throw new PlainError("Cannot post: --url and --token go together");
    }
    if (out !== undefined || format !== undefined) {
      throw new PlainError("Cannot write and post at once: leave out --out and --format, or --url");
    }
    if (!URL.canParse(url)) throw new PlainError(`Cannot use --url ${url}: it is no URL`);
    return { kind: "post", url: new URL(url).origin, token };
  }
  const path = out ?? "-";
  const chosen = format ?? (path.endsWith(".csv") ? "csv" : "ndjson");
  if (chosen !== "csv" && chosen !== "ndjson") {
    throw new PlainError(`Cannot use --format ${chosen}: it must be csv or ndjson`);
  }
  return { kind: "file", path, format: chosen };
}

export function readSimulateOptions(flags: SimulateFlags, nowS: number): SimulateOptions {
  const target = readTarget(flags);
  const serial = flags.serial ?? (target.kind === "post" ? serialOfToken(target.token) : "simulated");
  if (!v.is(serialText, serial)) {
    throw new PlainError(`Cannot use --serial ${serial}: it must be 1 to 32 of A-Z a-z 0-9 . _ : -`);
  }
  const house = houseOptions({
    seed: whole("seed", flags.seed, 0, 0xffff_ffff),
    subs: whole("subs", flags.subs, 0, 3) as HouseOptions["subs"],
    zone: readZone(flags.zone),
    latitude: degrees("latitude", flags.latitude, 90),
    longitude: degrees("longitude", flags.longitude, 180),
  });
  const span = readSpan(flags, nowS);
  if (flags.installed !== undefined) {
    house.installedDay = Math.floor(minute("installed", flags.installed) / DAY_S);
  }
  if (span.startS < house.installedDay * DAY_S) {
    const day = new Date(house.installedDay * DAY_S * 1000).toISOString().slice(0, 10);
    throw new PlainError(
      `Cannot start at ${
        flags.start ?? flags.end
      }: the meter was installed on ${day} (choose another day with --installed)`,
    );
  }
  return { house, span, serial, batch: whole("batch", flags.batch, 1, 1440), target };
}
