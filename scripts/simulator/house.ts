/** A simulated house behind one EcoMain: the same seed and minute give the same reading, whatever span is asked for. */
import { type ChannelName, channelsOf } from "../../worker/domain/channel.ts";
import { type Circuit, CIRCUITS, measuredCircuits } from "./circuits.ts";
import { DAY_MIN, type DayBlock, emptyBlock } from "./day_block.ts";
import { gridV, sagV } from "./grid.ts";
import { isUnderMains, PowerModel } from "./power_model.ts";
import type { Surroundings } from "./house_day.ts";

export interface HouseOptions extends Surroundings {
  /** EcoSubs in the panel; the house is the same whatever of it is measured. */
  subs: 0 | 1 | 2 | 3;
  /** The registers stood at 0 at the start of this UTC day. */
  installedDay: number;
}

/** 2024-01-01, unless said otherwise. */
export const INSTALLED_DAY = 19_723;
export const BERLIN = { zone: "Europe/Berlin", latitude: 52.52, longitude: 13.405 };

export function houseOptions(given: Partial<HouseOptions> = {}): HouseOptions {
  return { seed: 1, subs: 2, installedDay: INSTALLED_DAY, ...BERLIN, ...given };
}

/** Where a channel's power comes from. */
interface Source {
  channel: ChannelName;
  circuit: number;
  pole: number;
  phase: number;
  powerFactor: number;
}

const CHECKPOINT_EVERY = 32;

export class House {
  readonly channels: readonly ChannelName[];
  readonly circuits: readonly Circuit[];
  readonly options: HouseOptions;
  readonly #sources: Source[];
  readonly #model: PowerModel;
  /** Milliwatt-minutes at the start of a day, forward and reverse by channel: every so many days, and the last. */
  readonly #sums = new Map<number, Float64Array>();
  #lastDay: number;
  readonly #mains = [0, 1, 2].map(() => new Int32Array(DAY_MIN));
  readonly #reactive = [0, 1, 2].map(() => new Float64Array(DAY_MIN));

  constructor(options: HouseOptions) {
    this.options = options;
    this.circuits = measuredCircuits(options.subs);
    const sources = new Map<ChannelName, Source>();
    for (const [index, { channels, phases, powerFactor }] of CIRCUITS.entries()) {
      channels.forEach((channel, pole) =>
        sources.set(channel, { channel, circuit: index, pole, phase: phases[pole] - 1, powerFactor })
      );
    }
    const units = [1, 2, 3].slice(0, options.subs);
    this.channels = channelsOf("ecoMain", units);
    this.#sources = this.channels.slice(3).map((channel) => sources.get(channel)!);
    this.#model = new PowerModel(options);
    this.#lastDay = options.installedDay;
    this.#sums.set(options.installedDay, new Float64Array(2 * this.channels.length));
  }

  /** A whole UTC day of readings. `day` counts from 1970 and is not before the installation. */
  day(day: number): DayBlock {
    const sums = this.#sumsAt(day).slice();
    const powers = this.#draw(day);
    const block = emptyBlock(this.channels);
    block.startS = day * 86_400;
    for (let phase = 0; phase < 3; phase++) this.#writeMains(block, day, phase, sums);
    for (const [i, source] of this.#sources.entries()) {
      this.#writeBranch(block, i + 3, source, powers[source.circuit][source.pole], sums);
    }
    this.#keep(day + 1, sums);
    return block;
  }

