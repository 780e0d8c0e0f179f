import assert from "node:assert/strict";
import fc from "fast-check";
import * as span from "./channel_span.ts";
import { addReading, REGISTER_FIELDS } from "./register_span.ts";

const START = 1_500_000_000 - (1_500_000_000 % 60);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: NaN as T, freq: 3 });

const minutes = fc.array(
  fc.record({
    gap: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3_000 })),
    late: fc.boolean(),
    v: maybe(fc.integer({ min: 0, max: 100_000 })),
    a: maybe(fc.integer({ min: 0, max: 1_000_000 })),
    w: maybe(fc.integer({ min: -1_000_000, max: 1_000_000 })),
    fwd: maybe(fc.integer({ min: 0, max: 1_000_000 })),
    rev: maybe(fc.integer({ min: 0, max: 1_000_000 })),
  }),
  { maxLength: 40 },
).map((list) => {
  let start = START;
  return list.map((m) => ({ ...m, start: start += m.gap * 60 }));
});

function spanOf(
  list: { start: number; late: boolean; v: number; a: number; w: number; fwd: number; rev: number }[],
) {
  const s = new Float64Array(span.SPAN_FIELDS);
  for (const m of list) {
    span.addMinute(s, 0, m.start, Float64Array.of(m.v, m.a, m.w, NaN, m.fwd, m.rev), 0, 1, m.late);
  }
  return s;
}

Deno.test("joined spans give what the minutes give, wherever they are cut", () => {
  fc.assert(
    fc.property(minutes, fc.nat(40), fc.nat(40), (list, i, j) => {
      const [from, to] = [Math.min(i, j), Math.max(i, j)];
      const joined = spanOf(list.slice(0, from));
      const rest = spanOf(list.slice(from, to));
      span.join(rest, 0, spanOf(list.slice(to)), 0);
      span.join(joined, 0, rest, 0);
      assert.deepEqual(joined, spanOf(list));
    }),
    { numRuns: 2_000 },
  );
});

Deno.test("power is integrated only outside the registers' readings", () => {
  fc.assert(
    fc.property(minutes, (list) => {
      const s = spanOf(list);
      const read = list.filter((m) => !Number.isNaN(m.fwd) || !Number.isNaN(m.rev)).map((m) => m.start);
      const bare = list.filter((m) => !read.includes(m.start) && !Number.isNaN(m.w));
      const before = bare.filter((m) => read.length === 0 || m.start < read[0]);
      const after = bare.filter((m) => read.length > 0 && m.start > read[read.length - 1]);
      const sum = (of: typeof bare, sign: number) =>
        of.filter((m) => (m.w < 0 ? -1 : 1) === sign).reduce((wh, m) => wh + span.minuteMwh(m.w), 0);
      assert.deepEqual([...s.slice(span.BEFORE, span.BEFORE + 2)], [sum(before, 1), sum(before, -1)]);
      assert.deepEqual([...s.slice(span.AFTER, span.AFTER + 2)], [sum(after, 1), sum(after, -1)]);
      const forward = new Float64Array(REGISTER_FIELDS);
      for (const m of list) if (!Number.isNaN(m.fwd)) addReading(forward, 0, m.start + 60, m.fwd, m.late);
      assert.deepEqual(s.slice(0, REGISTER_FIELDS), forward);
    }),
    { numRuns: 1_000 },
  );
});

Deno.test("sums and extremes are those of the measured minutes alone", () => {
  fc.assert(
    fc.property(minutes, (list) => {
      const s = spanOf(list);
      for (
        const [key, at, hasMin] of [["w", span.POWER, true], ["v", span.VOLTAGE, true], [
          "a",
          span.CURRENT,
          false,
        ]] as const
      ) {
        const known = list.map((m) => m[key]).filter((x) => !Number.isNaN(x));
        assert.equal(s[at], known.reduce((x, y) => x + y, 0));
        assert.equal(s[at + 1], known.length);
        if (known.length === 0) continue;
        if (hasMin) assert.equal(s[at + 2], Math.min(...known));
        assert.equal(s[at + (hasMin ? 3 : 2)], Math.max(...known));
      }
    }),
  );
});
