import assert from "node:assert/strict";
import { dismissed, isMoment, NO_VISIT, readMemory, withVisit } from "./install_moment.ts";

const NOW_MS = 1_790_000_000_000;
const DAY_MS = 86_400_000;

Deno.test("offered from the second visit on, and a reload is no visit", () => {
  const first = withVisit(NO_VISIT, NOW_MS);
  assert.equal(isMoment(first, NOW_MS), false);
  const reloaded = withVisit(first, NOW_MS + 60_000);
  assert.equal(isMoment(reloaded, NOW_MS + 60_000), false);
  const next = withVisit(reloaded, NOW_MS + DAY_MS);
  assert.equal(isMoment(next, NOW_MS + DAY_MS), true);
});

Deno.test("who says no is left alone for months", () => {
  const asked = dismissed({ visits: 5, lastMs: NOW_MS, restUntilMs: 0 }, NOW_MS);
  assert.equal(isMoment(withVisit(asked, NOW_MS + 90 * DAY_MS), NOW_MS + 90 * DAY_MS), false);
  assert.equal(isMoment(asked, NOW_MS + 121 * DAY_MS), true);
});

Deno.test("what cannot be read is no visit", () => {
  for (const text of [null, "", "{", "7", "null", '{"visits":"x"}', '{"visits":1}']) {
    assert.deepEqual(readMemory(text), NO_VISIT, String(text));
  }
  const memory = withVisit(NO_VISIT, NOW_MS);
  assert.deepEqual(readMemory(JSON.stringify(memory)), memory);
});
