import assert from "node:assert/strict";
import { earlierPeriod, holds, periodSpan, shiftBetween, shiftPeriod } from "./period.ts";

Deno.test("a period spans whole days, months, years", () => {
  assert.deepEqual(periodSpan({ view: "day", date: "2025-12-31" }), {
    start: "2025-12-31",
    end: "2026-01-01",
  });
  assert.deepEqual(periodSpan({ view: "month", date: "2024-02-15" }), {
    start: "2024-02-01",
    end: "2024-03-01",
  });
  assert.deepEqual(periodSpan({ view: "year", date: "2025-06-01" }), {
    start: "2025-01-01",
    end: "2026-01-01",
  });
});

Deno.test("going on and back lands where it began", () => {
  for (const view of ["day", "month", "year"] as const) {
    const { start } = periodSpan({ view, date: "2025-03-31" });
    const there = shiftPeriod({ view, date: start }, 3);
    assert.equal(periodSpan(shiftPeriod(there, -3)).start, start);
  }
  assert.equal(periodSpan(shiftPeriod({ view: "month", date: "2025-01-31" }, 1)).start, "2025-02-01");
});

Deno.test("compares with the period that was asked for", () => {
  const day = { view: "day", date: "2024-02-29" } as const;
  assert.equal(earlierPeriod(day, "previousDay")!.date, "2024-02-28");
  assert.equal(earlierPeriod(day, "previousWeek")!.date, "2024-02-22");
  assert.equal(earlierPeriod(day, "previousYear")!.date, "2023-02-28");
  assert.equal(earlierPeriod({ view: "month", date: "2024-03-31" }, "previousMonth")!.date, "2024-02-01");
  assert.equal(earlierPeriod(day, "none"), null);
});

Deno.test("shifts count in the intervals' own unit", () => {
  assert.equal(shiftBetween("2024-02-01", "2025-02-01", "month"), 12);
  assert.equal(shiftBetween("2024-02-01", "2024-03-01", "day"), 29);
  assert.equal(holds({ start: "2025-01-01", end: "2025-02-01" }, "2025-02-01"), false);
});
