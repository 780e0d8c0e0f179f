import fc from "fast-check";
import assert from "node:assert/strict";
import { fitView, panView, zoomView } from "./viewport.ts";

const bounds = { earliestS: 1000, latestS: 90_000, shortestS: 900, longestS: 50_000 };
const inside = fc.record({
  minS: fc.integer({ min: 1000, max: 80_000 }),
  span: fc.integer({ min: 900, max: 10_000 }),
}).map(({ minS, span }) => ({ minS, maxS: minS + span }));
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-6, `${a} is not ${b}`);

function assertAllowed(view: { minS: number; maxS: number }): void {
  assert.ok(view.minS >= bounds.earliestS - 1e-6, `starts at ${view.minS}`);
  assert.ok(view.maxS <= bounds.latestS + 1e-6, `ends at ${view.maxS}`);
  const span = view.maxS - view.minS;
  assert.ok(span >= bounds.shortestS - 1e-6 && span <= bounds.longestS + 1e-6, `spans ${span}`);
}

Deno.test("no zoom and no pan leaves what is allowed", () => {
  fc.assert(
    fc.property(
      inside,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: -200_000, max: 200_000 }),
      (view, factor, share, byS) => {
        assertAllowed(zoomView(view, factor, view.minS + share * (view.maxS - view.minS), bounds));
        assertAllowed(panView(view, byS, bounds));
        assertAllowed(fitView({ minS: view.minS + byS, maxS: view.maxS + byS * factor }, bounds));
      },
    ),
  );
});

Deno.test("panning keeps the span, at the edge too", () => {
  fc.assert(fc.property(inside, fc.integer({ min: -200_000, max: 200_000 }), (view, byS) => {
    const there = panView(view, byS, bounds);
    near(there.maxS - there.minS, view.maxS - view.minS);
  }));
});

Deno.test("what is under the pointer stays under it", () => {
  const view = zoomView({ minS: 20_000, maxS: 40_000 }, 0.5, 25_000, bounds);
  near((25_000 - view.minS) / (view.maxS - view.minS), 0.25);
  near(view.maxS - view.minS, 10_000);
});
