import assert from "node:assert/strict";
import fc from "fast-check";
import { hash, NOISE, Random, smoothNoise } from "./random.ts";

Deno.test("the same keys give the same sequence, others another", () => {
  const sequence = (...keys: number[]) => {
    const random = new Random(...keys);
    return Array.from({ length: 20 }, () => random.bits());
  };
  assert.deepEqual(sequence(1, 2), sequence(1, 2));
  assert.notDeepEqual(sequence(1, 2), sequence(2, 1));
  assert.notDeepEqual(sequence(1, 2), sequence(1, 3));
});

Deno.test("neighbouring keys spread over the whole range", () => {
  const halves = Array.from({ length: 4000 }, (_, i) => hash(7, i) < 0x8000_0000 ? 1 : 0);
  const share = halves.reduce<number>((sum, half) => sum + half, 0) / halves.length;
  assert.ok(Math.abs(share - 0.5) < 0.04, `share ${share}`);
});

Deno.test("smooth noise stays within 0 and 1 and has no jumps", () => {
  fc.assert(fc.property(fc.integer(), fc.double({ min: -1e6, max: 1e6, noNaN: true }), (seed, x) => {
    const here = smoothNoise(seed, 1, x);
    assert.ok(here >= 0 && here <= 1);
    assert.ok(Math.abs(smoothNoise(seed, 1, x + 0.001) - here) < 0.01);
  }));
});

Deno.test("the noise has mean 0 and deviation 1", () => {
  const mean = NOISE.reduce((a, b) => a + b, 0) / NOISE.length;
  const square = NOISE.reduce((a, b) => a + b * b, 0) / NOISE.length;
  assert.ok(Math.abs(mean) < 0.1);
  assert.ok(Math.abs(square - 1) < 0.1);
});
