import assert from "node:assert/strict";
import fc from "fast-check";
import { FIELD_COUNT } from "../protocol/readings.ts";
import { deflateCodec } from "./deflate.ts";
import { decodeHour, encodeHour } from "./hour_codec.ts";
import { HourMinutes, MINUTES } from "./hour_minutes.ts";

const START = 1_500_000_000 - (1_500_000_000 % 3600);
const value = fc.oneof(
  fc.constant(NaN),
  fc.integer({ min: -100_000_000, max: 100_000_000 }),
  fc.integer({ min: 0, max: 1e15 }),
  fc.constant(0),
);
const minute = fc.record({
  minute: fc.nat(MINUTES - 1),
  late: fc.boolean(),
  codes: fc.uniqueArray(fc.integer({ min: 1, max: 74 }), { maxLength: 5 }),
  values: fc.array(value, { minLength: 30, maxLength: 30 }),
});

function build(list: { minute: number; late: boolean; codes: number[]; values: number[] }[]): HourMinutes {
  const hour = new HourMinutes(START);
  for (const m of list) {
    hour.offer(m.minute, m.late, Uint8Array.from(m.codes), Float64Array.from(m.values), 0);
  }
  return hour;
}

/** Everything that an hour says, whatever the order of its columns. */
function content(hour: HourMinutes): unknown {
  const order = [...hour.channels].sort((a, b) => a - b);
  return {
    present: [...hour.present],
    columns: order.map((code) => {
      const c = hour.channels.indexOf(code);
      return [code, ...hour.cells.slice(c * FIELD_COUNT * MINUTES, (c + 1) * FIELD_COUNT * MINUTES)];
    }),
  };
}

Deno.test("an hour comes back as it was, written as one segment or minute by minute", () => {
  fc.assert(
    fc.property(fc.array(minute, { maxLength: 20 }), (list) => {
      const hour = build(list);
      const whole = decodeHour(START, encodeHour(hour, deflateCodec), deflateCodec);
      assert.deepEqual(content(whole), content(hour));
      const parts: number[] = [];
      for (const m of new Set(list.map((x) => x.minute))) parts.push(...encodeHour(hour, deflateCodec, [m]));
      const pieced = decodeHour(START, Uint8Array.from(parts), deflateCodec);
      assert.deepEqual(content(pieced), content(hour));
    }),
    { numRuns: 1_000 },
  );
});

Deno.test("the same minute again is a duplicate, a missing field is filled, a stored one stays", () => {
  const hour = new HourMinutes(START);
  const codes = Uint8Array.of(1);
  const cell = (...values: number[]) => Float64Array.from(values);
  assert.equal(hour.offer(5, false, codes, cell(23_000, NaN, 100, NaN, 1, 0), 0), "accepted");
  assert.equal(hour.offer(5, true, codes, cell(23_000, NaN, 100, NaN, 1, 0), 0), "duplicate");
  assert.equal(hour.offer(5, true, codes, cell(NaN, 7, 999, NaN, NaN, NaN), 0), "filled");
  assert.equal(hour.offer(5, true, codes, cell(23_001, NaN, NaN, NaN, NaN, NaN), 0), "conflict");
  assert.deepEqual([...hour.cells.filter((_, i) => i % MINUTES === 5)], [23_000, 7, 100, NaN, 1, 0]);
});

Deno.test("a damaged segment is an error, never wrong values", () => {
  const bytes = encodeHour(
    build([{ minute: 1, late: false, codes: [1], values: new Array(30).fill(5) }]),
    deflateCodec,
  );
  assert.throws(() => decodeHour(START, bytes.slice(0, -1), deflateCodec), /past the end/);
  assert.throws(() => decodeHour(START, Uint8Array.of(9, 0, 0), deflateCodec), /version: 9/);
});
