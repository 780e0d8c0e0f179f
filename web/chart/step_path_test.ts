import assert from "node:assert/strict";
import { traceSteps } from "./step_path.ts";

type Mark = ["move" | "line", number, number];

function trace(
  values: (number | null)[],
  pixelsPerSecond = 1,
  length = 60,
): Mark[] {
  const starts = values.map((_, i) => i * length);
  const ends = starts.map((s) => s + length);
  const marks: Mark[] = [];
  const pen = {
    moveTo: (x: number, y: number) => void marks.push(["move", x, y]),
    lineTo: (x: number, y: number) => void marks.push(["line", x, y]),
  };
  traceSteps(starts, ends, values, [0, values.length - 1], (s) => s * pixelsPerSecond, (v) => -v, pen);
  return marks;
}

Deno.test("a value holds from its interval's start to its end", () => {
  assert.deepEqual(trace([5]), [["move", 0, -5], ["line", 60, -5]]);
  assert.deepEqual(trace([5, 7]), [["move", 0, -5], ["line", 60, -5], ["line", 60, -7], [
    "line",
    120,
    -7,
  ]]);
});

Deno.test("no line crosses a gap", () => {
  const stroke = trace([5, null, 7]);
  assert.deepEqual(stroke, [["move", 0, -5], ["line", 60, -5], ["move", 120, -7], ["line", 180, -7]]);
});

Deno.test("a single minute between two gaps is drawn", () => {
  assert.deepEqual(trace([null, 3, null]), [["move", 60, -3], ["line", 120, -3]]);
});

Deno.test("a spike narrower than a pixel is not lost", () => {
  const values = Array.from({ length: 1000 }, (_, i) => (i === 500 ? 9000 : 100));
  const stroke = trace(values, 0.001);
  assert.equal(Math.min(...stroke.map(([, , y]) => y)), -9000);
  assert.ok(stroke.length < 400, `${stroke.length} marks`);
});

Deno.test("a gap narrower than a pixel does not join what it parts", () => {
  const values = Array.from({ length: 1000 }, (_, i) => (i === 500 ? null : 100));
  assert.equal(trace(values, 0.001).filter(([kind]) => kind === "move").length, 2);
});
