import fc from "fast-check";
import assert from "node:assert/strict";
import { daysBetween } from "../format/civil_date.ts";
import { draftOf, monthOf, moveTo, pickDay, previewOf } from "./range_draft.ts";

const BOUNDS = { min: "2024-01-20", max: "2026-03-10" };
const day = fc.integer({ min: 0, max: daysBetween(BOUNDS.min, BOUNDS.max) })
  .map((n) => new Date(Date.UTC(2024, 0, 20 + n)).toISOString().slice(0, 10));
const START = draftOf({ start: "2026-03-01", end: "2026-03-31" }, BOUNDS);

Deno.test("two days in either order are the same range, and a third begins a new one", () => {
  fc.assert(fc.property(day, day, day, (a, b, c) => {
    const there = pickDay(pickDay(START, a), b);
    const back = pickDay(pickDay(START, b), a);
    assert.deepEqual([there.start, there.end, there.open], [back.start, back.end, back.open]);
    assert.ok(there.start <= there.end && !there.open);
    const { start, end, open } = pickDay(there, c);
    assert.deepEqual({ start, end, open }, { start: c, end: c, open: true });
  }));
});

Deno.test("moving shows what the second end would make, and changes nothing that is picked", () => {
  fc.assert(fc.property(day, day, (a, b) => {
    const moved = moveTo(pickDay(START, a), b, BOUNDS);
    assert.deepEqual([moved.start, moved.end], [a, a]);
    const { start, end } = pickDay(moved, b);
    assert.deepEqual(previewOf(moved), { start, end });
  }));
  assert.equal(moveTo(START, "2030-01-01", BOUNDS).at, BOUNDS.max);
});

Deno.test("begins at the last day that can be picked, and a whole month is what there is of it", () => {
  assert.equal(START.at, "2026-03-10");
  assert.deepEqual(monthOf(START, BOUNDS), { start: "2026-03-01", end: "2026-03-10" });
  assert.deepEqual(monthOf(moveTo(START, "2024-02-05", BOUNDS), BOUNDS), {
    start: "2024-02-01",
    end: "2024-02-29",
  });
  assert.deepEqual(monthOf(moveTo(START, "2020-02-05", BOUNDS), BOUNDS), {
    start: "2024-01-01",
    end: "2024-01-31",
  });
});
