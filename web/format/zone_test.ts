import fc from "fast-check";
import assert from "node:assert/strict";
import { addDays } from "./civil_date.ts";
import { civilDateAt, instantOfWall, startOfDayS, wallS, zoneOffsetS } from "./zone.ts";

const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kathmandu",
  "America/Santiago",
  "Australia/Lord_Howe",
];

Deno.test("offsets on both sides of a clock change", () => {
  assert.equal(zoneOffsetS(Date.UTC(2025, 2, 30, 0, 59) / 1000, "Europe/Berlin"), 3600);
  assert.equal(zoneOffsetS(Date.UTC(2025, 2, 30, 1, 0) / 1000, "Europe/Berlin"), 7200);
  assert.equal(zoneOffsetS(0, "Asia/Kathmandu"), 5.5 * 3600);
});

Deno.test("a local day has 23, 24 or 25 hours", () => {
  const hours = (date: string, zone: string) =>
    (startOfDayS(addDays(date, 1), zone) - startOfDayS(date, zone)) / 3600;
  assert.equal(hours("2025-03-30", "Europe/Berlin"), 23);
  assert.equal(hours("2025-10-26", "Europe/Berlin"), 25);
  assert.equal(hours("2025-06-01", "Europe/Berlin"), 24);
  assert.equal(hours("2025-10-05", "Australia/Lord_Howe"), 23.5);
});

Deno.test("a day whose midnight does not exist begins after the jump", () => {
  assert.equal(startOfDayS("2025-09-07", "America/Santiago"), Date.UTC(2025, 8, 7, 4) / 1000);
});

Deno.test("a wall time that happens twice is the first one", () => {
  const wall = Date.UTC(2025, 9, 26, 2, 30) / 1000;
  assert.equal(instantOfWall(wall, "Europe/Berlin"), Date.UTC(2025, 9, 26, 0, 30) / 1000);
});

Deno.test("every instant comes back from its wall clock, but for the repeated hour", () => {
  const minute = fc.integer({ min: 1_420_070_400 / 60, max: 33_333_333 }).map((m) => m * 60);
  fc.assert(fc.property(minute, fc.constantFrom(...ZONES), (atS, zone) => {
    const back = instantOfWall(wallS(atS, zone), zone);
    assert.equal(wallS(back, zone), wallS(atS, zone));
    assert.ok(atS - back >= 0 && atS - back <= 3600);
    const day = civilDateAt(atS, zone);
    assert.ok(startOfDayS(day, zone) <= atS && atS < startOfDayS(addDays(day, 1), zone));
  }));
});
