/** What a home costs that posts a minute at a time, hours and days closing on the way. */
import { documents } from "../simulator/write_span.ts";
import { type BenchHome, benchHouse, DAY_S, today } from "./bench_home.ts";
import { median } from "./median.ts";
import { post } from "./post.ts";

const MINUTES = 1_500;
/** Not counted: the home learns its device and channels. */
const FIRST_MINUTES = 60;

export interface SteadyState {
  rowsRead: number;
  rowsWritten: number;
  /** Median time of a post, as its sender sees it. */
  ms: number;
}

export async function steadyState(home: BenchHome): Promise<SteadyState> {
  const first = today() - 3;
  const startS = first * DAY_S;
  const span = { startS, endS: startS + (FIRST_MINUTES + MINUTES) * 60 };
  const sum = { read: 0, written: 0 };
  const times: number[] = [];
  let index = 0;
  for (const { bytes } of documents(benchHouse(first), home.serial, span, 1)) {
    const started = performance.now();
    const { read, written } = await post(home.sender, bytes, 1);
    if (index++ < FIRST_MINUTES) continue;
    times.push(performance.now() - started);
    sum.read += read;
    sum.written += written;
  }
  return { rowsRead: sum.read / MINUTES, rowsWritten: sum.written / MINUTES, ms: median(times) };
}
