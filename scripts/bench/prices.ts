/** What the hosts publish that they charge, in USD. Data only: each with its unit, its source and when it was read. */

export interface Price {
  usd: number;
  /** What `usd` buys. */
  per: { amount: number; unit: string };
  source: string;
  /** The day on which the source, or a copy of it, was read. */
  readOn: string;
  note?: string;
}

const WORKERS = "https://developers.cloudflare.com/workers/platform/pricing/";
const OBJECTS = "https://developers.cloudflare.com/durable-objects/platform/pricing/";
const TURSO = "https://turso.tech/pricing";

function price(usd: number, amount: number, unit: string, source: string, note?: string): Price {
  return {
    usd,
    per: { amount, unit },
    source,
    readOn: "2026-11-22",
    ...(note === undefined ? {} : { note }),
  };
}

/**
 * Beyond what the plans include: at the number of homes where a cent per home matters, the inclusive amounts
 * (10 million requests a month and so on) are shared by so many that they vanish.
 */
export const PRICES = {
  workerRequest: price(
    0.30,
    1e6,
    "requests",
    WORKERS,
    "requests for static assets that no Worker sees are free",
  ),
  workerCpuMs: price(0.02, 1e6, "CPU ms", WORKERS),
  objectRequest: price(
    0.15,
    1e6,
    "requests",
    OBJECTS,
    "HTTP, RPC and alarms; incoming WebSocket messages count 20:1",
  ),
  objectDuration: price(12.50, 1e6, "GB-s", OBJECTS, "not while idle and able to hibernate"),
  objectRowRead: price(0.001, 1e6, "rows", OBJECTS),
  objectRowWritten: price(1.00, 1e6, "rows", OBJECTS, "index rows and deletes count; setAlarm is one"),
  objectStorage: price(0.20, 1, "GB-months", OBJECTS, "1 GB is 1,000,000,000 bytes"),
  databaseRowRead: price(1.00, 1e9, "rows", TURSO),
  databaseRowWritten: price(1.00, 1e6, "rows", TURSO),
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof PRICES;
