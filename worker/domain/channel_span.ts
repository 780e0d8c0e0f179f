/**
 * What must be kept of a channel's minutes over any span of time: both registers, the energy of minutes that have
 * power but no register, and sums and extremes of power, current and voltage. Spans join in order. Pure.
 *
 * A span is `SPAN_FIELDS` numbers in a vector; one without a minute is all zeros.
 */
import * as register from "./register_span.ts";

/** Columns of a minute's cell, as `worker/protocol/readings.ts` has them. */
export const V = 0;
export const A = 1;
export const W = 2;
export const PF = 3;
export const FWD = 4;
export const REV = 5;

export const FORWARD = 0;
export const REVERSE = register.REGISTER_FIELDS;

/**
 * Energy integrated from power, for devices without a register: mWh forward, reverse, minutes on time, minutes late.
 * Kept apart for the minutes before the span's first register reading and those after its last; between two readings
 * the registers are the truth.
 */
export const BEFORE = 2 * register.REGISTER_FIELDS;
export const AFTER = BEFORE + 4;
const INTEGRATED_FIELDS = 4;

/** Centiwatts: sum, minutes, lowest, highest. */
export const POWER = AFTER + 4;
/** Centiamperes: sum, minutes, highest. */
export const CURRENT = POWER + 4;
/** Centivolts: sum, minutes, lowest, highest. */
export const VOLTAGE = CURRENT + 3;
/** Minutes that measured any of the three, but came late. */
export const MEASURED_LATE = VOLTAGE + 4;
export const SPAN_FIELDS = MEASURED_LATE + 1;

type Vector = Float64Array;

/** The instants of the first and last reading of either register; 0 where there is none. */
export function firstRegisterAt(s: Vector, o: number): number {
  const f = s[o + FORWARD + register.FIRST_AT];
  const r = s[o + REVERSE + register.FIRST_AT];
  return f === 0 ? r : r === 0 ? f : Math.min(f, r);
}
export function lastRegisterAt(s: Vector, o: number): number {
  return Math.max(s[o + FORWARD + register.LAST_AT], s[o + REVERSE + register.LAST_AT]);
}

/** Energy of a minute at `centiwatts`, in mWh, rounded. */
export function minuteMwh(centiwatts: number): number {
  return Math.round(Math.abs(centiwatts) / 6);
}

/**
 * Appends the minute that starts at `startS`; it must be later than all before. `cells[c]` to `cells[c + 5 * stride]`
 * are its values, NaN for what was not measured.
 */
export function addMinute(
  s: Vector,
  o: number,
  startS: number,
  cells: Vector,
  c: number,
  stride: number,
  late: boolean,
): void {
  const w = cells[c + W * stride];
  const fwd = cells[c + FWD * stride], rev = cells[c + REV * stride];
  const hasForward = fwd === fwd, hasReverse = rev === rev;
  if (hasForward) register.addReading(s, o + FORWARD, startS + 60, fwd, late);
  if (hasReverse) register.addReading(s, o + REVERSE, startS + 60, rev, late);
  if (hasForward || hasReverse) {
    for (let i = 0; i < INTEGRATED_FIELDS; i++) s[o + AFTER + i] = 0;
  } else if (w === w) {
    const slot = o + (lastRegisterAt(s, o) === 0 ? BEFORE : AFTER);
    s[slot + (w < 0 ? 1 : 0)] += minuteMwh(w);
    s[slot + (late ? 3 : 2)]++;
  }
  addMeasures(s, o, cells, c, stride, late);
}

/** The power, current and voltage of a minute, in any order. */
function addMeasures(
  s: Vector,
  o: number,
  cells: Vector,
  c: number,
  stride: number,
  late: boolean,
): void {
  const v = cells[c + V * stride], a = cells[c + A * stride], w = cells[c + W * stride];
  if (late && (w === w || a === a || v === v)) s[o + MEASURED_LATE]++;
  if (w === w) addExtremes(s, o + POWER, w);
  if (a === a) {
    s[o + CURRENT] += a;
    s[o + CURRENT + 1]++;
    if (a > s[o + CURRENT + 2]) s[o + CURRENT + 2] = a;
  }
  if (v === v) addExtremes(s, o + VOLTAGE, v);
}

function addExtremes(s: Vector, o: number, x: number): void {
  const first = s[o + 1]++ === 0;
  s[o] += x;
  if (first || x < s[o + 2]) s[o + 2] = x;
  if (first || x > s[o + 3]) s[o + 3] = x;
}

function addIntegrated(a: Vector, ao: number, b: Vector, bo: number): void {
  for (let i = 0; i < INTEGRATED_FIELDS; i++) a[ao + i] += b[bo + i];
}

function joinExtremes(a: Vector, ao: number, b: Vector, bo: number): void {
  const nb = b[bo + 1];
  if (nb === 0) return;
  const first = a[ao + 1] === 0;
  if (first || b[bo + 2] < a[ao + 2]) a[ao + 2] = b[bo + 2];
  if (first || b[bo + 3] > a[ao + 3]) a[ao + 3] = b[bo + 3];
  a[ao] += b[bo];
  a[ao + 1] += nb;
}

/** Appends the later span `b` to `a`: registers and integrated energy. */
export function joinEnergy(a: Vector, ao: number, b: Vector, bo: number): void {
  const aHas = lastRegisterAt(a, ao) !== 0;
  if (lastRegisterAt(b, bo) !== 0) {
    // What a integrated after its last reading now lies between two readings.
    if (!aHas) addIntegrated(a, ao + BEFORE, b, bo + BEFORE);
    for (let i = 0; i < INTEGRATED_FIELDS; i++) a[ao + AFTER + i] = b[bo + AFTER + i];
  } else {
    addIntegrated(a, ao + (aHas ? AFTER : BEFORE), b, bo + BEFORE);
  }
  register.join(a, ao + FORWARD, b, bo + FORWARD);
  register.join(a, ao + REVERSE, b, bo + REVERSE);
}

/** Appends the later span `b` to `a`: power, current, voltage. */
function joinMeasures(a: Vector, ao: number, b: Vector, bo: number): void {
  joinExtremes(a, ao + POWER, b, bo + POWER);
  a[ao + CURRENT] += b[bo + CURRENT];
  a[ao + CURRENT + 1] += b[bo + CURRENT + 1];
  if (b[bo + CURRENT + 2] > a[ao + CURRENT + 2]) a[ao + CURRENT + 2] = b[bo + CURRENT + 2];
  joinExtremes(a, ao + VOLTAGE, b, bo + VOLTAGE);
  a[ao + MEASURED_LATE] += b[bo + MEASURED_LATE];
}

export function join(a: Vector, ao: number, b: Vector, bo: number): void {
  joinEnergy(a, ao, b, bo);
  joinMeasures(a, ao, b, bo);
}
