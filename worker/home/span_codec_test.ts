import assert from "node:assert/strict";
import fc from "fast-check";
import { addMinute, SPAN_FIELDS } from "../domain/channel_span.ts";
import { deflateCodec } from "./deflate.ts";
import { decodeSpans, encodeSpans } from "./span_codec.ts";
import { FIRST_FIELD, type Part, PART_FIELDS, SpanTable } from "./span_table.ts";

const UNITS = 25;
const START = 1_500_000_000 - (1_500_000_000 % 3600);
const cell = fc.option(fc.integer({ min: -1_000_000, max: 1e9 }), { nil: NaN });

const minutes = fc.array(
  fc.record({
    channel: fc.integer({ min: 1, max: 4 }),
    unit: fc.nat(UNITS - 1),
    minute: fc.nat(59),
    late: fc.boolean(),
    values: fc.array(cell, { minLength: 6, maxLength: 6 }),
  }),
  { maxLength: 80 },
);

Deno.test("a table of spans comes back as it was", () => {
  fc.assert(
    fc.property(minutes, fc.constantFrom<Part>("energy", "measures"), (list, part) => {
      const table = new SpanTable(part, UNITS);
      const whole = new Map<string, Float64Array>();
      for (const m of list.sort((a, b) => a.minute - b.minute)) {
        const key = `${m.channel} ${m.unit}`;
        if (!whole.has(key)) whole.set(key, new Float64Array(SPAN_FIELDS));
        const values = Float64Array.from(m.values, (x, i) => i === 2 ? x : Math.abs(x));
        addMinute(whole.get(key)!, 0, START + m.unit * 3600 + m.minute * 60, values, 0, 1, m.late);
      }
      for (const [key, span] of whole) {
        const [channel, unit] = key.split(" ").map(Number);
        const at = table.offset(channel, unit) + FIRST_FIELD[part];
        table.cells.set(span.subarray(FIRST_FIELD[part], FIRST_FIELD[part] + PART_FIELDS[part]), at);
      }
      const back = decodeSpans(part, UNITS, encodeSpans(table, deflateCodec), deflateCodec);
      assert.deepEqual(back.channels, table.channels);
      assert.deepEqual(back.cells, table.cells);
    }),
    { numRuns: 1_000 },
  );
});
