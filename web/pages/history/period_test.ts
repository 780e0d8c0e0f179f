import fc from "fast-check";
import assert from "node:assert/strict";
import { addDays, daysBetween } from "../../format/civil_date.ts";
import { civilDateAt, startOfDayS } from "../../format/zone.ts";
import { dayPresets } from "./day_presets.ts";
import { periodOf, queryOf, readHistoryQuery, writeHistoryQuery } from "./history_query.ts";
import {
  comparisonsFor,
  earlierPeriod,
  holds,
  type Period,
  periodOfDays,
  periodSpan,
  shiftBetween,
  shiftPeriod,
} from "./period.ts";

const day = fc.date({ min: new Date("1996-01-01"), max: new Date("2099-01-01"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const range = fc.tuple(day, fc.integer({ min: 1, max: 900 }))
  .map(([date, days]): Period => ({ view: "range", date, to: addDays(date, days) }));

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

Deno.test("a range goes on and back by its own length, and its comparisons are as long as it is", () => {
  fc.assert(fc.property(range, fc.integer({ min: -5, max: 5 }), (period, n) => {
    const span = periodSpan(period);
    assert.deepEqual(shiftPeriod(shiftPeriod(period, n), -n), period);
    assert.equal(periodSpan(shiftPeriod(period, -1)).end, span.start);
    for (const comparison of comparisonsFor("range").filter((one) => one !== "none")) {
      const { start, end } = periodSpan(earlierPeriod(period, comparison)!);
      assert.equal(daysBetween(start, end), daysBetween(span.start, span.end));
      assert.ok(start < span.start);
    }
  }));
});

Deno.test("a range is as many whole local days as it names, also where clocks change", () => {
  fc.assert(fc.property(range, fc.constantFrom("Europe/Berlin", "America/Santiago"), (period, zone) => {
    const { start, end } = periodSpan(period);
    const [startS, endS] = [startOfDayS(start, zone), startOfDayS(end, zone)];
    assert.equal(civilDateAt(startS, zone), start);
    assert.equal(civilDateAt(endS - 1, zone), addDays(end, -1));
    assert.ok(Math.abs(endS - startS - daysBetween(start, end) * 86_400) <= 3600);
  }));
});

Deno.test("picked days are a day, a month or a year where they are one, and come back out of the address", () => {
  const today = "2026-03-10";
  const named = (start: string, end: string) => periodOfDays(start, end, today);
  assert.deepEqual(named("2026-03-09", "2026-03-09"), { view: "day", date: "2026-03-09" });
  assert.deepEqual(named("2024-02-01", "2024-02-29"), { view: "month", date: "2024-02-01" });
  assert.deepEqual(named("2026-03-01", today), { view: "month", date: "2026-03-01" });
  assert.deepEqual(named("2026-01-01", today), { view: "year", date: "2026-01-01" });
  assert.deepEqual(named("2025-01-01", "2025-12-31"), { view: "year", date: "2025-01-01" });
  assert.deepEqual(named("2025-02-01", "2025-02-27"), {
    view: "range",
    date: "2025-02-01",
    to: "2025-02-27",
  });
  fc.assert(fc.property(day, fc.integer({ min: 0, max: 800 }), (start, days) => {
    const period = periodOfDays(start, addDays(start, days), today);
    assert.ok(holds(periodSpan(period), start) && holds(periodSpan(period), addDays(start, days)));
    const written = writeHistoryQuery({ ...readHistoryQuery({}), ...queryOf(period, today) });
    const read = readHistoryQuery(Object.fromEntries(new URLSearchParams(written)));
    assert.deepEqual(periodOf(read, today), period);
  }));
});

Deno.test("what is offered to pick is in order, ends today at the latest, and is as long as it says", () => {
  fc.assert(fc.property(day, (today) => {
    const presets = dayPresets(today);
    for (const { start, end } of presets) assert.ok(start <= end && end <= today);
    const length = (key: string) => {
      const { start, end } = presets.find((one) => one.key === key)!;
      return daysBetween(start, end) + 1;
    };
    assert.deepEqual(["today", "yesterday", "last7", "last30"].map(length), [1, 1, 7, 30]);
    const last = presets.find(({ key }) => key === "lastMonth")!;
    assert.deepEqual(
      periodOfDays(last.start, last.end, today),
      { view: "month", date: last.start } satisfies Period,
    );
  }));
});
