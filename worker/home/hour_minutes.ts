/** One device's minutes of one UTC hour, as they are worked on. Pure. */
import { FIELD_COUNT } from "../protocol/readings.ts";

export const MINUTES = 60;
export const ABSENT = 0;
export const ON_TIME = 1;
export const LATE = 2;

/** What came of offering a minute: a new one, the same again, or other content, and whether it filled anything in. */
export type Offered = "accepted" | "duplicate" | "conflict" | "filled";

export class HourMinutes {
  /** Channel codes, in the order of the columns. */
  readonly channels: number[] = [];
  /** The column of each code, plus one; 0: none. */
  readonly #columns = new Uint16Array(256);
  /** `ABSENT`, `ON_TIME` or `LATE` for each of the hour's minutes. */
  readonly present = new Uint8Array(MINUTES);
  /** `cells[(channel * 6 + field) * 60 + minute]`, NaN where not measured. */
  cells = new Float64Array(0);

  constructor(readonly startS: number) {}

  get count(): number {
    let n = 0;
    for (const p of this.present) if (p !== ABSENT) n++;
    return n;
  }

  /** The column of a channel, made where it is new. */
  column(code: number): number {
    const known = this.#columns[code];
    if (known > 0) return known - 1;
    this.reserve(this.channels.length + 1);
    return (this.#columns[code] = this.channels.push(code)) - 1;
  }

  /** Room for so many channels, so that making their columns one by one copies nothing. */
  reserve(channels: number): void {
    const length = channels * FIELD_COUNT * MINUTES;
    if (length <= this.cells.length) return;
    const larger = new Float64Array(length).fill(NaN, this.cells.length);
    larger.set(this.cells);
    this.cells = larger;
  }

  /**
   * Takes a minute's values in: `cells[from + (i * 6) + field]` for channel `codes[i]`. A field that is there stays;
   * one that was missing is filled in.
   */
  offer(minute: number, late: boolean, codes: Uint8Array, cells: Float64Array, from: number): Offered {
    const fresh = this.present[minute] === ABSENT;
    let differs = false;
    let filled = false;
    if (this.channels.length === 0) this.reserve(codes.length);
    for (let i = 0; i < codes.length; i++) {
      const source = from + i * FIELD_COUNT;
      let measured = false;
      for (let f = 0; f < FIELD_COUNT && !measured; f++) measured = cells[source + f] === cells[source + f];
      if (!measured) continue;
      let target = (this.column(codes[i]) * FIELD_COUNT) * MINUTES + minute;
      for (let f = 0; f < FIELD_COUNT; f++, target += MINUTES) {
        const value = cells[source + f];
        if (value !== value) continue;
        const stored = this.cells[target];
        if (stored !== stored) {
          this.cells[target] = value;
          filled = true;
        } else if (stored !== value) {
          differs = true;
        }
      }
    }
    if (fresh) {
      this.present[minute] = late ? LATE : ON_TIME;
      return "accepted";
    }
    return filled ? "filled" : differs ? "conflict" : "duplicate";
  }
}
