import assert from "node:assert/strict";
import { startOfDayS, wallS } from "../../format/zone.ts";
import { alignEarlier } from "./align.ts";

const berlin = (atS: number) => wallS(atS, "Europe/Berlin");
const hoursOf = (date: string, count: number) =>
  Array.from({ length: count }, (_, i) => startOfDayS(date, "Europe/Berlin") + i * 3600);

Deno.test("an hour stands over the same hour of the clock when a day is shorter", () => {
  const before = hoursOf("2025-03-29", 24);
  const short = hoursOf("2025-03-30", 23);
  const at = alignEarlier(short, before, "hour", ["2025-03-29", "2025-03-30"], berlin);
  assert.equal(at(1), 1);
  assert.equal(at(2), 3, "02:00 does not exist: the third hour of the day is 03:00");
  assert.equal(at(22), 23);
});

Deno.test("the hour that happens twice uses the first one under both", () => {
  const before = hoursOf("2025-10-25", 24);
  const long = hoursOf("2025-10-26", 25);
  const at = alignEarlier(long, before, "hour", ["2025-10-25", "2025-10-26"], berlin);
  assert.deepEqual([at(2), at(3), at(24)], [2, 2, 23]);
});

Deno.test("the last of March stands over nothing in February", () => {
  const days = (month: string, count: number) =>
    Array.from({ length: count }, (_, i) => startOfDayS(`${month}-${String(i + 1).padStart(2, "0")}`, "UTC"));
  const at = alignEarlier(
    days("2025-03", 31),
    days("2025-02", 28),
    "day",
    ["2025-02-01", "2025-03-01"],
    (s) => s,
  );
  assert.deepEqual([at(0), at(27), at(28), at(30)], [0, 27, null, null]);
});

Deno.test("months stand over the same months, across a leap year too", () => {
  const months = (year: number) => Array.from({ length: 12 }, (_, m) => Date.UTC(year, m, 1) / 1000);
  const at = alignEarlier(months(2025), months(2024), "month", ["2024-01-01", "2025-01-01"], (s) => s);
  assert.deepEqual(Array.from({ length: 12 }, (_, i) => at(i)), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});
