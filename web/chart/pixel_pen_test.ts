import assert from "node:assert/strict";
import { areaPen, packed, type Pixels, strokePen } from "./pixel_pen.ts";

const A = 1, B = 2;

function picture(draw: (pixels: Pixels) => void, width = 8, height = 8): string[] {
  const pixels = { width, height, data: new Uint32Array(width * height) };
  draw(pixels);
  return Array.from(
    { length: height },
    (_, y) => [...pixels.data.subarray(y * width, (y + 1) * width)].map((v) => ".ab"[v]).join(""),
  );
}

Deno.test("a step is a level stretch, a rise, and a level stretch", () => {
  const drawn = picture((pixels) => {
    const pen = strokePen(pixels, { above: A, below: A, zeroY: 8, thickness: 1 });
    pen.moveTo(0, 5);
    pen.lineTo(3, 5);
    pen.lineTo(3, 2);
    pen.lineTo(6, 2);
  });
  assert.deepEqual(drawn, [
    "........",
    "........",
    "...aaaa.",
    "...a....",
    "...a....",
    "aaaa....",
    "........",
    "........",
  ]);
});

Deno.test("a line changes its colour at zero, in the middle of a fall too", () => {
  const drawn = picture((pixels) => {
    const pen = strokePen(pixels, { above: A, below: B, zeroY: 4, thickness: 1 });
    pen.moveTo(1, 2);
    pen.lineTo(1, 6);
    pen.lineTo(4, 6);
  });
  assert.deepEqual(drawn.map((row) => row[1]).join(""), "..aabbb.");
  assert.equal(drawn[6], ".bbbb...");
});

Deno.test("an area reaches from the line to zero, on both sides of it", () => {
  const drawn = picture((pixels) => {
    const pen = areaPen(pixels, { above: A, below: B, zeroY: 4 });
    pen.moveTo(0, 2);
    pen.lineTo(2, 2);
    pen.lineTo(2, 6);
    pen.lineTo(4, 6);
  });
  assert.deepEqual(drawn, [
    "........",
    "........",
    "aa......",
    "aa......",
    "..bb....",
    "..bb....",
    "........",
    "........",
  ]);
});

Deno.test("what lies outside of the picture does no harm", () => {
  const drawn = picture((pixels) => {
    const pen = strokePen(pixels, { above: A, below: A, zeroY: 0, thickness: 3 });
    pen.moveTo(-1e6, -50);
    pen.lineTo(1e6, -50);
    pen.lineTo(1e6, 100);
    pen.lineTo(-1e6, 7);
  });
  assert.equal(drawn.length, 8);
});

Deno.test("colours are packed as a canvas wants them", () => {
  const bytes = new Uint8ClampedArray(new Uint32Array([packed([10, 20, 30, 0.5])]).buffer);
  assert.deepEqual([...bytes], [10, 20, 30, 128]);
});
