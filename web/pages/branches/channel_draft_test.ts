import assert from "node:assert/strict";
import { channelDraft, channelWish } from "./channel_draft.ts";

const NOW_S = Date.UTC(2026, 2, 3, 13, 0, 31) / 1000;
const berlin = (draft: Parameters<typeof channelWish>[0]) => channelWish(draft, "Europe/Berlin", NOW_S);

Deno.test("a channel that never fed anything begins at the first reading, any other now", () => {
  assert.equal(channelDraft("0.1", null, false).since, "start");
  assert.equal(channelDraft("0.1", null, true).since, "now");
  assert.equal(channelDraft("L2", null, false).phase, "2");
});

Deno.test("now is the minute that runs", () => {
  const wish = berlin({ ...channelDraft("0.1", null, true), target: "b" });
  assert.ok(wish.ok);
  assert.equal(wish.value.since, NOW_S - 31);
});

Deno.test("a moment is read by the home's clock", () => {
  const draft = { ...channelDraft("0.1", null, true), since: "date" as const };
  const wish = berlin({ ...draft, moment: "2026-03-03T08:15" });
  assert.equal(wish.ok && wish.value.since, Date.UTC(2026, 2, 3, 7, 15) / 1000);
  for (const moment of ["", "2026-03-04T00:00", "2026-13-01T00:00"]) {
    assert.deepEqual(berlin({ ...draft, moment }), { ok: false, faults: ["since"] }, moment);
  }
});

Deno.test("the mains need a phase, and a multiplier three decimals at most", () => {
  const draft = { ...channelDraft("0.1", null, true), target: "mains", multiplier: "0,0005" };
  assert.deepEqual(berlin(draft), { ok: false, faults: ["multiplier", "phase"] });
  const wish = berlin({ ...draft, phase: "3", multiplier: "2,5" });
  assert.deepEqual(wish.ok && [wish.value.phase, wish.value.multiplier], [3, 2.5]);
});
