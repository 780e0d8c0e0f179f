import assert from "node:assert/strict";
import { parseDecimal } from "./parse_decimal.ts";

Deno.test("takes a point or a comma, and nothing that is no number", () => {
  const table: [string, number][] = [["16", 16], [" 0,5 ", 0.5], ["2.125", 2.125], [".5", 0.5], ["-1", -1]];
  for (const [text, wanted] of table) assert.equal(parseDecimal(text), wanted);
  for (const text of ["", "1e3", "1,000.5", "x", "1 2", "0x10"]) {
    assert.ok(Number.isNaN(parseDecimal(text)), text);
  }
});
