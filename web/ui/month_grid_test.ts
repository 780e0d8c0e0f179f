import fc from "fast-check";
import assert from "node:assert/strict";
import { Temporal } from "temporal-polyfill";
import { addDays } from "../format/civil_date.ts";
import { clampDay, dayByKey, startOfWeek, type Weekday, weekdayOf, weeksOfMonth } from "./month_grid.ts";

const day = fc.date({ min: new Date("1995-01-01"), max: new Date("2105-01-01"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const weekStart = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
const plain = (date: string) => Temporal.PlainDate.from(date);
const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

Deno.test("a weekday is the calendar's", () => {
  fc.assert(fc.property(day, (d) => assert.equal(weekdayOf(d), plain(d).dayOfWeek)));
});

Deno.test("a month's rows hold each of its days once, in order, under its weekday", () => {
  fc.assert(fc.property(day, weekStart, (d, start) => {
    const weeks = weeksOfMonth(d, start);
    const month = plain(d).with({ day: 1 });
    const days = weeks.flat().filter((one) => one !== null);
    assert.deepEqual(
      days,
      Array.from({ length: month.daysInMonth }, (_, i) => month.add({ days: i }).toString()),
    );
    for (const week of weeks) {
      assert.equal(week.length, 7);
      assert.ok(week.some((one) => one !== null), "no row is empty");
      week.forEach((one, place) => {
        if (one) assert.equal(weekdayOf(one), (start - 1 + place) % 7 + 1);
      });
    }
  }));
});

Deno.test("a leap year's February and one of four rows", () => {
  assert.deepEqual(weeksOfMonth("2024-02-10", 1).at(-1), [
    "2024-02-26",
    "2024-02-27",
    "2024-02-28",
    "2024-02-29",
    null,
    null,
    null,
  ]);
  assert.equal(weeksOfMonth("2021-02-01", 1).length, 4);
  assert.equal(weeksOfMonth("2025-03-01", 1).length, 6);
});

Deno.test("keys lead where the calendar says, over months, leap days and the nights that clocks change", () => {
  fc.assert(fc.property(day, weekStart, (d, start) => {
    const steps: [string, boolean, Temporal.DurationLike][] = [
      ["ArrowLeft", false, { days: -1 }],
      ["ArrowRight", false, { days: 1 }],
      ["ArrowUp", false, { weeks: -1 }],
      ["ArrowDown", false, { weeks: 1 }],
      ["PageUp", false, { months: -1 }],
      ["PageDown", false, { months: 1 }],
      ["PageUp", true, { years: -1 }],
      ["PageDown", true, { years: 1 }],
    ];
    for (const [name, shift, by] of steps) {
      assert.equal(dayByKey(d, key(name, shift), start), plain(d).add(by).toString(), name);
    }
    const [home, end] = [dayByKey(d, key("Home"), start)!, dayByKey(d, key("End"), start)!];
    assert.equal(weekdayOf(home), start);
    assert.equal(addDays(home, 6), end);
    assert.ok(home <= d && d <= end);
    assert.equal(home, startOfWeek(d, start));
    assert.equal(dayByKey(d, key("Tab"), start), null);
  }));
  assert.equal(dayByKey("2024-02-29", key("PageUp", true), 1), "2023-02-28");
  assert.equal(dayByKey("2025-03-29", key("ArrowRight"), 1), "2025-03-30");
});

Deno.test("a day beyond the last one is the last one", () => {
  assert.equal(clampDay("2026-04-01", "2026-01-05", "2026-03-10"), "2026-03-10");
  assert.equal(clampDay("2026-01-01", "2026-01-05", "2026-03-10"), "2026-01-05");
  assert.equal(clampDay("2026-02-01", "2026-01-05", "2026-03-10"), "2026-02-01");
});
