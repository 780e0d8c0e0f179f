import assert from "node:assert/strict";
import { basePer, energyPer, powerOfWhole, powerPer, windowFor } from "./per_for_span.ts";

const DAY = 86_400;

Deno.test("zooming in leads to finer intervals, never to coarser ones", () => {
  const order = ["minute", "15min", "hour", "day", "month", "year"];
  for (const per of [powerPer, energyPer]) {
    let last = order.length;
    for (let span = 20 * 366 * DAY; span > 600; span *= 0.7) {
      const now = order.indexOf(per(span));
      assert.ok(now <= last, `${per(span)} at ${span}`);
      last = now;
    }
  }
});

Deno.test("a day of 25 hours is still shown by the minute, a month by days, a year by months", () => {
  assert.equal(powerPer(25 * 3600), "minute");
  assert.equal(energyPer(25 * 3600), basePer("day", DAY));
  assert.equal(energyPer(31 * DAY), basePer("month", DAY));
  assert.equal(energyPer(366 * DAY), basePer("year", DAY));
});

Deno.test("a range has lines while they can be told apart, and no bar longer than a day", () => {
  assert.deepEqual([2, 7, 30, 90, 101].map((days) => powerOfWhole("range", days * DAY)), [
    "minute",
    "15min",
    "hour",
    "hour",
    null,
  ]);
  assert.deepEqual([0.5, 2, 7, 365, 3650].map((days) => basePer("range", days * DAY)), [
    "15min",
    "hour",
    "day",
    "day",
    "day",
  ]);
  assert.equal(powerOfWhole("day", 25 * 3600), "minute");
  assert.equal(powerOfWhole("month", 28 * DAY), null);
});

Deno.test("panning a little asks nothing new, panning far or zooming does", () => {
  const first = windowFor({ minS: 1000, maxS: 2000 }, "minute", null, 0, 10_000);
  assert.deepEqual(first, { per: "minute", minS: 0, maxS: 3000 });
  assert.equal(windowFor({ minS: 1900, maxS: 2900 }, "minute", first, 0, 10_000), first);
  assert.notEqual(windowFor({ minS: 2500, maxS: 3500 }, "minute", first, 0, 10_000), first);
  assert.notEqual(windowFor({ minS: 1000, maxS: 2000 }, "hour", first, 0, 10_000), first);
});
