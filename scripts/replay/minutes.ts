/** Rows of a file as the device protocol's minutes, with registers built where the file has none. */
import { MAX_CURRENT_A, MAX_POWER_W, MAX_REGISTER_WH, MAX_VOLTAGE_V } from "../../worker/domain/limits.ts";
import type { Column, Quantity, ReplayedChannel, ReplayPlan } from "./columns.ts";
import type { Row } from "./rows.ts";
import { readScaled } from "./scaled.ts";

interface Fields {
  v?: number;
  a?: number;
  w?: number;
  pf?: number;
  fwd?: number;
  rev?: number;
}
export interface Minute {
  t: number;
  channels: Record<string, Fields>;
}

/** Forward and reverse energy in mWh. */
export interface Energy {
  forwardMwh: number;
  reverseMwh: number;
}

/** Decimals sent, and the range in units. Energy of a minute is that of its power. */
const FORMS: Record<Quantity, { decimals: number; low: number; high: number }> = {
  v: { decimals: 2, low: 0, high: MAX_VOLTAGE_V },
  a: { decimals: 2, low: 0, high: MAX_CURRENT_A },
  w: { decimals: 2, low: -MAX_POWER_W, high: MAX_POWER_W },
  var: { decimals: 2, low: -MAX_POWER_W, high: MAX_POWER_W },
  pf: { decimals: 2, low: -1, high: 1 },
  fwd: { decimals: 3, low: 0, high: MAX_REGISTER_WH },
  rev: { decimals: 3, low: 0, high: MAX_REGISTER_WH },
  wh: { decimals: 3, low: -MAX_POWER_W / 60, high: MAX_POWER_W / 60 },
};

/** A centiwatt for a minute is a sixth of a milliwatt-hour: in sixths, sums of both are whole numbers. */
const SIXTHS = 6;

interface Register {
  /** Sixths of a milliwatt-hour since the file's start. */
  forward: number;
  reverse: number;
  /** Registers of the file itself: the first and the last that was read, in mWh. */
  read: { first: Energy; last: Energy; fell: boolean } | null;
}

export class MinuteMaker {
  readonly #plan: ReplayPlan;
  readonly #shiftS: number;
  readonly #registers: Register[];
  /** Cells that held something which is no number or out of range, and were left out. */
  unreadable = 0;

  constructor(plan: ReplayPlan, shiftS: number) {
    this.#plan = plan;
    this.#shiftS = shiftS;
    this.#registers = plan.channels.map(() => ({ forward: 0, reverse: 0, read: null }));
  }

  /** The registers that are built stand at 0 where the file begins: the minute before it says so. Null: there are none. */
  baseline(first: Row): Minute | null {
    const built = this.#plan.channels.filter(({ columns }) => !hasRegisters(columns) && hasEnergy(columns));
    if (built.length === 0) return null;
    const channels = Object.fromEntries(built.map(({ channel }) => [channel, { fwd: 0, rev: 0 }]));
    return { t: first.startS + this.#shiftS - 60, channels };
  }

  minute(row: Row): Minute {
    const channels: Record<string, Fields> = {};
    for (const [i, replayed] of this.#plan.channels.entries()) {
      const fields = this.#fields(row, replayed, this.#registers[i]);
      if (Object.keys(fields).length > 0) channels[replayed.channel] = fields;
    }
    return { t: row.startS + this.#shiftS, channels };
  }

  /** What was sent of a channel in all; null where the file's own registers fall, or say nothing. */
  sent(channel: number): Energy | null {
    const { forward, reverse, read } = this.#registers[channel];
    const { columns } = this.#plan.channels[channel];
    if (!hasRegisters(columns)) {
      if (!hasEnergy(columns)) return null;
      return { forwardMwh: Math.round(forward / SIXTHS), reverseMwh: Math.round(reverse / SIXTHS) };
    }
    if (read === null || read.fell) return null;
    return {
      forwardMwh: read.last.forwardMwh - read.first.forwardMwh,
      reverseMwh: read.last.reverseMwh - read.first.reverseMwh,
    };
  }

  #value(row: Row, quantity: Quantity, columns: Column[] | undefined): number | null {
    if (columns === undefined) return null;
    const { decimals, low, high } = FORMS[quantity];
    const scale = 10 ** decimals;
    let sum = 0;
    for (const { at, sign } of columns) {
      const text = row.cells[at];
      if (text === "") return null;
      const value = readScaled(text, decimals);
      if (value === null || value < low * scale || value > high * scale) {
        this.unreadable++;
        return null;
      }
      sum += sign * value;
    }
    return sum;
  }

  #fields(row: Row, { columns }: ReplayedChannel, register: Register): Fields {
    const read = (quantity: Quantity) => this.#value(row, quantity, columns[quantity]);
    const fields: Fields = {};
    const [v, a, energy, reactive] = [read("v"), read("a"), read("wh"), read("var")];
    const w = read("w") ?? (energy === null ? null : energy * SIXTHS);
    const pf = read("pf") ?? (w === null || reactive === null ? null : powerFactor(w, reactive));
    if (v !== null) fields.v = v / 100;
    if (a !== null) fields.a = a / 100;
    if (w !== null) fields.w = w / 100;
    if (pf !== null) fields.pf = pf / 100;
    if (hasRegisters(columns)) {
      const [fwd, rev] = [read("fwd"), read("rev")];
      if (fwd !== null) fields.fwd = fwd / 1000;
      if (rev !== null) fields.rev = rev / 1000;
      if (fwd !== null || rev !== null) note(register, fwd, rev);
      return fields;
    }
    const sixths = energy === null ? w : energy * SIXTHS;
    if (sixths !== null) {
      if (sixths > 0) register.forward += sixths;
      else register.reverse -= sixths;
      fields.fwd = Math.round(register.forward / SIXTHS) / 1000;
      fields.rev = Math.round(register.reverse / SIXTHS) / 1000;
    }
    return fields;
  }
}

function hasRegisters(columns: ReplayedChannel["columns"]): boolean {
  return columns.fwd !== undefined || columns.rev !== undefined;
}

function hasEnergy(columns: ReplayedChannel["columns"]): boolean {
  return columns.w !== undefined || columns.wh !== undefined;
}

/** Hundredths, signed as the active power is; null when there is no power at all. */
function powerFactor(active: number, reactive: number): number | null {
  const apparent = Math.hypot(active, reactive);
  return apparent === 0 ? null : Math.round(100 * active / apparent);
}

function note(register: Register, fwd: number | null, rev: number | null): void {
  const last = register.read?.last ?? { forwardMwh: 0, reverseMwh: 0 };
  const now = { forwardMwh: fwd ?? last.forwardMwh, reverseMwh: rev ?? last.reverseMwh };
  if (register.read === null) {
    register.read = { first: now, last: now, fell: false };
    return;
  }
  register.read.fell ||= now.forwardMwh < last.forwardMwh || now.reverseMwh < last.reverseMwh;
  register.read.last = now;
}
