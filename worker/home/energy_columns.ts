/** The energy of a device's channels between successive bounds, read from as few rows as can be. */
import {
  addMinute,
  AFTER,
  BEFORE,
  firstRegisterAt,
  FORWARD,
  FWD,
  joinEnergy,
  lastRegisterAt,
  minuteMwh,
  REV,
  REVERSE,
  SPAN_FIELDS,
  W,
} from "../domain/channel_span.ts";
import { RegisterFold } from "../domain/register_fold.ts";
import * as register from "../domain/register_span.ts";
import { stretchAt } from "../domain/series.ts";
import { FIELD_COUNT } from "../protocol/readings.ts";
import { ABSENT, type HourMinutes, LATE, MINUTES } from "./hour_minutes.ts";
import type { HomeTables } from "./home_tables.ts";
import { eachHour, eachMinute } from "./rollup.ts";
import { cover, eachRow } from "./span_cover.ts";

/** One number per stretch between two bounds. Energy in mWh, NaN where nothing is known; minutes are 0 there. */
export interface EnergyColumns {
  forwardMwh: Float64Array;
  reverseMwh: Float64Array;
  measuredMin: Float64Array;
  recoveredMin: Float64Array;
  estimatedMin: Float64Array;
}

class EnergyFold {
  readonly forward: RegisterFold;
  readonly reverse: RegisterFold;
  /** Integrated mWh forward, reverse, minutes on time and late, by stretch; made when first needed. */
  #integrated: Float64Array[] | null = null;
  /** Integrated since the last reading: void when another reading follows. */
  #pending: [stretch: number, amounts: number[]][] = [];
  #hasRead = false;

  constructor(readonly bounds: Float64Array) {
    this.forward = new RegisterFold(bounds);
    this.reverse = new RegisterFold(bounds);
  }

  prefix(s: Float64Array): void {
    this.forward.prefix(s, FORWARD);
    this.reverse.prefix(s, REVERSE);
    this.#hasRead = lastRegisterAt(s, 0) !== 0;
  }

  #integrate(stretch: number, amounts: number[]): void {
    if (amounts.every((n) => n === 0)) return;
    if (this.#hasRead) this.#pending.push([stretch, amounts]);
    else this.#commit(stretch, amounts);
  }

  #commit(stretch: number, amounts: number[]): void {
    this.#integrated ??= amounts.map(() => new Float64Array(this.bounds.length - 1));
    for (let i = 0; i < amounts.length; i++) this.#integrated[i][stretch] += amounts[i];
  }

  #read(): void {
    this.#hasRead = true;
    if (this.#pending.length > 0) this.#pending = [];
  }

  /** The minutes `[first, end)` of an hour, of the channel in column `c`. */
  minutes(hour: HourMinutes, c: number, first: number, end: number): void {
    const at = c * FIELD_COUNT * MINUTES;
    const kept = hour.present[first];
    if (kept !== ABSENT && this.#isSteady(hour, at, first, end)) {
      const readAt = hour.startS + (first + 1) * 60;
      const late = kept === LATE;
      this.forward.readings(readAt, hour.cells, at + FWD * MINUTES + first, end - first, late);
      this.reverse.readings(readAt, hour.cells, at + REV * MINUTES + first, end - first, late);
      return this.#read();
    }
    for (let m = first; m < end; m++) {
      if (hour.present[m] !== ABSENT) {
        this.#minute(hour.startS + m * 60, hour.cells, at + m, hour.present[m] === LATE);
      }
    }
  }

  /** Whether each of the minutes has both registers and all came on time, or all late. */
  #isSteady({ present, cells }: HourMinutes, at: number, first: number, end: number): boolean {
    for (let m = first; m < end; m++) {
      const fwd = cells[at + FWD * MINUTES + m], rev = cells[at + REV * MINUTES + m];
      if (present[m] !== present[first] || fwd !== fwd || rev !== rev) return false;
    }
    return true;
  }

  #minute(startS: number, cells: Float64Array, at: number, late: boolean): void {
    const fwd = cells[at + FWD * MINUTES], rev = cells[at + REV * MINUTES];
    if (fwd === fwd) this.forward.reading(startS + 60, fwd, late);
    if (rev === rev) this.reverse.reading(startS + 60, rev, late);
    if (fwd === fwd || rev === rev) return this.#read();
    const w = cells[at + W * MINUTES];
    if (w !== w) return;
    const mwh = minuteMwh(w);
    this.#integrate(stretchAt(this.bounds, startS), [
      w < 0 ? 0 : mwh,
      w < 0 ? mwh : 0,
      late ? 0 : 1,
      late ? 1 : 0,
    ]);
  }

  /** Spans of units that follow each other: the first at `o`, each in its stretch. */
  units(stretches: Int32Array, s: Float64Array, o: number, stride: number): void {
    for (let k = 0; k < stretches.length; k++, o += stride) {
      this.#integrateSlot(stretches[k], s, o + BEFORE);
      if (lastRegisterAt(s, o) === 0) continue;
      this.#read();
      this.forward.span(s, o + FORWARD);
      this.reverse.span(s, o + REVERSE);
      this.#integrateSlot(stretches[k], s, o + AFTER);
    }
  }

  #integrateSlot(stretch: number, s: Float64Array, slot: number): void {
    if (s[slot + 2] + s[slot + 3] === 0) return;
    this.#integrate(stretch, [s[slot], s[slot + 1], s[slot + 2], s[slot + 3]]);
  }

  finish(after: Float64Array | undefined): EnergyColumns {
    const first = (base: number): [number, number] =>
      after === undefined ? [0, 0] : [after[base + register.FIRST_AT], after[base + register.FIRST_MWH]];
    this.forward.finish(...first(FORWARD));
    this.reverse.finish(...first(REVERSE));
    if (after === undefined || firstRegisterAt(after, 0) === 0) {
      for (const [stretch, amounts] of this.#pending) this.#commit(stretch, amounts);
    }
    return this.#columns();
  }

  #columns(): EnergyColumns {
    // Forward and reverse come together as a rule; a device with one of them is known as far as that one is.
    const main = this.forward.state[register.LAST_AT] !== 0 ? this.forward : this.reverse;
    const columns: EnergyColumns = {
      forwardMwh: energyOfFold(this.forward),
      reverseMwh: energyOfFold(this.reverse),
      measuredMin: steps(main.measuredMin),
      recoveredMin: steps(main.recoveredMin),
      estimatedMin: steps(main.estimatedMin),
    };
    const more = this.#integrated;
    if (more === null) return columns;
    for (let i = 0; i < columns.forwardMwh.length; i++) {
      if (more[2][i] + more[3][i] === 0) continue;
      columns.forwardMwh[i] = (columns.forwardMwh[i] || 0) + more[0][i];
      columns.reverseMwh[i] = (columns.reverseMwh[i] || 0) + more[1][i];
      columns.measuredMin[i] += more[2][i];
      columns.recoveredMin[i] += more[3][i];
    }
    return columns;
  }
}

