/** How fast readings come in: a year in posts of a day, and single minutes of several homes at once. */
import { packed } from "../api_client.ts";
import { PlainError } from "../stack/plain_error.ts";
import { documents } from "../simulator/write_span.ts";
import { type BenchHome, benchHouse, CHANNELS, DAY_S, today } from "./bench_home.ts";
import { median } from "./median.ts";
import { post } from "./post.ts";

const YEAR_DAYS = 365;
const DAYS_AT_ONCE = 30;
const IN_FLIGHT = 4;
const RUNS = 3;
const RUN_MS = 4_000;
/** More than any run of the whole will come to. */
const MINUTES_PER_HOME = 4 * 1440;

/** Fills the home with a year until now; channel-minutes per second of the posts alone. */
export async function fillYear(home: BenchHome): Promise<number> {
  const first = today() - YEAR_DAYS;
  const house = benchHouse(first);
  const endS = Math.floor(Date.now() / 60_000) * 60 - 60;
  const sender = { ...home.sender, gzip: true };
  const rates: number[] = [];
  for (let day = first; day <= today(); day += DAYS_AT_ONCE) {
    const span = { startS: day * DAY_S, endS: Math.min((day + DAYS_AT_ONCE) * DAY_S, endS) };
    const bodies: { bytes: Uint8Array<ArrayBuffer>; minutes: number }[] = [];
    let atS = span.startS;
    for (const piece of documents(house, home.serial, span)) {
      bodies.push({ bytes: packed(piece.bytes, true), minutes: (piece.endS - atS) / 60 });
      atS = piece.endS;
    }
    const started = performance.now();
    for (const { bytes, minutes } of bodies) await post(sender, bytes, minutes);
    const seconds = (performance.now() - started) / 1000;
    if (bodies.length === DAYS_AT_ONCE) rates.push((atS - span.startS) / 60 * CHANNELS / seconds);
  }
  return median(rates);
}

/** Acknowledged posts of one minute, per second, of all homes together. */
export async function postRate(homes: readonly BenchHome[]): Promise<number> {
  const startS = (today() - MINUTES_PER_HOME / 1440) * DAY_S;
  const house = benchHouse(startS / DAY_S);
  const queues = homes.map((home) =>
    [...documents(house, home.serial, { startS, endS: startS + MINUTES_PER_HOME * 60 }, 1)]
      .map(({ bytes }) => bytes)[Symbol.iterator]()
  );
  const rates: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    let acknowledged = 0;
    const started = performance.now();
    const endMs = started + RUN_MS;
    const keepPosting = async (home: BenchHome, bodies: Iterator<Uint8Array<ArrayBuffer>>) => {
      while (performance.now() < endMs) {
        const { done, value } = bodies.next();
        if (done) throw new PlainError("Cannot measure posts: there are no more prepared minutes");
        await post(home.sender, value, 1);
        acknowledged++;
      }
    };
    await Promise.all(
      homes.flatMap((home, i) => Array.from({ length: IN_FLIGHT }, () => keepPosting(home, queues[i]))),
    );
    rates.push(acknowledged / ((performance.now() - started) / 1000));
  }
  return median(rates);
}
