/** Where the time axis has its marks. Pure. */
import type { View } from "./viewport.ts";

/** Turns instants into wall-clock seconds of the home's zone and back. */
export interface WallClock {
  toWall(atS: number): number;
  fromWall(wallS: number): number;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 4, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 4, 7, 14, 28].map((n) => n * DAY),
];

export interface Ticks {
  stepS: number;
  atS: number[];
}

/** Even steps of the wall clock, so many that each has `room` of the axis at least. */
export function timeTicks(view: View, widthPx: number, roomPx: number, clock: WallClock): Ticks {
  const span = view.maxS - view.minS;
  const least = span * Math.min(1, roomPx / Math.max(widthPx, 1));
  const stepS = STEPS.find((step) => step >= least) ?? STEPS[STEPS.length - 1];
  const firstWall = Math.ceil(clock.toWall(view.minS) / stepS) * stepS;
  const lastWall = clock.toWall(view.maxS);
  const atS: number[] = [];
  for (let wall = firstWall; wall <= lastWall + stepS && atS.length < 1000; wall += stepS) {
    const at = clock.fromWall(wall);
    if (at >= view.minS && at <= view.maxS && at !== atS[atS.length - 1]) atS.push(at);
  }
  return { stepS, atS };
}

const STRIDES = [1, 2, 3, 5, 6, 7, 10, 12, 14, 15, 24, 28, 30, 60, 90, 120];

/** Every so many-th interval gets its label, at its middle. */
export function intervalTicks(
  first: number,
  last: number,
  perPixelCount: number,
  roomPx: number,
): number[] {
  const least = roomPx * perPixelCount;
  const stride = STRIDES.find((s) => s >= least) ?? Math.ceil(least);
  const indexes: number[] = [];
  for (let i = Math.ceil(first / stride) * stride; i <= last; i += stride) indexes.push(i);
  return indexes;
}
