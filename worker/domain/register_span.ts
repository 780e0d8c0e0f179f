/**
 * What must be kept of a register's readings over any span of time, so that spans can be joined in order and give
 * the same as the readings themselves. Pure; plain numbers in a vector, since a year holds hundreds of thousands.
 *
 * Registers in mWh, times in UTC seconds. `at` is the instant of a reading: the end of its minute. A span without a
 * reading is all zeros.
 */
import { RESET_BELOW_SHARE } from "./limits.ts";

export const FIRST_AT = 0;
export const FIRST_MWH = 1;
export const LAST_AT = 2;
/** The last reading as read; `TAIL_MAX` is the one that counts when it dipped. */
export const LAST_MWH = 3;
/** Highest reading before the first reset. */
export const HEAD_MAX = 4;
/** Sum of the highest readings between two resets. */
export const CLOSED = 5;
/** Highest reading since the last reset; equals `HEAD_MAX` where there was none. */
export const TAIL_MAX = 6;
export const RESETS = 7;
export const DIPS = 8;
/** Steps of exactly one minute, whose reading came on time, and late. */
export const MEASURED = 9;
export const RECOVERED = 10;
/** 1 where the first reading came late. */
export const FIRST_LATE = 11;
export const REGISTER_FIELDS = 12;

type Vector = Float64Array;

/** Energy from the first reading to the last, in mWh. */
export function advanced(s: Vector, o: number): number {
  const head = s[o + HEAD_MAX] - s[o + FIRST_MWH];
  return s[o + RESETS] === 0 ? head : head + s[o + CLOSED] + s[o + TAIL_MAX];
}

/** Minutes between first and last reading that lie in a gap, so that their share of its energy is an estimate. */
export function estimatedMinutes(s: Vector, o: number): number {
  return (s[o + LAST_AT] - s[o + FIRST_AT]) / 60 - s[o + MEASURED] - s[o + RECOVERED];
}

/** Energy of the step from the last reading of `s` to a reading of `mwh`. */
export function stepTo(s: Vector, o: number, mwh: number): number {
  if (mwh < s[o + LAST_MWH] * RESET_BELOW_SHARE) return mwh;
  const highest = s[o + TAIL_MAX];
  return mwh > highest ? mwh - highest : 0;
}

/** Appends one reading; it must be later than all before. */
export function addReading(s: Vector, o: number, at: number, mwh: number, late: boolean): void {
  const lastAt = s[o + LAST_AT];
  if (lastAt === 0) {
    s[o + FIRST_AT] = at;
    s[o + FIRST_MWH] = mwh;
    s[o + HEAD_MAX] = mwh;
    s[o + TAIL_MAX] = mwh;
    s[o + FIRST_LATE] = late ? 1 : 0;
  } else {
    if (at - lastAt === 60) s[o + (late ? RECOVERED : MEASURED)]++;
    const last = s[o + LAST_MWH];
    if (mwh < last) {
      if (mwh < last * RESET_BELOW_SHARE) {
        if (s[o + RESETS]++ > 0) s[o + CLOSED] += s[o + TAIL_MAX];
        s[o + TAIL_MAX] = mwh;
      } else {
        s[o + DIPS]++;
      }
    } else if (mwh > s[o + TAIL_MAX]) {
      s[o + TAIL_MAX] = mwh;
      if (s[o + RESETS] === 0) s[o + HEAD_MAX] = mwh;
    }
  }
  s[o + LAST_AT] = at;
  s[o + LAST_MWH] = mwh;
}

/** Appends the later span `b` to `a`. */
export function join(a: Vector, ao: number, b: Vector, bo: number): void {
  if (b[bo + FIRST_AT] === 0) return;
  if (a[ao + FIRST_AT] === 0) {
    for (let i = 0; i < REGISTER_FIELDS; i++) a[ao + i] = b[bo + i];
    return;
  }
  const first = b[bo + FIRST_MWH];
  if (b[bo + FIRST_AT] - a[ao + LAST_AT] === 60) a[ao + (b[bo + FIRST_LATE] ? RECOVERED : MEASURED)]++;
  const last = a[ao + LAST_MWH];
  const falls = first < last;
  const reset = falls && first < last * RESET_BELOW_SHARE;
  if (falls && !reset) a[ao + DIPS]++;
  if (reset) {
    if (a[ao + RESETS]++ > 0) a[ao + CLOSED] += a[ao + TAIL_MAX];
    a[ao + TAIL_MAX] = b[bo + HEAD_MAX];
  } else if (b[bo + HEAD_MAX] > a[ao + TAIL_MAX]) {
    a[ao + TAIL_MAX] = b[bo + HEAD_MAX];
    if (a[ao + RESETS] === 0) a[ao + HEAD_MAX] = b[bo + HEAD_MAX];
  }
  const resets = b[bo + RESETS];
  if (resets > 0) {
    // The stretch that b's first reset ends began in a, unless it is a's head, which counts apart.
    if (a[ao + RESETS] > 0) a[ao + CLOSED] += a[ao + TAIL_MAX];
    a[ao + CLOSED] += b[bo + CLOSED];
    a[ao + TAIL_MAX] = b[bo + TAIL_MAX];
    a[ao + RESETS] += resets;
  }
  a[ao + DIPS] += b[bo + DIPS];
  a[ao + MEASURED] += b[bo + MEASURED];
  a[ao + RECOVERED] += b[bo + RECOVERED];
  a[ao + LAST_AT] = b[bo + LAST_AT];
  a[ao + LAST_MWH] = b[bo + LAST_MWH];
}
