/** A minute while it runs: what its samples add up to, and the readings that it comes to. Pure. */
import type { ChannelName } from "../../worker/domain/channel.ts";
import type { Cell, Sample } from "./decode_sample.ts";

/** Sum and number of samples. */
type Sum = [sum: number, count: number];

interface Sums {
  voltage: Sum;
  current: Sum;
  power: Sum;
  /** Power, and volts times amperes, of the samples that have all three; in 0.0001 of the unit. */
  activePower: number;
  apparentPower: number;
  /** The newest that could be read. */
  forwardMwh: number | null;
  reverseMwh: number | null;
}

/** Plain data: it is kept on disk as JSON while it runs. */
export interface OpenMinute {
  /** Unix seconds of its start. */
  t: number;
  channels: Record<ChannelName, Sums>;
}

/** A channel's part in a minute, as the device protocol has it. */
export interface Reading {
  v?: number;
  a?: number;
  w?: number;
  pf?: number;
  fwd?: number;
  rev?: number;
}
export interface Minute {
  t: number;
  channels: Record<ChannelName, Reading>;
}

export function openMinute(t: number): OpenMinute {
  return { t, channels: {} };
}

function noSums(): Sums {
  return {
    voltage: [0, 0],
    current: [0, 0],
    power: [0, 0],
    activePower: 0,
    apparentPower: 0,
    forwardMwh: null,
    reverseMwh: null,
  };
}

function add([sum, count]: Sum, value: number | null): Sum {
  return value === null ? [sum, count] : [sum + value, count + 1];
}

function added(sums: Sums, { voltage, current, power, forwardMwh, reverseMwh }: Cell): Sums {
  const whole = voltage !== null && current !== null && power !== null;
  return {
    voltage: add(sums.voltage, voltage),
    current: add(sums.current, current),
    power: add(sums.power, power),
    activePower: sums.activePower + (whole ? power * 100 : 0),
    apparentPower: sums.apparentPower + (whole ? voltage * current : 0),
    forwardMwh: forwardMwh ?? sums.forwardMwh,
    reverseMwh: reverseMwh ?? sums.reverseMwh,
  };
}

/** The minute with one more sample, which must lie in it and after all others. */
export function addSample(minute: OpenMinute, sample: Sample): OpenMinute {
  const channels = { ...minute.channels };
  for (const [name, cell] of Object.entries(sample.channels)) {
    channels[name] = added(channels[name] ?? noSums(), cell);
  }
  return { t: minute.t, channels };
}

/** In hundredths, half away from zero. */
function hundredths(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) / 100 || 0;
}

/** Rounding may lift the quotient a little over 1; what is well over it is no power factor. */
const NOISE = 1.02;

/**
 * Means of what was measured, the power factor of all samples together (not the mean of theirs), and each register's
 * last reading of the minute; what is unknown is absent. Null when nothing is known.
 */
export function closeMinute({ t, channels: open }: OpenMinute): Minute | null {
  const channels: Minute["channels"] = {};
  for (const [name, sums] of Object.entries(open)) {
    const reading: Reading = {};
    for (
      const [field, [sum, count]] of [["v", sums.voltage], ["a", sums.current], ["w", sums.power]] as const
    ) {
      if (count > 0) reading[field] = hundredths(sum / count);
    }
    const factor = sums.apparentPower === 0 ? null : sums.activePower / sums.apparentPower;
    if (factor !== null && Math.abs(factor) <= NOISE) {
      reading.pf = hundredths(100 * Math.max(-1, Math.min(1, factor)));
    }
    if (sums.forwardMwh !== null) reading.fwd = sums.forwardMwh / 1000;
    if (sums.reverseMwh !== null) reading.rev = sums.reverseMwh / 1000;
    if (Object.keys(reading).length > 0) channels[name] = reading;
  }
  return Object.keys(channels).length > 0 ? { t, channels } : null;
}
