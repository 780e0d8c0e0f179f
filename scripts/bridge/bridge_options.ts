/** The command line of `bridge`, checked. */
import { parseArgs } from "node:util";
import { readClaimCode } from "../../worker/domain/claim_code.ts";
import { PlainError } from "../stack/plain_error.ts";
import { MODBUS_PORT } from "./register_map.ts";

export interface BridgeOptions {
  /** The EcoMain; null: searched for on the network. */
  ecoMain: { host: string; port: number } | null;
  claim: string | null;
  /** Origin; null: the one that the bridge joined. */
  server: string | null;
  /** Folder of its own. */
  data: string;
  everyS: number;
  /** Reads once, prints what it sees and sends nothing. */
  check: boolean;
}

export const HELP = `deno task bridge [flags]

Reads an EcoMain over Modbus TCP, keeps its minutes on disk, and brings them to enecess.

  --host H      the EcoMain's address, with :PORT if it is not 502; without it, searched for by mDNS
  --claim CODE  a claim code from the app (Add device); needed the first time only
  --server URL  the enecess server (http://localhost:8787, then the one it was given the first time)
  --data DIR    where minutes and the token are kept (.data/bridge)
  --every S     seconds between two readings, 1 to 30 (5)
  --check       reads once, prints all channels and what is wrong, and sends nothing
  --help        this text`;

const FLAGS = {
  host: { type: "string" },
  claim: { type: "string" },
  server: { type: "string" },
  data: { type: "string", default: ".data/bridge" },
  every: { type: "string", default: "5" },
  check: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence] = error.message.split(/\. |\n/);
    throw new PlainError(`Cannot read the command line: ${sentence} (--help lists what there is)`);
  }
}

/** A name, an IPv4 address or [an IPv6 address], with a port or without. */
function readHost(text: string): { host: string; port: number } {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^\s:/[\]]+))(?::(\d{1,5}))?$/i.exec(text);
  const port = Number(match?.[3] ?? MODBUS_PORT);
  if (match === null || port < 1 || port > 65_535) {
    throw new PlainError(`Cannot use --host ${text}: it must be an address, with :PORT or without`);
  }
  return { host: match[1] ?? match[2], port };
}

function readServer(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new PlainError(`Cannot use --server ${text}: it must begin with https:// or http://`);
  }
  return url.origin;
}

/** Null when only the help was asked for. */
export function readBridgeOptions(args: string[]): BridgeOptions | null {
  const { host, claim, server, data, every, check, help } = parse(args);
  if (help) return null;
  const everyS = Number(every);
  if (!/^\d+$/.test(every) || everyS < 1 || everyS > 30) {
    throw new PlainError(`Cannot use --every ${every}: it must be a number from 1 to 30`);
  }
  if (claim !== undefined && readClaimCode(claim) === null) {
    throw new PlainError(`Cannot use --claim ${claim}: it must be 8 letters and digits, as the app shows it`);
  }
  return {
    ecoMain: host === undefined ? null : readHost(host),
    claim: claim ?? null,
    server: server === undefined ? null : readServer(server),
    data,
    everyS,
    check,
  };
}
