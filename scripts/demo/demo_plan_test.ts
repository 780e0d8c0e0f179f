import assert from "node:assert/strict";
import fc from "fast-check";
import { nextSpan, posted, type Progress, type Span } from "./demo_plan.ts";

const NOW_S = 1_763_820_000;
const DAY_S = 86_400;

/** Posts until nothing is left, a minute passing after every second post. */
function run(progress: Progress, closedS: number): { spans: Span[]; end: Progress; closedS: number } {
  const spans: Span[] = [];
  for (let n = 0; n < 5_000; n++) {
    const span = nextSpan(progress, closedS);
    if (span === null) return { spans, end: progress, closedS };
    spans.push(span);
    progress = posted(progress, span);
    if (n < 10 && n % 2 === 1) closedS += 60;
  }
  throw new Error("Cannot end: too many posts");
}

function minutesOf(spans: Span[]): number[] {
  return spans.flatMap(({ fromS, toS }) =>
    Array.from({ length: (toS - fromS) / 60 }, (_, i) => fromS + i * 60)
  );
}

Deno.test("the first post is the newest hour, or what of it is today", () => {
  const nothing: Progress = { kept: null, live: null, backToS: NOW_S - DAY_S };
  assert.deepEqual(nextSpan(nothing, NOW_S), { fromS: NOW_S - 3_600, toS: NOW_S });
  const midnight = Math.floor(NOW_S / DAY_S) * DAY_S;
  assert.deepEqual(nextSpan(nothing, midnight + 120), { fromS: midnight, toS: midnight + 120 });
  assert.deepEqual(nextSpan(nothing, midnight), { fromS: midnight - 3_600, toS: midnight });
});

Deno.test("a first run posts every minute of the history once, and each new minute before older ones", () => {
  const backToS = NOW_S - 5 * DAY_S;
  const { spans, closedS } = run({ kept: null, live: null, backToS }, NOW_S);
  const minutes = minutesOf(spans);
  assert.equal(new Set(minutes).size, minutes.length);
  assert.equal(minutes.length, (closedS - backToS) / 60);
  const fresh = spans.findIndex(({ toS }) => toS === NOW_S + 60);
  assert.equal(fresh, 2);
});

Deno.test("after a pause the gap is filled, and nothing is posted twice", () => {
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 20_000 }),
    fc.integer({ min: 0, max: 5_000 }),
    fc.integer({ min: 0, max: 5_000 }),
    (pauseMin, keptMin, behindMin) => {
      const toS = NOW_S - pauseMin * 60;
      const fromS = toS - keptMin * 60;
      const backToS = fromS - behindMin * 60;
      const { spans, end, closedS } = run({ kept: { fromS, toS }, live: null, backToS }, NOW_S);
      const minutes = minutesOf(spans);
      assert.equal(new Set(minutes).size, minutes.length);
      assert.ok(minutes.every((s) => s < fromS || s >= toS));
      assert.equal(minutes.length, (closedS - backToS) / 60 - keptMin);
      assert.ok(end.live?.fromS === backToS || behindMin === 0);
      assert.equal(end.kept?.toS, closedS);
    },
  ));
});

Deno.test("a start within the minute of the last end has nothing to post", () => {
  const kept = { fromS: NOW_S - DAY_S, toS: NOW_S };
  assert.equal(nextSpan({ kept, live: null, backToS: kept.fromS }, NOW_S), null);
});

Deno.test("no span crosses a UTC midnight, which the simulator works by", () => {
  const { spans } = run({
    kept: { fromS: NOW_S - 9 * DAY_S, toS: NOW_S - 4 * DAY_S },
    live: null,
    backToS: NOW_S - 12 * DAY_S,
  }, NOW_S);
  for (const { fromS, toS } of spans) assert.equal(Math.floor(fromS / DAY_S), Math.floor((toS - 60) / DAY_S));
});
