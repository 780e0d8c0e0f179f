/** Spans of a device's channels by unit (the hours of a day, the days of a year, the years of a life). Pure. */
import { POWER, SPAN_FIELDS } from "../domain/channel_span.ts";

/** A table holds one part of the span's fields, so that a question about energy never reads the rest. */
export type Part = "energy" | "measures";
export const PARTS: readonly Part[] = ["energy", "measures"];
export const FIRST_FIELD: Record<Part, number> = { energy: 0, measures: POWER };
export const PART_FIELDS: Record<Part, number> = { energy: POWER, measures: SPAN_FIELDS - POWER };

export class SpanTable {
  /** Channel codes in the order of the rows. */
  channels: number[] = [];
  /** `cells[(channel * unitCount + unit) * fields + field]`; all zeros where there is no span. */
  cells = new Float64Array(0);
  readonly fields: number;

  constructor(readonly part: Part, readonly unitCount: number) {
    this.fields = PART_FIELDS[part];
  }

  /**
   * Where a span begins, for the span functions of the domain, which count from the first field of all; the channel's
   * row is made where it is new.
   */
  offset(code: number, unit: number): number {
    let row = this.channels.indexOf(code);
    if (row < 0) {
      row = this.channels.push(code) - 1;
      const larger = new Float64Array(this.channels.length * this.unitCount * this.fields);
      larger.set(this.cells);
      this.cells = larger;
    }
    return this.offsetOf(row, unit);
  }

  offsetOf(row: number, unit: number): number {
    return (row * this.unitCount + unit) * this.fields - FIRST_FIELD[this.part];
  }

  /** Empties a unit of every channel. */
  clear(unit: number): void {
    for (let row = 0; row < this.channels.length; row++) {
      const at = (row * this.unitCount + unit) * this.fields;
      this.cells.fill(0, at, at + this.fields);
    }
  }
}