/** From each bound to the next. */
function steps(atBounds: Float64Array): Float64Array {
  const column = new Float64Array(atBounds.length - 1);
  for (let i = 0; i < column.length; i++) column[i] = atBounds[i + 1] - atBounds[i];
  return column;
}

function energyOfFold({ totalMwh, measuredMin, recoveredMin, estimatedMin }: RegisterFold): Float64Array {
  const column = new Float64Array(totalMwh.length - 1);
  for (let i = 0; i < column.length; i++) {
    const known = measuredMin[i + 1] - measuredMin[i] + recoveredMin[i + 1] - recoveredMin[i] +
      estimatedMin[i + 1] - estimatedMin[i];
    column[i] = known > 0 ? totalMwh[i + 1] - totalMwh[i] : NaN;
  }
  return column;
}

/**
 * The energy spans of all that lies in `[fromS, toS)`, joined, by channel; where `until` names channels, only as far
 * as each of them has a reading of both registers.
 */
function energyOf(
  tables: HomeTables,
  device: number,
  fromS: number,
  toS: number,
  headS: number,
  until?: Iterable<number>,
): Map<number, Float64Array> {
  const spans = new Map<number, Float64Array>();
  const spanOf = (code: number) => {
    let span = spans.get(code);
    if (span === undefined) spans.set(code, span = new Float64Array(SPAN_FIELDS));
    return span;
  };
  let missing = until === undefined ? null : [...until];
  for (const piece of cover(tables, fromS, toS, headS, new Float64Array(0))) {
    if (missing !== null) {
      missing = missing.filter((code) => !hasBoth(spans.get(code)));
      if (missing.length === 0) break;
    }
    if (piece.kind === "units") {
      eachRow(tables, device, piece, "energy", (code, cells, o, stride) => {
        const span = spanOf(code);
        for (let k = 0; k < piece.startsS.length && !(until !== undefined && hasBoth(span)); k++) {
          joinEnergy(span, 0, cells, o + k * stride);
        }
      });
    } else {
      eachMinute(tables, device, piece.startS, piece.endS, (startS, hour, m, late) => {
        for (let c = 0; c < hour.channels.length; c++) {
          addMinute(
            spanOf(hour.channels[c]),
            0,
            startS,
            hour.cells,
            c * FIELD_COUNT * MINUTES + m,
            MINUTES,
            late,
          );
        }
      });
    }
  }
  return spans;
}

function hasBoth(span: Float64Array | undefined): boolean {
  return span !== undefined && span[FORWARD + register.FIRST_AT] !== 0 &&
    span[REVERSE + register.FIRST_AT] !== 0;
}

/** Energy of each wanted channel (all where null) between successive bounds. */
export function energyColumns(
  tables: HomeTables,
  device: number,
  headS: number,
  bounds: Float64Array,
  wanted: ReadonlySet<number> | null,
): Map<number, EnergyColumns> {
  const fromS = bounds[0], toS = bounds[bounds.length - 1];
  const folds = new Map<number, EnergyFold>();
  const foldOf = (code: number): EnergyFold | null => {
    let fold = folds.get(code);
    if (fold !== undefined) return fold;
    if (wanted !== null && !wanted.has(code)) return null;
    folds.set(code, fold = new EnergyFold(bounds));
    return fold;
  };
  for (const [code, span] of energyOf(tables, device, -Infinity, fromS, headS)) foldOf(code)?.prefix(span);
  for (const piece of cover(tables, fromS, toS, headS, bounds)) {
    if (piece.kind === "units") {
      const stretches = Int32Array.from(piece.startsS, (startS) => stretchAt(bounds, startS));
      eachRow(tables, device, piece, "energy", (code, cells, o, stride) => {
        foldOf(code)?.units(stretches, cells, o, stride);
      });
    } else {
      eachHour(tables, device, piece.startS, piece.endS, (hour, first, end) => {
        for (let c = 0; c < hour.channels.length; c++) foldOf(hour.channels[c])?.minutes(hour, c, first, end);
      });
    }
  }
  const after = energyOf(tables, device, toS, Infinity, headS, folds.keys());
  return new Map([...folds].map(([code, fold]) => [code, fold.finish(after.get(code))]));
}
