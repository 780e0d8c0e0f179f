import assert from "node:assert/strict";
import type { Feed } from "../../../worker/domain/branch.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { ChannelRow } from "../branches/channel_rows.ts";
import { clampChanges, clampDraft, multiplierOf } from "./clamp_draft.ts";
import { legPhases, missingPhases, nextStep, nextUnnamed } from "./setup_steps.ts";

const home = (service: HomeBody["service"]) => ({ service }) as HomeBody;
function row(channel: string, feed: Partial<Feed> | null = null): ChannelRow {
  const whole = {
    device: "d",
    channel,
    sinceS: 0,
    target: null,
    reversed: false,
    multiplier: 1,
    phase: null,
  };
  return { device: "d", channel, unit: 0, reading: null, feed: feed && { ...whole, ...feed } };
}
const MAINS = [1, 2, 3].map((phase) => row(`L${phase}`, { target: "mains", phase: phase as 1 | 2 | 3 }));

Deno.test("the set-up goes on where it was left", () => {
  const rows = [...MAINS, row("0.1"), row("0.2", { target: "a" })];
  assert.equal(nextStep(home("three"), [row("L1"), ...rows.slice(1)]), "mains");
  assert.equal(nextStep(home("three"), rows), "branches");
  assert.equal(nextStep(home("three"), rows.filter(({ channel }) => channel !== "0.1")), "done");
  assert.equal(nextStep(home("single"), [row("0.1", { target: "a" })]), "done", "a plug has no mains");
  assert.deepEqual(missingPhases(home("three"), MAINS.slice(1)), [1]);
});

Deno.test("after one clamp comes the next without a name, around the end", () => {
  const rows = [...MAINS, row("0.1"), row("0.2", { target: "a" }), row("0.3")];
  assert.equal(nextUnnamed(rows, rows[3])?.channel, "0.3");
  assert.equal(nextUnnamed(rows, rows[5])?.channel, "0.1");
  assert.equal(nextUnnamed(rows.slice(0, 5), rows[3]), null);
});

Deno.test("legs are on one phase after another", () => {
  assert.deepEqual(legPhases("split", 1, 2), [1, 2]);
  assert.deepEqual(legPhases("three", 2, 3), [2, 3, 1]);
  assert.deepEqual(legPhases("three", null, 2), [null, null]);
});

Deno.test("a circuit of several legs is one branch, each leg with a phase and its own sign", () => {
  const rows = [row("0.1"), row("0.2"), row("0.3", { target: "a" })];
  const draft = {
    ...clampDraft(rows[0], rows, "split"),
    phase: "1" as const,
    reversed: true,
    multiplier: "1,5",
    legs: ["0.2"],
  };
  assert.equal(multiplierOf(draft), 1.5);
  assert.equal(multiplierOf({ ...draft, multiplier: "0" }), null);
  assert.equal(multiplierOf({ ...draft, multiplier: "1.23456" }), null);
  assert.deepEqual(clampChanges("split", "0.1", draft, "new"), [
    { channel: "0.1", change: { target: "new", phase: 1, reversed: true, multiplier: 1.5 } },
    { channel: "0.2", change: { target: "new", phase: 2 } },
  ]);
  const shared = [row("0.1", { target: "a" }), row("0.2", { target: "a" })];
  assert.deepEqual(clampDraft(shared[0], shared, "single"), {
    branch: "a",
    phase: "1",
    reversed: false,
    multiplier: "1",
    legs: ["0.2"],
  });
});
