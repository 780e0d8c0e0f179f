import assert from "node:assert/strict";
import fc from "fast-check";
import { type Decimals, TextBytes } from "./text_bytes.ts";

const read = (out: TextBytes) =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(out.take());

function numberText(units: number, decimals: Decimals): string {
  const out = new TextBytes();
  out.number(units, decimals);
  return read(out);
}

const whole = fc.oneof(
  fc.integer({ min: -200_000, max: 200_000 }),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(0, -0, 9, 10, 99, 100, 999, 1000, 9_999, 10_000, 2 ** 31 - 1, 2 ** 31, -(2 ** 31)),
);

Deno.test("a whole number of units reads as the number of ones, the shortest that does", () => {
  fc.assert(
    fc.property(whole, (units) => {
      assert.equal(numberText(units, 0), String(units));
      assert.equal(numberText(units, 2), String(units / 100));
      assert.equal(numberText(units, 3), String(units / 1000));
    }),
    { numRuns: 5_000 },
  );
});

Deno.test("parts of a hundredth are rounded, parts of a thousandth kept to a millionth, NaN is null", () => {
  fc.assert(
    fc.property(fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e12, max: 1e12 }), (units) => {
      assert.equal(numberText(units, 2), String(Math.round(units) / 100));
      const text = numberText(units, 3);
      assert.ok(Math.abs(Number(text) - units / 1000) <= 1e-6 + Math.abs(units) * 1e-15, text);
    }),
    { numRuns: 2_000 },
  );
  assert.deepEqual([0, 2, 3].map((decimals) => numberText(NaN, decimals as Decimals)), [
    "null",
    "null",
    "null",
  ]);
  assert.equal(numberText(1234.5678, 3), "1.234568");
});

Deno.test("texts of any script and columns of any length come out one behind the other", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.string({ unit: "grapheme", maxLength: 90 }),
          fc.array(fc.integer(), { maxLength: 20 }),
          fc.nat(1),
        ),
        { maxLength: 20 },
      ),
      (parts) => {
        const out = new TextBytes();
        let expected = "", found = "";
        for (const [text, values, takes] of parts) {
          out.text(text);
          out.column(Float64Array.from(values), 0);
          expected += text + JSON.stringify(values.map((x) => x + 0));
          if (takes === 1) found += read(out);
        }
        assert.equal(found + read(out), expected);
      },
    ),
  );
  const out = new TextBytes();
  const long = Float64Array.from({ length: 100_000 }, (_, i) => i * 1_000);
  out.column(long, 3);
  assert.deepEqual(JSON.parse(read(out)), [...long.keys()]);
});
