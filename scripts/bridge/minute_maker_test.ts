import assert from "node:assert/strict";
import fc from "fast-check";
import type { Sample } from "./decode_sample.ts";
import { type Making, NOTHING_MADE, passTime, takeSample } from "./minute_maker.ts";
import type { Minute } from "./open_minute.ts";

const T = 1_763_820_060;

function sampleAt(atMs: number, forwardMwh: number | null): Sample {
  const cell = { voltage: null, current: null, power: 100, forwardMwh, reverseMwh: null };
  return { atMs, channels: { "0.1": cell } };
}

/** What the bridge does with a row of samples, as it does it: each closed minute is kept. */
function run(samples: Sample[]): { minutes: Minute[]; behind: number; making: Making } {
  let making: Making = NOTHING_MADE;
  const minutes: Minute[] = [];
  let behind = 0;
  for (const sample of samples) {
    const made = takeSample(making, sample, minutes.at(-1)?.t ?? 0);
    making = made.making;
    if (made.closed !== null) minutes.push(made.closed);
    if (made.behind) behind++;
  }
  return { minutes, behind, making };
}

Deno.test("a round of reading that ends over the minute's end is whole the next minute's", () => {
  const ms = T * 1000;
  const { minutes, making } = run([sampleAt(ms + 59_999, 100), sampleAt(ms + 60_000, 101)]);
  assert.deepEqual(minutes, [{ t: T, channels: { "0.1": { w: 1, fwd: 0.1 } } }]);
  assert.equal(making.open?.t, T + 60);
});

Deno.test("what the registers counted is in the minutes once, wherever the samples lie, gaps or not", () => {
  const steps = fc.array(
    fc.record({ ms: fc.integer({ min: 1, max: 400_000 }), mwh: fc.integer({ min: 0, max: 1_000_000 }) }),
    { minLength: 2, maxLength: 200 },
  );
  fc.assert(fc.property(steps, (all) => {
    let [ms, mwh] = [T * 1000, 1_000_000_000];
    const samples = all.map((step) => sampleAt(ms += step.ms, mwh += step.mwh));
    const { minutes, making } = run(samples);
    const ended = passTime(making, ms + 60_000).closed;
    const registers = [...minutes, ended!].map(({ channels }) => channels["0.1"].fwd!);
    // Each minute's register is one that was read in it, the last: so differences of neighbours add up to the whole.
    for (const [i, { t }] of [...minutes, ended!].entries()) {
      const inside = samples.filter(({ atMs }) => Math.floor(atMs / 60_000) * 60 === t);
      assert.equal(registers[i], inside.at(-1)!.channels["0.1"].forwardMwh! / 1000);
    }
    assert.deepEqual(registers, registers.toSorted((a, b) => a - b));
    assert.equal(registers.at(-1), mwh / 1000);
    const starts = new Set(samples.map(({ atMs }) => Math.floor(atMs / 60_000) * 60));
    assert.equal(registers.length, starts.size);
  }));
});

Deno.test("no two minutes have the same start, and they rise, whatever the clock does", () => {
  const jumps = fc.array(fc.integer({ min: -600_000, max: 600_000 }), { maxLength: 300 });
  fc.assert(fc.property(jumps, (all) => {
    let ms = T * 1000;
    const { minutes } = run(all.map((jump, i) => sampleAt(ms += jump, i)));
    const starts = minutes.map(({ t }) => t);
    assert.deepEqual(starts, [...new Set(starts)].sort((a, b) => a - b));
    assert.ok(starts.every((t) => t % 60 === 0));
  }));
});

Deno.test("a clock that goes back makes nothing until it has passed what is kept", () => {
  const ms = T * 1000;
  const { minutes, behind } = run([
    sampleAt(ms, 1),
    sampleAt(ms + 60_000, 2),
    sampleAt(ms + 10_000, 3),
    sampleAt(ms + 70_000, 4),
    sampleAt(ms + 120_000, 5),
  ]);
  assert.equal(behind, 1);
  assert.deepEqual(minutes.map(({ t, channels }) => [t, channels["0.1"].fwd]), [[T, 0.001], [T + 60, 0.004]]);
});

Deno.test("a minute ends by its time when no sample ends it", () => {
  const { making } = run([sampleAt(T * 1000 + 5_000, 7)]);
  assert.equal(passTime(making, (T + 60) * 1000 - 1).closed, null);
  const made = passTime(making, (T + 60) * 1000);
  assert.equal(made.closed?.t, T);
  assert.equal(made.making.open, null);
});
