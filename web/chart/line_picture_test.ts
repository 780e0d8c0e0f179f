import assert from "node:assert/strict";
import fc from "fast-check";
import { drawPicture, type LinePicture, movePicture } from "./line_picture.ts";

const T = 1_763_820_000;
const [WIDTH, HEIGHT] = [60, 40];
const MINUTES = 600;
const LOOKS = [
  { above: 1, below: 2, area: { above: 3, below: 4 }, thickness: 1 },
  { above: 5, below: 5, area: null, thickness: 5 },
];

/** A minute is `columns` wide. */
function picture(values: (number | null)[], minS: number, columns: number): LinePicture {
  const starts = Array.from({ length: MINUTES }, (_, i) => T + i * 60);
  return {
    pixels: { width: WIDTH, height: HEIGHT, data: new Uint32Array(WIDTH * HEIGHT).fill(9) },
    starts,
    ends: starts.map((s) => s + 60),
    lines: LOOKS.map((look, line) => ({
      ...look,
      values: starts.map((_, i) => values[(i * (line + 1)) % 23]),
    })),
    scale: { minS, perS: columns / 60, high: 30, perUnit: 0.5 },
    movedX: 0,
  };
}

const value = fc.option(fc.integer({ min: -40, max: 25 }), { freq: 6 });
const values = fc.array(value, { minLength: 23, maxLength: 23 });

Deno.test("a picture that was moved there and back is the one that is drawn there", () => {
  fc.assert(fc.property(
    values,
    fc.integer({ min: 1, max: 8 }),
    fc.array(fc.integer({ min: -WIDTH + 1, max: WIDTH - 1 }), { minLength: 1, maxLength: 12 }),
    (values, columns, moves) => {
      const moved = picture(values, T + 6_000, columns);
      drawPicture(moved);
      let x = 0;
      for (const by of moves) {
        x += by;
        assert.ok(movePicture(moved, T + 6_000 + x * 60 / columns));
      }
      const fresh = picture(values, T + 6_000 + x * 60 / columns, columns);
      drawPicture(fresh);
      assert.deepEqual(moved.pixels.data, fresh.pixels.data);
    },
  ));
});

Deno.test("less than half a column leaves it as it is, and many of them add up", () => {
  const values = Array.from({ length: 23 }, (_, i) => i);
  const moved = picture(values, T, 2);
  drawPicture(moved);
  const before = moved.pixels.data.slice();
  assert.ok(movePicture(moved, T + 14));
  assert.deepEqual(moved.pixels.data, before);
  assert.equal(moved.movedX, 0);
  for (let s = 15; s <= 3_000; s += 7) movePicture(moved, T + s);
  assert.equal(moved.movedX, 100);
  const fresh = picture(values, T + 3_000, 2);
  drawPicture(fresh);
  assert.deepEqual(moved.pixels.data, fresh.pixels.data);
});

Deno.test("where many minutes share a column no extreme is lost by moving", () => {
  const values: (number | null)[] = Array.from({ length: 23 }, (_, i) => (i === 7 ? 25 : 3));
  const moved = picture(values, T, 1 / 4);
  drawPicture(moved);
  for (let x = 1; x <= 40; x++) movePicture(moved, T + x * 240);
  const columnsOf = ({ pixels: { data } }: LinePicture) =>
    Array.from({ length: WIDTH }, (_, x) => data[3 * WIDTH + x] === 1 || data[3 * WIDTH + x] === 5);
  const spikes = columnsOf(moved).filter(Boolean).length;
  const fresh = picture(values, T + 40 * 240, 1 / 4);
  drawPicture(fresh);
  const wanted = columnsOf(fresh).filter(Boolean).length;
  assert.ok(wanted > 0 && Math.abs(spikes - wanted) <= 4, `${spikes} of ${wanted}`);
});

Deno.test("a picture of another place is not moved", () => {
  const moved = picture(Array(23).fill(1), T, 2);
  drawPicture(moved);
  assert.equal(movePicture(moved, T + 30 * WIDTH), false);
});
