import assert from "node:assert/strict";
import fc from "fast-check";
import type { BranchRole } from "../../../worker/domain/branch.ts";
import { powerBalance } from "../../format/power_balance.ts";
import { biggestBranches, energyFlow, flowLines } from "./energy_flow.ts";
import type { NowReading } from "./now_reading.ts";

const watts = fc.option(fc.integer({ min: -9_000, max: 12_000 }), { freq: 8 });
const roles: BranchRole[] = ["load", "solar", "battery", "ev_charger", "heat_pump", "generator", "subpanel"];
const someBranch = fc.record({ role: fc.constantFrom(...roles), powerW: watts });

function reading(
  mainsW: (number | null)[],
  parts: { role: BranchRole; powerW: number | null }[],
): NowReading {
  const branches = parts.map(({ role, powerW }, i) => ({
    branch: {
      id: `b${i}`,
      name: `Branch ${i}`,
      namedAs: "device" as const,
      role,
      colour: 0,
      icon: "plug",
      poles: 1 as const,
      breakerRatingA: null,
      parent: null,
      position: i,
    },
    depth: 0,
    powerW,
    colour: "--hue-0",
    staleAt: null,
  }));
  const sources = parts.filter(({ role }) => ["solar", "battery", "generator"].includes(role));
  return {
    balance: powerBalance(mainsW, sources),
    hasMains: true,
    missingPhases: [],
    branches,
    unmeteredW: null,
    silent: [],
  };
}

Deno.test("what flows into the house flows out of it, whatever is chosen to be shown", () => {
  fc.assert(
    fc.property(
      fc.array(watts, { minLength: 1, maxLength: 3 }),
      fc.array(someBranch, { maxLength: 40 }),
      fc.nat(8),
      (mainsW, parts, most) => {
        const now = reading(mainsW, parts);
        const { houseW, sources, sinks } = energyFlow(now, biggestBranches(now, most));
        assert.ok(sinks.length <= most + 1);
        if (houseW === null) return assert.equal(sinks.at(-1)!.inW, null);
        const sum = (ends: { inW: number | null }[]) => ends.reduce((all, { inW }) => all + (inW ?? 0), 0);
        assert.ok(Math.abs(sum(sources) - houseW) < 1e-6);
        assert.ok(Math.abs(sum(sinks) + houseW) < 1e-6);
      },
    ),
  );
});

Deno.test("a source that takes flows out of the house, and nothing unknown flows", () => {
  const charging = energyFlow(reading([3_000], [{ role: "battery", powerW: 1_200 }]), []);
  assert.deepEqual(charging.sources.map(({ kind, inW }) => [kind, inW]), [["grid", 3_000], [
    "battery",
    -1_200,
  ]]);
  const unknown = energyFlow(reading([null], [{ role: "load", powerW: null }]), ["b0"]);
  assert.deepEqual([...unknown.sources, ...unknown.sinks].map(({ inW }) => inW), [null, null, null]);
  assert.deepEqual(flowLines(unknown.sources, 0).map(({ paceS }) => paceS), [null]);
});

Deno.test("the more flows, the wider and the faster", () => {
  const end = (inW: number) => ({
    key: `${inW}`,
    kind: "branch" as const,
    name: "",
    icon: "",
    colour: "",
    inW,
  });
  const [most, some, none] = flowLines([end(1_000), end(-100), end(0)], 1_000);
  assert.ok(most.widthPx > some.widthPx && some.widthPx > none.widthPx);
  assert.ok(most.paceS! < some.paceS!);
  assert.deepEqual([most.towardsHouse, some.towardsHouse, none.paceS], [true, false, null]);
});
