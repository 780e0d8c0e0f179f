/**
 * Energy of a register at given instants, from its readings in order. Between two readings the register's difference
 * is spread evenly over the minutes of the gap; outside the first and last reading nothing is known. Pure.
 */
import * as register from "./register_span.ts";

export class RegisterFold {
  /** Everything up to the last reading seen. */
  readonly state = new Float64Array(register.REGISTER_FIELDS);
  /** Energy since the register's first reading, at each bound, in mWh. */
  readonly totalMwh: Float64Array;
  /** Minutes known since the first reading, at each bound, by how they are known. */
  readonly measuredMin: Float64Array;
  readonly recoveredMin: Float64Array;
  readonly estimatedMin: Float64Array;
  #next = 0;

  /** `bounds`: the instants asked for, rising. */
  constructor(readonly bounds: Float64Array) {
    this.totalMwh = new Float64Array(bounds.length);
    this.measuredMin = new Float64Array(bounds.length);
    this.recoveredMin = new Float64Array(bounds.length);
    this.estimatedMin = new Float64Array(bounds.length);
  }

  /** Readings that all lie at or before the first bound. */
  prefix(s: Float64Array, o: number): void {
    register.join(this.state, 0, s, o);
  }

  reading(at: number, mwh: number, late: boolean): void {
    this.#reach(at, mwh);
    register.addReading(this.state, 0, at, mwh, late);
  }

  /**
   * Readings of successive minutes: `cells[from]` to `cells[from + count - 1]`, the first of them at `at`. The same as
   * so many calls of `reading`; while the register rises, a step is an addition.
   */
  readings(at: number, cells: Float64Array, from: number, count: number, late: boolean): void {
    const { state } = this;
    for (let i = 0; i < count;) {
      const rising = state[register.LAST_AT] === at + i * 60 - 60 &&
        state[register.LAST_MWH] === state[register.TAIL_MAX] && cells[from + i] >= state[register.LAST_MWH];
      if (rising) {
        i += this.#rise(at + i * 60, cells, from + i, count - i, late);
      } else {
        this.reading(at + i * 60, cells[from + i], late);
        i++;
      }
    }
  }

  /** Takes readings as long as they rise, and returns their number: at least one. */
  #rise(at: number, cells: Float64Array, from: number, count: number, late: boolean): number {
    const { state, bounds } = this;
    let last = state[register.TAIL_MAX];
    const before = register.advanced(state, 0) - last;
    const estimated = register.estimatedMinutes(state, 0);
    const counted = late ? register.RECOVERED : register.MEASURED;
    const onTime = late ? 0 : 1;
    const measured = state[register.MEASURED], recovered = state[register.RECOVERED];
    let next = this.#next;
    let taken = 0;
    for (; taken < count; taken++) {
      const mwh = cells[from + taken];
      if (mwh < last) break;
      const readAt = at + taken * 60;
      while (next < bounds.length && bounds[next] < readAt) {
        const lastAt = readAt - 60;
        this.totalMwh[next] = before + last;
        this.measuredMin[next] = measured + taken * onTime;
        this.recoveredMin[next] = recovered + taken * (1 - onTime);
        this.estimatedMin[next] = estimated + (bounds[next] > lastAt ? (bounds[next] - lastAt) / 60 : 0);
        next++;
      }
      last = mwh;
    }
    this.#next = next;
    state[register.LAST_AT] = at + taken * 60 - 60;
    state[register.LAST_MWH] = last;
    state[register.TAIL_MAX] = last;
    if (state[register.RESETS] === 0) state[register.HEAD_MAX] = last;
    state[counted] += taken;
    return taken;
  }

  /** Readings of a span of time in which no bound lies but at its ends. */
  span(s: Float64Array, o: number): void {
    if (s[o + register.FIRST_AT] === 0) return;
    this.#reach(s[o + register.FIRST_AT], s[o + register.FIRST_MWH]);
    register.join(this.state, 0, s, o);
  }

  /** Ends with the first reading after the last bound, where there is one (`at` 0: none). */
  finish(at: number, mwh: number): void {
    if (at !== 0) this.#reach(at, mwh);
    while (this.#next < this.bounds.length) this.#write(0, 0);
  }

  /** Whether bounds are left that a later reading would decide. */
  get pending(): boolean {
    return this.#next < this.bounds.length &&
      this.state[register.LAST_AT] < this.bounds[this.bounds.length - 1];
  }

  /** Writes all bounds before the reading at `at`. */
  #reach(at: number, mwh: number): void {
    const { bounds, state } = this;
    if (this.#next >= bounds.length || bounds[this.#next] >= at) return;
    const lastAt = state[register.LAST_AT];
    if (lastAt === 0) {
      while (this.#next < bounds.length && bounds[this.#next] < at) this.#next++;
      return;
    }
    const minutes = (at - lastAt) / 60;
    const step = minutes > 1 ? register.stepTo(state, 0, mwh) : 0;
    while (this.#next < bounds.length && bounds[this.#next] < at) {
      const passed = Math.max(0, (bounds[this.#next] - lastAt) / 60);
      this.#write(Math.floor((step * passed) / minutes), passed);
    }
  }

  #write(mwh: number, estimatedMin: number): void {
    const i = this.#next++;
    const { state } = this;
    if (state[register.LAST_AT] === 0) return;
    this.totalMwh[i] = register.advanced(state, 0) + mwh;
    this.measuredMin[i] = state[register.MEASURED];
    this.recoveredMin[i] = state[register.RECOVERED];
    this.estimatedMin[i] = register.estimatedMinutes(state, 0) + estimatedMin;
  }
}
