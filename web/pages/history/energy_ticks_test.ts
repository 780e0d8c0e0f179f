import assert from "node:assert/strict";
import type { EnergyAnswer } from "../../../worker/protocol/questions.ts";
import { wallClock } from "../../format/zone.ts";
import { energyTicks } from "./energy_ticks.ts";

const DAY = 86_400;
const FIRST_S = Date.UTC(2026, 0, 20) / 1000;

function textsOf(days: number): string[] {
  const starts = Array.from({ length: days }, (_, i) => FIRST_S + i * DAY);
  const drawing = { starts, ends: starts.map((s) => s + DAY), lines: [], bars: [], stretches: [] };
  const view = { minS: FIRST_S, maxS: FIRST_S + days * DAY };
  const answer = { per: "day" } as EnergyAnswer;
  return energyTicks(answer, drawing, view, 900, wallClock("UTC"), "UTC").map(({ text }) => text);
}

Deno.test("days of one month have their number, among those of several the month is said", () => {
  assert.deepEqual(textsOf(3), ["20", "21", "22"]);
  const several = textsOf(120);
  assert.ok(several.length > 2 && several.every((text) => /^[A-Z][a-z]{2} \d+$/.test(text)), several.join());
  assert.equal(new Set(several).size, several.length);
});
