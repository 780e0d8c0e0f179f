import assert from "node:assert/strict";
import fc from "fast-check";
import { readScaled } from "./scaled.ts";

Deno.test("text is read to the resolution, halves away from zero", () => {
  const cases: [string, number | null][] = [
    ["932.83", 93_283],
    ["0", 0],
    ["-0.00", 0],
    [".5", 50],
    ["7.", 700],
    ["+1.2", 120],
    ["1.005", 101],
    ["-1.005", -101],
    ["1.0049999", 100],
    ["2e3", 200_000],
    ["-1.5E-2", -2],
    [" 4 ", 400],
    ["", null],
    ["?", null],
    ["NaN", null],
    ["1,5", null],
    ["-", null],
    [".", null],
    ["0x10", null],
    ["1e99", null],
  ];
  for (const [text, value] of cases) assert.equal(readScaled(text, 2), value, text);
});

Deno.test("every number of the resolution is read exactly", () => {
  fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(2, 3), (value, decimals) => {
    const size = String(Math.abs(value)).padStart(decimals + 1, "0");
    const text = `${value < 0 ? "-" : ""}${size.slice(0, -decimals)}.${size.slice(-decimals)}`;
    assert.equal(readScaled(text, decimals), value);
  }));
});
