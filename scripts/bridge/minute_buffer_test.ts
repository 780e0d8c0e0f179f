import assert from "node:assert/strict";
import fc from "fast-check";
import { PlainError } from "../stack/plain_error.ts";
import { MinuteBuffer } from "./minute_buffer.ts";
import { NOTHING_MADE } from "./minute_maker.ts";
import { openMinute } from "./open_minute.ts";

const T = 1_763_820_060;
const minute = (t: number, w = t % 977) => ({ t, channels: { L1: { w, fwd: t / 1000 } } });

async function withBuffer(test: (buffer: MinuteBuffer, again: () => MinuteBuffer) => void): Promise<void> {
  const folder = await Deno.makeTempDir();
  const opened: MinuteBuffer[] = [];
  const again = () => {
    opened.pop()?.close();
    opened.push(new MinuteBuffer(`${folder}/minutes.db`));
    return opened[0];
  };
  try {
    test(again(), again);
  } finally {
    opened.pop()?.close();
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("a minute stays until it is covered, also over a new start", () =>
  withBuffer((buffer, again) => {
    const making = { ...NOTHING_MADE, open: openMinute(T + 120) };
    buffer.keep(minute(T), NOTHING_MADE, true);
    buffer.keep(minute(T + 60), making, true);
    const after = again();
    assert.deepEqual(
      after.batch(10),
      [T, T + 60].map((t) => ({
        t,
        channels: JSON.stringify(minute(t).channels),
      })),
    );
    assert.equal(after.lastT, T + 60);
    assert.deepEqual(after.making(), making);
    after.covered([T], [], T + 200);
    assert.deepEqual(again().batch(10).map(({ t }) => t), [T + 60]);
  }));

Deno.test("a minute that was kept, or covered, cannot come a second time", () =>
  withBuffer((buffer) => {
    buffer.keep(minute(T), NOTHING_MADE, true);
    assert.throws(() => buffer.keep(minute(T, 5), NOTHING_MADE, true));
    buffer.covered([T], [], T + 200);
    assert.equal(buffer.lastT, T);
  }));

Deno.test("a failed change leaves nothing behind", () =>
  withBuffer((buffer) => {
    buffer.keep(minute(T), NOTHING_MADE, true);
    const making = { ...NOTHING_MADE, open: openMinute(T + 120) };
    assert.throws(() => buffer.keep(minute(T), making, true));
    assert.deepEqual(buffer.making(), NOTHING_MADE);
  }));

Deno.test("a batch is the oldest and the newest, in order, of those whose time is sure", () =>
  withBuffer((buffer) => {
    for (let i = 0; i < 10; i++) buffer.keep(minute(T + i * 60), NOTHING_MADE, i !== 1);
    const batch = (most: number) => buffer.batch(most).map(({ t }) => (t - T) / 60);
    assert.deepEqual(batch(4), [0, 2, 3, 9]);
    assert.deepEqual(batch(2), [0, 9]);
    assert.deepEqual(batch(1), [0]);
    assert.deepEqual(batch(100), [0, 2, 3, 4, 5, 6, 7, 8, 9]);
    buffer.makeSure();
    assert.deepEqual(batch(4), [0, 1, 2, 9]);
  }));

Deno.test("a refused minute is kept aside with why, and never lost", () =>
  withBuffer((buffer, again) => {
    for (let i = 0; i < 3; i++) buffer.keep(minute(T + i * 60), NOTHING_MADE, true);
    const refused = { t: T + 60, code: "bad_value", field: "/minutes/1/channels/L1/w" };
    buffer.covered([T, T + 60, T + 120], [refused], T + 200);
    const after = again();
    assert.deepEqual(after.batch(10), []);
    assert.deepEqual(after.aside(), [refused]);
  }));

Deno.test("minutes of a clock that was wrong are set aside, and their starts are free again", () =>
  withBuffer((buffer) => {
    buffer.keep(minute(T), NOTHING_MADE, true);
    buffer.keep(minute(T + 3600), NOTHING_MADE, false);
    buffer.keep(minute(T + 3660), NOTHING_MADE, false);
    assert.equal(buffer.discardUnsure(T + 100), 2);
    assert.equal(buffer.lastT, T);
    assert.deepEqual(buffer.aside().map(({ t, code }) => [t, code]), [
      [T + 3600, "clock_wrong"],
      [T + 3660, "clock_wrong"],
    ]);
    buffer.keep(minute(T + 60), NOTHING_MADE, true);
    assert.deepEqual(buffer.batch(9).map(({ t }) => t), [T, T + 60]);
  }));

Deno.test("a wrong clock that ran ahead does not hold up the minutes of the right one, but what is stored stays", () =>
  withBuffer((buffer) => {
    buffer.keep(minute(T), NOTHING_MADE, true);
    buffer.covered([T], [], T + 100);
    buffer.keep(minute(T + 86_400), NOTHING_MADE, true);
    assert.equal(buffer.discardFuture(T + 200), 1);
    assert.equal(buffer.lastT, T);
    assert.equal(buffer.discardFuture(T + 200), 0);
  }));

Deno.test("a second bridge on the same folder is refused", async () => {
  const folder = await Deno.makeTempDir();
  const first = new MinuteBuffer(`${folder}/minutes.db`);
  try {
    assert.throws(() => new MinuteBuffer(`${folder}/minutes.db`), PlainError);
  } finally {
    first.close();
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("every minute is covered once or waits, whatever is kept and answered in between", async () => {
  const steps = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 6 }), fc.boolean()), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(steps, (all) =>
      withBuffer((first, again) => {
        let buffer = first;
        let next = T;
        const covered: number[] = [];
        for (const [more, most, restart] of all) {
          for (let i = 0; i < more; i++, next += 60) buffer.keep(minute(next), NOTHING_MADE, true);
          const starts = buffer.batch(most).map(({ t }) => t);
          buffer.covered(starts, [], next);
          covered.push(...starts);
          if (restart) buffer = again();
        }
        const waiting = buffer.batch(1_000).map(({ t }) => t);
        const made = Array.from({ length: (next - T) / 60 }, (_, i) => T + i * 60);
        assert.deepEqual([...covered, ...waiting].sort((a, b) => a - b), made);
      })),
    { numRuns: 15 },
  );
});
