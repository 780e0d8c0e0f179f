/**
 * Local days, hours, months and years of an IANA zone as half-open spans of UTC seconds. Pure.
 *
 * The zone's offset changes are asked from the calendar library once; everything after that is arithmetic, since a
 * chart of a year needs hundreds of bounds.
 */
import { Temporal } from "temporal-polyfill";

export const DAY_S = 86_400;
const FIRST_S = Date.UTC(2014, 0, 1) / 1000;
const LAST_S = Date.UTC(2100, 0, 1) / 1000;

/** Days since 1970-01-01 of a proleptic Gregorian date; `month` 1–12 may run over. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 1000 / DAY_S;
}

export function dateOf(day: number): { year: number; month: number; day: number } {
  const d = new Date(day * DAY_S * 1000);
  return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() };
}

export class LocalTime {
  /** Instants at which the offset changes, and the offset from each on; the first entry holds from ever. */
  readonly #changesAt: number[] = [];
  readonly #offsets: number[] = [];
  #coveredTo = FIRST_S;
  readonly #hours = new Map<number, Float64Array>();

  constructor(readonly zone: string) {
    this.#changesAt.push(-Infinity);
    this.#offsets.push(
      Temporal.Instant.fromEpochMilliseconds(FIRST_S * 1000).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9,
    );
  }

  #cover(s: number): void {
    // One day more than asked for, so that arithmetic around a bound sees the change behind it.
    const wanted = Math.min(s + 2 * DAY_S, LAST_S);
    while (this.#coveredTo < wanted) {
      const now = Temporal.Instant.fromEpochMilliseconds(this.#coveredTo * 1000).toZonedDateTimeISO(
        this.zone,
      );
      const next = now.getTimeZoneTransition("next");
      if (next === null || next.epochMilliseconds / 1000 > LAST_S) {
        this.#coveredTo = LAST_S;
        return;
      }
      this.#coveredTo = next.epochMilliseconds / 1000;
      if (next.offsetNanoseconds / 1e9 === this.#offsets[this.#offsets.length - 1]) continue;
      this.#changesAt.push(this.#coveredTo);
      this.#offsets.push(next.offsetNanoseconds / 1e9);
    }
  }

  #indexAt(s: number): number {
    this.#cover(s);
    let i = this.#changesAt.length - 1;
    while (this.#changesAt[i] > s) i--;
    return i;
  }

  /** Seconds east of UTC at an instant. */
  offsetAt(s: number): number {
    return this.#offsets[this.#indexAt(s)];
  }

  /** The first instant of a local date, given in days since 1970-01-01. */
  dayStart(day: number): number {
    const local = day * DAY_S;
    let i = this.#indexAt(local - 16 * 3600);
    for (;; i++) {
      const s = Math.max(local - this.#offsets[i], this.#changesAt[i]);
      const next = this.#changesAt[i + 1] ?? Infinity;
      if (s < next) return s;
    }
  }

  /** The local date of an instant. */
  dayAt(s: number): number {
    let day = Math.floor((s + this.offsetAt(s)) / DAY_S);
    while (this.dayStart(day) > s) day--;
    while (this.dayStart(day + 1) <= s) day++;
    return day;
  }

  /** Bounds of a day's local clock hours: 23, 24 or 25 of them as a rule, n + 1 instants. */
  hoursOf(day: number): Float64Array {
    const known = this.#hours.get(day);
    if (known !== undefined) return known;
    const end = this.dayStart(day + 1);
    const bounds = [this.dayStart(day)];
    while (bounds[bounds.length - 1] < end) {
      const s = bounds[bounds.length - 1];
      const i = this.#indexAt(s);
      let next = s + 3600 - mod(s + this.#offsets[i], 3600);
      const change = this.#changesAt[i + 1] ?? Infinity;
      if (change < next && mod(this.#offsets[i + 1] - this.#offsets[i], 3600) !== 0) next = change;
      bounds.push(Math.min(next, end));
    }
    const hours = Float64Array.from(bounds);
    if (this.#hours.size > 5_000) this.#hours.clear();
    this.#hours.set(day, hours);
    return hours;
  }

  /** The local hour that holds an instant: its day, its place in the day, its bounds. */
  hourAt(s: number): { day: number; index: number; startS: number; endS: number } {
    const day = this.dayAt(s);
    const hours = this.hoursOf(day);
    let index = Math.min(Math.floor((s - hours[0]) / 3600), hours.length - 2);
    while (index > 0 && hours[index] > s) index--;
    while (hours[index + 1] <= s) index++;
    return { day, index, startS: hours[index], endS: hours[index + 1] };
  }

  /** The instant written as local time with offset, ISO 8601 to the minute. */
  iso(s: number): string {
    const offset = this.offsetAt(s);
    const sign = offset < 0 ? "-" : "+";
    const minutes = Math.abs(offset) / 60;
    const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
    return `${new Date((s + offset) * 1000).toISOString().slice(0, 16)}${sign}${two(minutes / 60)}:${
      two(minutes % 60)
    }`;
  }
}

function mod(a: number, b: number): number {
  return ((a % b) + b) % b;
}

const zones = new Map<string, LocalTime>();

/** The zone's calendar, kept for later calls. Throws RangeError on a zone that does not exist. */
export function localTime(zone: string): LocalTime {
  let found = zones.get(zone);
  if (found === undefined) zones.set(zone, found = new LocalTime(zone));
  return found;
}
