import assert from "node:assert/strict";
import { formatAge, formatDuration, isStale, readingAgeS } from "./age.ts";

Deno.test("an age grows through its units", () => {
  const table: [number, string][] = [
    [0, "0 sec. ago"],
    [59, "59 sec. ago"],
    [60, "1 min. ago"],
    [
      3599,
      "59 min. ago",
    ],
    [7200, "2 hr. ago"],
    [200_000, "2 days ago"],
  ];
  for (const [s, wanted] of table) assert.equal(formatAge(s, "en"), wanted);
});

Deno.test("a stretch of time is told in the largest unit of which it has two", () => {
  const table: [number, string][] = [
    [119, "119 seconds"],
    [900, "15 minutes"],
    [7_199, "119 minutes"],
    [7_200, "2 hours"],
    [172_800, "2 days"],
    [4_321 * 60, "3 days"],
  ];
  for (const [s, wanted] of table) assert.equal(formatDuration(s, "en"), wanted);
});

Deno.test("a minute's age counts from its end and is never negative", () => {
  assert.equal(readingAgeS(600, 640), 0);
  assert.equal(readingAgeS(600, 700), 40);
});

Deno.test("goes stale when two posts were missed, not when one is a little late", () => {
  assert.equal(isStale(600, 600 + 60 + 90), false);
  assert.equal(isStale(600, 600 + 60 + 180), true);
});