  /** Draws the day's powers, and sums them up to the mains. */
  #draw(day: number): readonly Int32Array[][] {
    const powers = this.#model.powers(day);
    for (let phase = 0; phase < 3; phase++) {
      this.#mains[phase].fill(0);
      this.#reactive[phase].fill(0);
    }
    for (const [i, circuit] of CIRCUITS.entries()) {
      if (!isUnderMains(circuit)) continue;
      const reactiveShare = Math.tan(Math.acos(circuit.powerFactor));
      for (const [pole, phase] of circuit.phases.entries()) {
        const from = powers[i][pole];
        const mains = this.#mains[phase - 1];
        const reactive = this.#reactive[phase - 1];
        for (let minute = 0; minute < DAY_MIN; minute++) {
          mains[minute] += from[minute];
          reactive[minute] += Math.abs(from[minute]) * reactiveShare;
        }
      }
    }
    return powers;
  }

  #writeMains(block: DayBlock, day: number, phase: number, sums: Float64Array): void {
    const mains = this.#mains[phase];
    const reactive = this.#reactive[phase];
    const at = phase * DAY_MIN;
    for (let minute = 0; minute < DAY_MIN; minute++) {
      const powerMw = mains[minute];
      const apparentMva = Math.hypot(powerMw, reactive[minute]);
      const volts = gridV(this.options.seed, phase, day * DAY_MIN + minute) - sagV(powerMw / 1000);
      block.voltageCv[at + minute] = Math.round(volts * 100);
      block.currentCa[at + minute] = Math.round(apparentMva / volts / 10);
      block.powerFactorHundredths[at + minute] = apparentMva === 0
        ? 100
        : Math.round(100 * powerMw / apparentMva);
    }
    writeEnergy(block, phase, mains, sums);
  }

  #writeBranch(
    block: DayBlock,
    index: number,
    source: Source,
    powerMw: Int32Array,
    sums: Float64Array,
  ): void {
    const at = index * DAY_MIN;
    const voltsAt = source.phase * DAY_MIN;
    for (let minute = 0; minute < DAY_MIN; minute++) {
      const volts = block.voltageCv[voltsAt + minute] / 100;
      block.currentCa[at + minute] = Math.round(Math.abs(powerMw[minute]) / volts / source.powerFactor / 10);
    }
    writeEnergy(block, index, powerMw, sums);
  }

  #sumsAt(day: number): Float64Array {
    if (day < this.options.installedDay) {
      const iso = (d: number) => new Date(d * 86_400_000).toISOString().slice(0, 10);
      throw new RangeError(
        `Cannot simulate ${iso(day)}: the meter was installed on ${iso(this.options.installedDay)}`,
      );
    }
    let at = day;
    while (!this.#sums.has(at)) at--;
    for (; at < day; at++) {
      const sums = this.#sums.get(at)!.slice();
      const powers = this.#draw(at);
      for (let phase = 0; phase < 3; phase++) addEnergy(phase, this.#mains[phase], sums);
      for (const [i, { circuit, pole }] of this.#sources.entries()) {
        addEnergy(i + 3, powers[circuit][pole], sums);
      }
      this.#keep(at + 1, sums);
    }
    return this.#sums.get(day)!;
  }

  #keep(day: number, sums: Float64Array): void {
    const last = this.#lastDay;
    if (last !== day && (last - this.options.installedDay) % CHECKPOINT_EVERY !== 0) this.#sums.delete(last);
    this.#sums.set(day, sums);
    this.#lastDay = day;
  }
}

function addEnergy(channel: number, powerMw: Int32Array, sums: Float64Array): void {
  let forward = 0;
  let reverse = 0;
  for (let minute = 0; minute < DAY_MIN; minute++) {
    if (powerMw[minute] > 0) forward += powerMw[minute];
    else reverse -= powerMw[minute];
  }
  sums[2 * channel] += forward;
  sums[2 * channel + 1] += reverse;
}

/** Registers are the exact sums, rounded to a milliwatt-hour where they are read. */
function writeEnergy(block: DayBlock, channel: number, powerMw: Int32Array, sums: Float64Array): void {
  const at = channel * DAY_MIN;
  let forward = sums[2 * channel];
  let reverse = sums[2 * channel + 1];
  for (let minute = 0; minute < DAY_MIN; minute++) {
    const power = powerMw[minute];
    if (power > 0) forward += power;
    else reverse -= power;
    block.powerCw[at + minute] = Math.sign(power) * Math.round(Math.abs(power) / 10);
    block.forwardMwh[at + minute] = Math.round(forward / 60);
    block.reverseMwh[at + minute] = Math.round(reverse / 60);
  }
  sums[2 * channel] = forward;
  sums[2 * channel + 1] = reverse;
}
