/** The newest stretch of several series in cells of one second, which grows at its end. Pure. */
const SECONDS = 1;
/** A value that came so much later than the one before does not say what was between them. */
const HOLD_S = 5;
/** A cell so far behind the newest is not drawn over again, unless `epoch` says so. */
export const SETTLED_S = 60;

export type Values = ReadonlyMap<string, number | null>;

export class RollingCells {
  /** Grow in place; so do the columns. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Whether anything is known of each, of any series. */
  readonly known: boolean[] = [];
  /** Rises when something changes that had settled. */
  epoch = 0;
  readonly #columns: Map<string, (number | null)[]>;
  readonly #liveS = new Map<string, number>();

  /** `keepS`: how far back at least they reach. */
  constructor(ids: readonly string[], fromS: number, readonly keepS: number) {
    this.#columns = new Map(ids.map((id) => [id, []]));
    this.#append(Math.floor(fromS));
  }

  column(id: string): readonly (number | null)[] {
    return this.#columns.get(id) ?? [];
  }

  get #firstS(): number {
    return this.starts[0];
  }
  get #lastS(): number {
    return this.starts[this.starts.length - 1];
  }

  #all(): unknown[][] {
    return [this.starts, this.ends, this.known, ...this.#columns.values()];
  }

  #append(s: number): void {
    this.starts.push(s);
    this.ends.push(s + SECONDS);
    this.known.push(false);
    for (const column of this.#columns.values()) column.push(null);
  }

  /** Up to the cell that holds `nowS`; what lies too far back goes. */
  extendTo(nowS: number): void {
    const untilS = Math.floor(nowS);
    if (untilS - this.#lastS > 2 * this.keepS) this.#restart(untilS - this.keepS);
    for (let s = this.#lastS + 1; s <= untilS; s++) this.#append(s);
    const spare = this.starts.length - 2 * this.keepS;
    if (spare <= 0) return;
    const drop = spare + this.keepS / 2;
    for (const cells of this.#all()) cells.splice(0, drop);
  }

  #restart(fromS: number): void {
    for (const cells of this.#all()) cells.length = 0;
    this.#append(fromS);
    this.epoch++;
  }

  /** A minute's means, for the seconds that nothing closer is known of. */
  putMinute(startS: number, values: Values): void {
    const from = Math.max(startS - this.#firstS, 0);
    const to = Math.min(startS + 60 - this.#firstS, this.starts.length);
    let changed = false;
    for (const [id, value] of values) {
      const column = this.#columns.get(id);
      if (column === undefined || value === null) continue;
      for (let i = from; i < to; i++) {
        if (column[i] !== null) continue;
        column[i] = value;
        this.known[i] = true;
        changed = true;
      }
    }
    if (changed && this.starts[from] < this.#lastS - SETTLED_S) this.epoch++;
  }

  /** Values of one moment; each holds until the next one comes. */
  putLive(atS: number, values: Values): void {
    const s = Math.floor(atS);
    if (s < this.#firstS) return;
    this.extendTo(s);
    if (s < this.#lastS - SETTLED_S) this.epoch++;
    for (const [id, value] of values) {
      const column = this.#columns.get(id);
      if (column === undefined || value === null) continue;
      const beforeS = this.#liveS.get(id) ?? -Infinity;
      column[s - this.#firstS] = value;
      this.known[s - this.#firstS] = true;
      if (s - beforeS <= HOLD_S && beforeS >= this.#firstS) {
        const held = column[beforeS - this.#firstS];
        for (let i = beforeS + 1; i < s; i++) {
          column[i - this.#firstS] = held;
          this.known[i - this.#firstS] ||= held !== null;
        }
      }
      if (s > beforeS) this.#liveS.set(id, s);
    }
  }

  /** Mean of what is known of a minute; null where nothing is. */
  minuteMean(id: string, startS: number): number | null {
    const cells = this.column(id).slice(
      Math.max(startS - this.#firstS, 0),
      Math.max(startS + 60 - this.#firstS, 0),
    ).filter((value) => value !== null);
    return cells.length === 0 ? null : cells.reduce((sum, value) => sum + value, 0) / cells.length;
  }
}
