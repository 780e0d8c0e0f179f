/** What is asked of a Home's history, and its answers: columns, parallel to `start`. */
import * as v from "valibot";
import { BRANCH_ROLES } from "../domain/branch.ts";

export const PER = ["minute", "15min", "hour", "day", "month", "year"] as const;
export type Per = (typeof PER)[number];

/**
 * `start` and `end` bound a half-open span: Unix seconds, an ISO 8601 instant with offset or Z, or a local date
 * `YYYY-MM-DD` (that day's beginning in the home's time zone). Both are widened to whole intervals.
 */
export const questionQuery = v.object({
  start: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  end: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  per: v.picklist(PER),
  /** Comma-separated branch ids; absent: all. Mains and unmetered always come along. */
  branches: v.optional(v.pipe(v.string(), v.maxLength(8_000))),
});
export type QuestionQuery = v.InferOutput<typeof questionQuery>;

const column = v.array(v.nullable(v.number()));

/** Minutes of each interval by how their energy is known; series with equal columns share one entry. */
export const quality = v.object({
  /** Read on time. */
  measuredMin: v.array(v.number()),
  /** Read, but came late. */
  recoveredMin: v.array(v.number()),
  /** A register difference spread over a gap, until the truth arrives. */
  estimatedMin: v.array(v.number()),
});

const answerHead = {
  home: v.string(),
  zone: v.string(),
  per: v.picklist(PER),
  /** Unix seconds of each interval's start, and of the last one's end. */
  start: v.array(v.number()),
  end: v.number(),
  quality: v.array(quality),
};

const phase = v.picklist([1, 2, 3]);
const branchHead = { id: v.string(), name: v.string(), role: v.picklist(BRANCH_ROLES) };
/** Index into the answer's `quality`. */
const qualityOf = { quality: v.number() };

const energyColumns = { importWh: column, exportWh: column, ...qualityOf };
/** Energy in Wh. `importWh` flows towards the load, `exportWh` away from it; both ≥ 0. */
export const energyAnswer = v.object({
  ...answerHead,
  unit: v.literal("Wh"),
  mains: v.array(v.object({ phase, ...energyColumns })),
  branches: v.array(v.object({ ...branchHead, ...energyColumns })),
  /** Mains minus the branches directly under them, net, by phase; the entry without phase is all phases together. */
  unmetered: v.array(v.object({ phase: v.nullable(phase), netWh: column, ...qualityOf })),
});
export type EnergyAnswer = v.InferOutput<typeof energyAnswer>;

const extreme = v.optional(column);
const powerColumns = { meanW: column, minW: extreme, maxW: extreme, ...qualityOf };
/**
 * Mean active power in W, signed. The extremes are those of minutes: left out where an interval is one minute, null
 * where several channels make a series.
 */
export const powerAnswer = v.object({
  ...answerHead,
  unit: v.literal("W"),
  mains: v.array(v.object({ phase, ...powerColumns })),
  branches: v.array(v.object({ ...branchHead, ...powerColumns })),
  unmetered: v.array(v.object({ phase: v.nullable(phase), meanW: column, ...qualityOf })),
});
export type PowerAnswer = v.InferOutput<typeof powerAnswer>;

const voltageColumns = {
  meanV: column,
  minV: extreme,
  maxV: extreme,
  meanA: column,
  maxA: extreme,
  ...qualityOf,
};
/**
 * Volts and amperes; a branch of several channels has the sum of their mean amperes and no volts. The extremes are
 * those of minutes: left out where an interval is one minute.
 */
export const voltageAnswer = v.object({
  ...answerHead,
  unit: v.literal("V"),
  mains: v.array(v.object({ phase, ...voltageColumns })),
  branches: v.array(v.object({ ...branchHead, ...voltageColumns })),
});

const nullableNumber = v.nullable(v.number());
/** The newest minute that each channel has sent, and what it means by branch. */
export const liveAnswer = v.object({
  /** Unix seconds, the server's clock. */
  now: v.number(),
  /** Start of the newest minute of any device, or null before the first. */
  at: nullableNumber,
  mains: v.array(v.object({
    phase,
    powerW: nullableNumber,
    voltageV: nullableNumber,
    currentA: nullableNumber,
  })),
  branches: v.array(v.object({ id: v.string(), powerW: nullableNumber })),
  unmetered: v.object({ powerW: nullableNumber }),
  channels: v.array(v.object({
    device: v.string(),
    channel: v.string(),
    at: v.number(),
    powerW: nullableNumber,
    voltageV: nullableNumber,
    currentA: nullableNumber,
    powerFactor: nullableNumber,
    importWh: nullableNumber,
    exportWh: nullableNumber,
  })),
  devices: v.array(v.object({ id: v.string(), serial: v.string(), at: nullableNumber })),
});
export type LiveAnswer = v.InferOutput<typeof liveAnswer>;
