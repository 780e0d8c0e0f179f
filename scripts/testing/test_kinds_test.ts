import assert from "node:assert/strict";
import { testKind } from "./test_kinds.ts";

Deno.test("tells the kinds of tests apart by name", () => {
  assert.equal(testKind("worker/domain/bill_test.ts"), "unit");
  assert.equal(testKind("web/ui/button_test.tsx"), "unit");
  assert.equal(testKind("worker/routes/readings_stack_test.ts"), "stack");
  assert.equal(testKind("web/pages/now/now_browser_test.ts"), "browser");
  assert.equal(testKind("scripts/test_stack.ts"), null);
  assert.equal(testKind("scripts/test.ts"), null);
});
