import assert from "node:assert/strict";
import type { Chart } from "../../../worker/domain/doctor/finding.ts";
import { CHART_HEIGHT, CHART_WIDTH, evidencePaths } from "./evidence_path.ts";

const chart = (...powerW: (number | null)[]): Chart => ({
  startS: 0,
  stepS: 60,
  lines: [{ of: "clamp", phase: null, powerW }],
});

Deno.test("a gap is a gap in the path", () => {
  const [line] = evidencePaths(chart(1, 2, null, 3))!.lines;
  assert.equal(line.path.match(/M/g)?.length, 2);
});

Deno.test("everything known lies in the picture, and zero too", () => {
  const { lines: [{ path }], zeroY, lowW, highW } = evidencePaths(chart(-500, 900, 3000))!;
  assert.deepEqual([lowW, highW], [-500, 3000]);
  const points = [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  assert.ok(points.every(([x, y]) => x >= 0 && x <= CHART_WIDTH && y >= 0 && y <= CHART_HEIGHT));
  assert.ok(zeroY > 0 && zeroY < CHART_HEIGHT);
});

Deno.test("of nothing known there is no picture", () => {
  assert.equal(evidencePaths(chart(null, null)), null);
});
