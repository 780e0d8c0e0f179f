import assert from "node:assert/strict";
import type { EnergyAnswer } from "../../worker/protocol/questions.ts";
import { readColumns } from "./columns.ts";
import { agrees, compare } from "./compare.ts";

const plan = readColumns(["t", "use_w", "fridge_w"]);
const branches = new Map([["0.1", "b1"]]);

function answer(importWh: (number | null)[]): EnergyAnswer {
  const start = importWh.map((_, i) => i * 86_400);
  const exportWh = importWh.map(() => 0.001);
  return {
    home: "h",
    zone: "UTC",
    per: "day",
    start,
    end: importWh.length * 86_400,
    quality: [],
    unit: "Wh",
    mains: [{ phase: 1, importWh, exportWh, quality: 0 }],
    branches: [{
      id: "b1",
      name: "Fridge",
      role: "load",
      importWh: [0.5, null],
      exportWh: [null, null],
      quality: 0,
    }],
    unmetered: [],
  };
}

Deno.test("days add up to the milliwatt-hour, and unknown days count nothing", () => {
  const sent = [{ forwardMwh: 300, reverseMwh: 2 }, { forwardMwh: 500, reverseMwh: 0 }];
  const compared = compare(plan, (i) => sent[i], branches, answer([0.1, 0.2]));
  assert.deepEqual(compared.map(({ answered }) => answered), sent);
  assert.ok(compared.every(agrees));
});

Deno.test("a milliwatt-hour less is told", () => {
  const sent = [{ forwardMwh: 301, reverseMwh: 2 }, null];
  const compared = compare(plan, (i) => sent[i], branches, answer([0.1, 0.2]));
  assert.deepEqual(compared.map(agrees), [false, true]);
});
