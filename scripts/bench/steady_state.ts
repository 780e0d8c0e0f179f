/** What a home costs that posts a minute at a time, hours and days closing on the way. */
import { documents } from "../simulator/write_span.ts";
import { type BenchHome, benchHouse, DAY_S, today } from "./bench_home.ts";
import { median } from "./median.ts";
import { post } from "./post.ts";

const MINUTES = 1_500;
/** Not counted: the home learns its device and channels. */
const FIRST_MINUTES = 60;
const COLD_MINUTES = 5;

export interface SteadyState {
  rowsWritten: number;
  /** Mean over posts that each find the Home asleep: between two minutes it may be. */
  rowsReadCold: number;
  /** Median time of a post, as its sender sees it. */
  ms: number;
}

export async function steadyState(home: BenchHome, restart: () => Promise<void>): Promise<SteadyState> {
  const first = today() - 3;
  const startS = first * DAY_S;
  const span = { startS, endS: startS + (FIRST_MINUTES + MINUTES + COLD_MINUTES) * 60 };
  const bodies = documents(benchHouse(first), home.serial, span, 1);
  const next = () => post(home.sender, bodies.next().value.bytes, 1);

  for (let i = 0; i < FIRST_MINUTES; i++) await next();
  const times: number[] = [];
  let written = 0;
  for (let i = 0; i < MINUTES; i++) {
    const started = performance.now();
    written += (await next()).written;
    times.push(performance.now() - started);
  }
  let readCold = 0;
  for (let i = 0; i < COLD_MINUTES; i++) {
    await restart();
    readCold += (await next()).read;
  }
  return { rowsWritten: written / MINUTES, rowsReadCold: readCold / COLD_MINUTES, ms: median(times) };
}
