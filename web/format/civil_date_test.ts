import fc from "fast-check";
import assert from "node:assert/strict";
import { addDays, addMonths, daysBetween, daysInMonth, isCivilDate } from "./civil_date.ts";

const date = fc.date({ min: new Date("1970-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

Deno.test("adding days and counting them agree", () => {
  fc.assert(fc.property(date, fc.integer({ min: -5000, max: 5000 }), (d, n) => {
    assert.equal(daysBetween(d, addDays(d, n)), n);
  }));
});

Deno.test("a month later is in the next month, whatever the day", () => {
  fc.assert(fc.property(date, fc.integer({ min: -50, max: 50 }), (d, n) => {
    const there = addMonths(d, n);
    assert.ok(isCivilDate(there), there);
    const months = (x: string) => Number(x.slice(0, 4)) * 12 + Number(x.slice(5, 7));
    assert.equal(months(there) - months(d), n);
  }));
  assert.equal(addMonths("2024-01-31", 1), "2024-02-29");
  assert.equal(daysInMonth("2025-02-10"), 28);
});

Deno.test("does not take a day that no calendar has", () => {
  for (const wrong of ["2025-02-29", "2025-13-01", "20250101", "2025-1-1", ""]) {
    assert.equal(isCivilDate(wrong), false);
  }
});
