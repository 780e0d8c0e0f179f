/** The demo home's days, kept while they are of use. */
import { addDays, type CivilDate } from "../format/civil_date.ts";
import { civilDateAt, startOfDayS } from "../format/zone.ts";
import { type DemoDay, demoDay } from "./demo_day.ts";

export interface PlacedDay extends DemoDay {
  date: CivilDate;
  startS: number;
  endS: number;
}

const KEPT_DAYS = 70;

export class DemoCalendar {
  readonly #days = new Map<CivilDate, PlacedDay>();
  readonly #starts = new Map<CivilDate, number>();

  constructor(readonly zone: string, readonly first: CivilDate) {}

  startOf(date: CivilDate): number {
    let startS = this.#starts.get(date);
    if (startS === undefined) this.#starts.set(date, startS = startOfDayS(date, this.zone));
    return startS;
  }

  /** Null before the first. */
  day(date: CivilDate): PlacedDay | null {
    if (date < this.first) return null;
    const kept = this.#days.get(date);
    if (kept) return kept;
    const [startS, endS] = [this.startOf(date), this.startOf(addDays(date, 1))];
    const day = { date, startS, endS, ...demoDay(date, Math.round((endS - startS) / 60)) };
    this.#days.set(date, day);
    if (this.#days.size > KEPT_DAYS) this.#days.delete(this.#days.keys().next().value!);
    return day;
  }

  at(atS: number): PlacedDay | null {
    return this.day(civilDateAt(atS, this.zone));
  }
}
