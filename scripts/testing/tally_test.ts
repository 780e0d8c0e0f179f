import assert from "node:assert/strict";
import { addTallies, denoTally, NOTHING, stepTally, tallyLine } from "./tally.ts";

Deno.test("reads the summary of deno test", () => {
  const output = "a ... ok (1ms)\n\nok | 3 passed | 0 failed (214ms)\n";
  assert.deepEqual(denoTally(output, 0), { passed: 3, failed: 0, skipped: 0 });
});

Deno.test("reads steps, ignored tests and colours", () => {
  const output =
    "\x1b[31mFAILED\x1b[0m | 12 passed (7 steps) | 2 failed (1 step) | 4 ignored (3 steps) | 1 filtered out (2s)\n";
  assert.deepEqual(denoTally(output, 1), { passed: 12, failed: 2, skipped: 4 });
});

Deno.test("is not taken in by a summary that a test printed", () => {
  const output = "ok | 99 passed | 0 failed (1ms)\nFAILED | 1 passed | 1 failed (2ms)\n";
  assert.deepEqual(denoTally(output, 1), { passed: 1, failed: 1, skipped: 0 });
});

Deno.test("counts a run that died before its summary as a failure", () => {
  assert.deepEqual(denoTally("error: Module not found", 1), stepTally(false));
  assert.deepEqual(denoTally("", 0), stepTally(false));
});

Deno.test("counts a run that failed after its tests passed as a failure", () => {
  assert.equal(denoTally("ok | 5 passed | 0 failed (1s)\nerror: leak", 1).failed, 1);
});

Deno.test("adds up, and names the skipped ones only where there are some", () => {
  const sum = addTallies([stepTally(true), stepTally(false), { passed: 5, failed: 0, skipped: 0 }]);
  assert.equal(tallyLine(sum), "6 passed, 1 failed");
  assert.equal(tallyLine({ ...NOTHING, skipped: 2 }), "0 passed, 0 failed, 2 skipped");
});
