/** What a home costs a year at the published prices, from counted work. Pure. */
import { type PriceName, PRICES } from "./prices.ts";

/** Work of one event, as counted on a running stack; a mean over many may have fractions. */
export interface Work {
  workerRequests: number;
  workerCpuMs: number;
  /** Calls that reach the Home: each RPC, each forwarded request, each alarm. */
  objectRequests: number;
  /**
   * Wall-clock milliseconds in which the Home cannot hibernate. It holds no timer and no open fetch, so that is from
   * the arrival of a call to the end of its answer, commit to disk included: the time that the caller measures
   * around it is an upper bound. Idle time behind it is not billed.
   */
  objectActiveMs: number;
  objectRowsRead: number;
  objectRowsWritten: number;
  databaseRowsRead: number;
  databaseRowsWritten: number;
}

export interface Counted {
  /** One posted minute in steady state: its share of closing hours, days and years, and of alarms, included. */
  post: Work;
  /** One look at the app: all that it asks until its charts stand. */
  view: Work;
  /** What a year of minutes takes once its hours have closed. */
  storedBytesPerYear: number;
}

/** What is assumed and not counted. */
export interface Assumptions {
  /** A device posts every minute, day and night. */
  postsPerYear: number;
  viewsPerDay: number;
  /** Years of minutes that the home keeps while it is billed for this one; the year itself counts as if full from its first day. */
  yearsStored: number;
  /** What a Durable Object is billed for, whatever it uses. */
  objectMemoryGb: number;
}

export const ASSUMPTIONS: Assumptions = {
  postsPerYear: 525_600,
  viewsPerDay: 10,
  yearsStored: 1,
  objectMemoryGb: 0.128,
};

export interface CostLine {
  price: PriceName;
  /** In the price's unit, a year. */
  quantity: number;
  usd: number;
}

export interface Cost {
  lines: CostLine[];
  usdPerHomeYear: number;
}

const WORK_PRICES = {
  workerRequests: "workerRequest",
  workerCpuMs: "workerCpuMs",
  objectRequests: "objectRequest",
  objectRowsRead: "objectRowRead",
  objectRowsWritten: "objectRowWritten",
  databaseRowsRead: "databaseRowRead",
  databaseRowsWritten: "databaseRowWritten",
} as const satisfies Record<Exclude<keyof Work, "objectActiveMs">, PriceName>;

export function costPerHomeYear(counted: Counted, assumptions: Assumptions = ASSUMPTIONS): Cost {
  const { postsPerYear, viewsPerDay, yearsStored, objectMemoryGb } = assumptions;
  const viewsPerYear = viewsPerDay * 365;
  const inYear = (kind: keyof Work) => counted.post[kind] * postsPerYear + counted.view[kind] * viewsPerYear;
  const quantities: [PriceName, number][] = [
    ...(Object.keys(WORK_PRICES) as (keyof typeof WORK_PRICES)[]).map((kind): [PriceName, number] => [
      WORK_PRICES[kind],
      inYear(kind),
    ]),
    ["objectDuration", inYear("objectActiveMs") / 1000 * objectMemoryGb],
    ["objectStorage", counted.storedBytesPerYear * yearsStored / 1e9 * 12],
  ];
  const lines = quantities.map(([name, quantity]) => {
    const { usd, per } = PRICES[name];
    return { price: name, quantity, usd: quantity / per.amount * usd };
  });
  return { lines, usdPerHomeYear: lines.reduce((sum, { usd }) => sum + usd, 0) };
}
