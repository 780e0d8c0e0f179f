import assert from "node:assert/strict";
import fc from "fast-check";
import { paintStrip, shiftLeft, type StripLine, type StripScale } from "./column_strip.ts";
import type { Pixels } from "./pixel_pen.ts";

const T = 1_763_820_000;
const blank = (width: number, height: number): Pixels => ({
  width,
  height,
  data: new Uint32Array(width * height),
});
const line = (values: (number | null)[], colour: number, below = colour): StripLine => ({
  values,
  above: colour,
  below,
});
const scale = (given: Partial<StripScale>): StripScale => ({
  firstS: T,
  originColumn: T,
  perS: 1,
  toY: (value) => 10 - value,
  zeroY: 10,
  thickness: 1,
  ...given,
});

Deno.test("each cell is where its second is, steps are joined, and a gap stays empty", () => {
  const pixels = blank(5, 12);
  paintStrip(pixels, [line([2, 4, null, null, 1], 7)], scale({}), 0);
  const column = (x: number) =>
    Array.from({ length: 12 }, (_, y) => pixels.data[y * 5 + x] === 7 ? y : -1).filter((y) => y >= 0);
  assert.deepEqual([0, 1, 2, 3, 4].map(column), [[8], [6, 7, 8], [], [], [9]]);
});

Deno.test("below zero a line has its other colour", () => {
  const pixels = blank(2, 20);
  paintStrip(pixels, [line([3, -3], 1, 2)], scale({}), 0);
  assert.equal(pixels.data[7 * 2], 1);
  assert.equal(pixels.data[13 * 2 + 1], 2);
});

Deno.test("a picture that moved on is the same, pixel by pixel, as one drawn anew", () => {
  const cell = fc.option(fc.integer({ min: -40, max: 60 }), { freq: 6 });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 400, maxLength: 400 }), { minLength: 1, maxLength: 4 }),
      fc.double({ min: 0.1, max: 2.5, noNaN: true }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
      (columns, perS, thickness, steps) => {
        const [width, height] = [60, 50];
        const rolled = blank(width, height);
        let nowS = 150;
        let painted: { origin: number; toS: number } | null = null;
        for (const step of [0, ...steps]) {
          nowS += step;
          const originColumn = Math.round((T + nowS) * perS) - width;
          const seen = columns.map((values, k) => line(values.slice(0, nowS), k + 1, k + 11));
          const at = scale({ originColumn, perS, thickness, toY: (w) => 30 - w / 2, zeroY: 30 });
          if (painted === null) paintStrip(rolled, seen, at, 0);
          else {
            const moved: number = originColumn - painted.origin;
            shiftLeft(rolled, moved);
            const changed = Math.floor(painted.toS * perS) - originColumn;
            paintStrip(rolled, seen, at, Math.max(0, Math.min(changed, width - moved)));
          }
          painted = { origin: originColumn, toS: T + nowS };
          const anew = blank(width, height);
          paintStrip(anew, seen, at, 0);
          assert.deepEqual(rolled.data, anew.data);
        }
      },
    ),
    { numRuns: 60 },
  );
});
