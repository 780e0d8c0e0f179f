import assert from "node:assert/strict";
import { instantOfWall, startOfDayS, wallS } from "../format/zone.ts";
import { intervalTicks, timeTicks } from "./ticks.ts";

const berlin = {
  toWall: (atS: number) => wallS(atS, "Europe/Berlin"),
  fromWall: (wall: number) => instantOfWall(wall, "Europe/Berlin"),
};

Deno.test("marks stand on even hours of the home's clock, on a day of 23 hours too", () => {
  const view = {
    minS: startOfDayS("2025-03-30", "Europe/Berlin"),
    maxS: startOfDayS("2025-03-31", "Europe/Berlin"),
  };
  const { stepS, atS } = timeTicks(view, 800, 100, berlin);
  assert.equal(stepS, 3 * 3600);
  const hours = atS.map((at) => (berlin.toWall(at) % 86_400) / 3600);
  assert.deepEqual(hours, [0, 3, 6, 9, 12, 15, 18, 21, 0]);
});

Deno.test("no two marks are closer than asked", () => {
  for (const width of [120, 320, 700, 1400]) {
    for (const span of [900, 7200, 86_400, 31 * 86_400]) {
      const view = { minS: 1_700_000_000, maxS: 1_700_000_000 + span };
      const { atS } = timeTicks(view, width, 56, berlin);
      for (let i = 1; i < atS.length; i++) assert.ok(((atS[i] - atS[i - 1]) / span) * width >= 55.9);
    }
  }
});

Deno.test("intervals are labelled evenly", () => {
  assert.deepEqual(intervalTicks(0, 30, 31 / 340, 24), [0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30]);
  assert.deepEqual(intervalTicks(0, 11, 12 / 600, 30), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});
