/** The command line of `replay`, checked. */
import { parseArgs } from "node:util";
import * as v from "valibot";
import { READINGS_MAX_MINUTES } from "../../worker/domain/limits.ts";
import { zoneName } from "../../worker/protocol/config.ts";
import { readMoment } from "../moment.ts";
import { PlainError } from "../stack/plain_error.ts";

export interface ReplayOptions {
  file: string;
  url: string;
  /** A device's token; null: a home of its own is made for the file. */
  token: string | null;
  /** The development key; null: the one that the local stack keeps in `data`. */
  key: string | null;
  data: string;
  zone: string;
  start: { s: number; text: string } | null;
  minutesAtOnce: number;
  gzip: boolean;
}

const FLAGS = {
  url: { type: "string", default: "http://localhost:8787" },
  token: { type: "string" },
  key: { type: "string" },
  data: { type: "string", default: ".data" },
  zone: { type: "string" },
  start: { type: "string" },
  batch: { type: "string", default: "1440" },
  gzip: { type: "boolean", default: true },
  help: { type: "boolean", default: false },
} as const;

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS, strict: true, allowPositionals: true, allowNegative: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence] = error.message.split(/\. |\n/);
    throw new PlainError(`Cannot read the command line: ${sentence} (--help lists what there is)`);
  }
}

/** Null when only the help was asked for. `hereZone` is the zone where neither flag nor anything else says one. */
export function readReplayOptions(args: string[], hereZone: string): ReplayOptions | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  if (positionals.length !== 1) {
    throw new PlainError(`Cannot replay ${positionals.length} files: name one (deno task replay FILE)`);
  }
  if (!URL.canParse(values.url)) throw new PlainError(`Cannot use --url ${values.url}: it is no URL`);
  const zone = values.zone ?? hereZone;
  if (!v.is(zoneName, zone)) {
    throw new PlainError(`Cannot use --zone ${zone}: there is no such IANA time zone`);
  }
  const minutesAtOnce = Number(values.batch);
  if (!/^\d+$/.test(values.batch) || minutesAtOnce < 1 || minutesAtOnce > READINGS_MAX_MINUTES) {
    throw new PlainError(
      `Cannot use --batch ${values.batch}: it must be a number from 1 to ${READINGS_MAX_MINUTES}`,
    );
  }
  const startS = values.start === undefined ? null : readMoment(values.start);
  if (values.start !== undefined && (startS === null || startS % 60 !== 0)) {
    throw new PlainError(
      `Cannot use --start ${values.start}: it must be a date, ISO 8601 or Unix seconds, on a whole minute`,
    );
  }
  return {
    file: positionals[0],
    url: new URL(values.url).origin,
    token: values.token ?? null,
    key: values.key ?? null,
    data: values.data,
    zone,
    start: startS === null ? null : { s: startS, text: values.start! },
    minutesAtOnce,
    gzip: values.gzip,
  };
}
