/** InfluxDB's line protocol. Numbers become samples; texts and booleans are read, and are nothing that is measured. Pure. */
import type { Sample } from "../sample.ts";
import { LineFault, LineScanner, linesOf } from "./line_scanner.ts";

/** Units of a timestamp in one second, by the name of the precision. */
export const PRECISIONS: Readonly<Record<string, number>> = {
  n: 1e9,
  ns: 1e9,
  u: 1e6,
  us: 1e6,
  "µ": 1e6,
  ms: 1e3,
  s: 1,
  m: 1 / 60,
  h: 1 / 3600,
};

export interface ReadLines {
  samples: Sample[];
  /** As InfluxDB says it, one for each point that cannot be read. */
  faults: string[];
  points: number;
}

const SHOWN_CHARACTERS = 100;

/** The name of a series' field: `measurement,tag=value/field`, tags in order of their names. */
export function seriesInput(measurement: string, tags: ReadonlyMap<string, string>, field: string): string {
  const sorted = [...tags].sort(([a], [b]) => a < b ? -1 : 1).map(([key, value]) => `,${key}=${value}`);
  return `${measurement}${sorted.join("")}/${field}`;
}

/** `perS`: units of a timestamp in one second. */
export function readLines(body: string, perS: number, nowS: number): ReadLines {
  const read: ReadLines = { samples: [], faults: [], points: 0 };
  for (const line of linesOf(body)) {
    read.points++;
    try {
      read.samples.push(...readPoint(line, perS, nowS));
    } catch (error) {
      if (!(error instanceof LineFault)) throw error;
      const shown = line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
      read.faults.push(`unable to parse '${shown}': ${error.message}`);
    }
  }
  return read;
}

function readPoint(line: string, perS: number, nowS: number): Sample[] {
  const scanner = new LineScanner(line);
  const measurement = scanner.part(", ", ", ");
  if (measurement === "") throw new LineFault("missing measurement");
  const tags = readTags(scanner);
  scanner.spaces();
  const fields = readFields(scanner);
  scanner.spaces();
  const written = scanner.part("", "").trim();
  const atS = written === "" ? nowS : readTimestamp(written, perS);
  return fields.map(([field, value]) => ({ input: seriesInput(measurement, tags, field), atS, value }));
}

function readTags(scanner: LineScanner): Map<string, string> {
  const tags = new Map<string, string>();
  while (scanner.take(",")) {
    const key = scanner.part("=, ", ",= ");
    if (key === "") throw new LineFault("missing tag key");
    if (!scanner.take("=")) throw new LineFault("missing tag value");
    const value = scanner.part(", ", ",= ");
    if (value === "") throw new LineFault("missing tag value");
    if (tags.has(key)) throw new LineFault("duplicate tags");
    tags.set(key, value);
  }
  return tags;
}

function readFields(scanner: LineScanner): [string, number][] {
  const fields = new Map<string, number | null>();
  do {
    const key = scanner.part("=, ", ",= ");
    if (key === "" || !scanner.take("=")) {
      throw new LineFault(key === "" ? "missing fields" : "missing field value");
    }
    if (scanner.peek() === '"') {
      scanner.quoted();
      fields.set(key, null);
    } else {
      fields.set(key, readValue(scanner.part(", ", "")));
    }
    if (!scanner.isDone && scanner.peek() !== " " && scanner.peek() !== ",") {
      throw new LineFault("invalid field format");
    }
  } while (scanner.take(","));
  return [...fields].filter((field): field is [string, number] => field[1] !== null);
}

const BOOLEAN = /^(t|T|true|True|TRUE|f|F|false|False|FALSE)$/;

/** Null for a boolean. An integer beyond 2^53 loses its last digits, as a register in Wh never does. */
function readValue(text: string): number | null {
  if (text === "") throw new LineFault("missing field value");
  if (BOOLEAN.test(text)) return null;
  const [, whole, unsigned] = /^([+-]?\d+)i$|^(\d+)u$/.exec(text) ?? [];
  if (whole !== undefined || unsigned !== undefined) return Number(whole ?? unsigned);
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) throw new LineFault("invalid number");
  const value = Number(text);
  if (!Number.isFinite(value)) throw new LineFault("invalid number");
  return value;
}

/** The whole seconds of a nanosecond timestamp are read from its digits: as a number it would lose some. */
function readTimestamp(text: string, perS: number): number {
  if (!/^-?\d{1,19}$/.test(text)) throw new LineFault("bad timestamp");
  if (perS < 1) return Number(text) / perS;
  const whole = BigInt(text), unit = BigInt(perS);
  return Number(whole / unit) + Number(whole % unit) / perS;
}
