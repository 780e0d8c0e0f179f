import assert from "node:assert/strict";
import { type Gate, gateOf, type Standing } from "./gate.ts";

Deno.test("nobody passes without the policy in force and, where one is needed, a guardian", () => {
  const table: [Standing["policyVersion"], Standing["guardian"], Gate | null][] = [
    [null, "not_needed", "policy"],
    ["2026-10-01", "not_needed", "policy"],
    ["2026-11-20", "not_needed", null],
    ["2027-01-01", "not_needed", null],
    ["2026-11-20", "confirmed", null],
    ["2026-10-01", "confirmed", "policy"],
    ["2026-11-20", "waiting", "guardian"],
    ["2026-11-20", "withdrawn", "guardian"],
    [null, "waiting", "guardian"],
  ];
  for (const [policyVersion, guardian, gate] of table) {
    assert.equal(gateOf({ policyVersion, guardian }, "2026-11-20"), gate, `${policyVersion} ${guardian}`);
  }
});
