import assert from "node:assert/strict";
import fc from "fast-check";
import {
  clockAhead,
  clockTold,
  evenedByBattery,
  fallenRegister,
  type Fault,
  gaps,
  inexact,
  misnamedPhase,
  multiplied,
  oneLegOf,
  silentFor,
  stuckRegister,
  turned,
  twoOnOne,
  withFaults,
  withoutParent,
  wrongVoltage,
} from "../../../scripts/simulator/panel_faults.ts";
import { type SimulatedPanel, simulatedPanel } from "../../../scripts/simulator/simulated_panel.ts";
import type { HomeConfig } from "../branch.ts";
import { changeHistory, historyOf } from "../feed_history.ts";
import { examinePanel } from "./examine_panel.ts";
import type { Finding } from "./finding.ts";

const FIRST_DAY = 19_723;
const examine = ({ record, config }: SimulatedPanel) => examinePanel(record, config);
const told = (findings: readonly Finding[]) =>
  findings.map(({ kind, place }) => `${kind} ${place?.channel ?? "-"}`).sort();
const panelOf = (seed: number) => simulatedPanel({ seed, firstDay: FIRST_DAY + 60 * seed, days: 3 });

/** The configuration after the finding's changes, as the channel and branch API would make them. */
function mended(config: HomeConfig, { mend }: Finding): HomeConfig {
  return mend.reduce((now, change): HomeConfig => {
    if (change.kind === "branch") {
      const branches = now.branches.map((b) => b.id === change.branch ? { ...b, ...change.change } : b);
      return { ...now, branches };
    }
    const { device, channel, sinceS } = change;
    const history = historyOf(now.feeds, device, channel);
    const since = sinceS === 0 ? "start" : sinceS;
    const others = now.feeds.filter((feed) => !history.includes(feed));
    return {
      ...now,
      feeds: [...others, ...changeHistory(history, device, channel, { ...change.change, since }, 0)],
    };
  }, config);
}

const soundPanel = fc.record({
  seed: fc.nat(1000),
  subs: fc.constantFrom(0, 1, 2, 3) as fc.Arbitrary<0 | 1 | 2 | 3>,
  firstDay: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 365 }),
  days: fc.integer({ min: 1, max: 3 }),
});
const circumstance: fc.Arbitrary<Fault> = fc.oneof(
  fc.constant<Fault>((panel) => panel),
  fc.nat(99).map((seed) => inexact(0.02, 3, seed)),
  fc.constant<Fault>((panel) =>
    panel.config.feeds.some(({ channel }) => channel === "1.10")
      ? evenedByBattery("1.10", 3_000, true)(panel)
      : panel
  ),
  // Short history, holes, and a device that has been silent for a day.
  fc.integer({ min: 1, max: 1400 }).map((first) => gaps((i) => i < first)),
  fc.integer({ min: 2, max: 40 }).map((every) => gaps((i) => i % every === 0 || i % 701 < 90)),
);

Deno.test("a sound panel has no findings, whatever the house, the season, the battery and the gaps", () => {
  fc.assert(
    fc.property(soundPanel, circumstance, (wish, befalls) => {
      assert.deepEqual(told(examine(befalls(simulatedPanel(wish)))), []);
    }),
    { numRuns: 40 },
  );
});

Deno.test("a battery without a clamp is no fault of any clamp", () => {
  for (const seed of [1, 2, 3]) {
    const findings = examine(withFaults(panelOf(seed), evenedByBattery("1.10", 3_000, false)));
    assert.deepEqual(told(findings).filter((text) => text !== "negative_unmetered -"), []);
  }
});

Deno.test("a home in which hardly anything happens has no findings", () => {
  const { record, config } = panelOf(1);
  const channels = record.channels.map((channel) => ({
    ...channel,
    powerW: channel.powerW.map((_, i) => channel.channel === "L1" ? 12 + (i % 3) : 0),
    forwardWh: channel.forwardWh.map((_, i) => channel.channel === "L1" ? i * 0.2 : 0),
    reverseWh: channel.reverseWh.map(() => 0),
  }));
  assert.deepEqual(told(examine({ record: { ...record, channels }, config })), []);
});

Deno.test("a home without branches, without mains or without any reading has no findings", () => {
  const { record, config } = panelOf(2);
  const none = { ...record, channels: [], devices: [{ ...record.devices[0], headS: null }] };
  assert.deepEqual(examine({ record: none, config }), []);
  assert.deepEqual(examine({ record, config: { ...config, feeds: [], branches: [] } }), []);
  const feeds = config.feeds.filter(({ target }) => target !== "mains");
  assert.deepEqual(told(examine({ record, config: { ...config, feeds } })), []);
});

interface Case {
  fault: Fault;
  finds: string;
  /** Whether a change of the configuration is all that it takes. */
  mends: boolean;
}
const FAULTS: Record<string, Case> = {
  "a clamp backwards": { fault: turned("1.4"), finds: "backwards 1.4", mends: true },
  "a mains clamp backwards": { fault: turned("L2"), finds: "backwards L2", mends: true },
  "another phase than set": { fault: misnamedPhase("1.9", 1), finds: "other_phase 1.9", mends: true },
  "another phase's voltage": { fault: wrongVoltage("1.9", 2), finds: "wrong_voltage 1.9", mends: false },
  "two clamps on one circuit": { fault: twoOnOne("1.9", "1.10"), finds: "same_circuit 1.10", mends: true },
  "one of two legs": { fault: oneLegOf("1.9", 2), finds: "multiplier 1.9", mends: true },
  "one of three legs": { fault: oneLegOf("1.9", 3), finds: "multiplier 1.9", mends: true },
  "a multiplier too many": { fault: multiplied("1.9", 2), finds: "multiplier 1.9", mends: true },
  "counted twice": { fault: withoutParent("garage_freezer"), finds: "counted_twice 2.8", mends: true },
  "silent": { fault: silentFor("1.4", 400), finds: "dead_channel 1.4", mends: false },
  "a register that stands still": { fault: stuckRegister("2.1"), finds: "dead_channel 2.1", mends: false },
  "a register that falls": {
    fault: fallenRegister("1.3", 2000, 500),
    finds: "falling_register 1.3",
    mends: false,
  },
  "a clock ahead": { fault: clockAhead(200), finds: "clock_off -", mends: false },
  "a clock that is told to be off": { fault: clockTold(-95), finds: "clock_off -", mends: false },
  "a clock behind": { fault: clockAhead(-1500), finds: "clock_off -", mends: false },
};

for (const [name, { fault, finds, mends }] of Object.entries(FAULTS)) {
  Deno.test(`finds ${name}, alone, with its evidence${mends ? ", and what mends it mends it" : ""}`, () => {
    for (const seed of [1, 2, 3]) {
      const panel = withFaults(panelOf(seed), fault, inexact(0.01, 2, seed));
      const findings = examine(panel);
      assert.deepEqual(told(findings), [finds], `seed ${seed}`);
      const [finding] = findings;
      assert.ok(finding.evidence.length > 0);
      assert.ok(finding.evidence.every(({ value }) => Number.isFinite(value)));
      assert.equal(finding.chart === null, finding.kind === "clock_off");
      assert.equal(finding.mend.length > 0, mends);
      if (mends) assert.deepEqual(examine({ ...panel, config: mended(panel.config, finding) }), []);
    }
  });
}

Deno.test("finds several faults at once, and is done when each is mended, one after another", () => {
  let panel = withFaults(
    panelOf(2),
    turned("1.1"),
    misnamedPhase("1.9", 1),
    withoutParent("workshop"),
    twoOnOne("1.4", "2.10"),
    silentFor("2.1", 300),
  );
  const expected = [
    "backwards 1.1",
    "counted_twice 2.9",
    "dead_channel 2.1",
    "other_phase 1.9",
    "same_circuit 2.10",
  ];
  assert.deepEqual(told(examine(panel)), expected);
  for (let round = 0; round < expected.length; round++) {
    const next = examine(panel).find(({ mend }) => mend.length > 0);
    if (next === undefined) break;
    panel = { ...panel, config: mended(panel.config, next) };
  }
  assert.deepEqual(told(examine(panel)), ["dead_channel 2.1"]);
});

Deno.test("branches that take more than the mains bring are told where nothing says why", () => {
  // A clamp of another panel, half as large again as the house.
  const { record, config } = panelOf(3);
  const channels = record.channels.map((channel) =>
    channel.channel === "1.10" ? { ...channel, powerW: channel.powerW.map(() => 6_000) } : channel
  );
  const [finding, ...more] = examine({ record: { ...record, channels }, config });
  assert.deepEqual([finding.kind, finding.place, more], ["negative_unmetered", null, []]);
});

Deno.test("minutes from before a clamp was moved do not speak about where it is now", () => {
  const panel = withFaults(panelOf(2), turned("1.9"));
  const movedS = panel.record.startS + (panel.record.minutes - 30) * 60;
  const feeds = panel.config.feeds.flatMap((feed) =>
    feed.channel === "1.9"
      ? [{ ...feed, target: "boiler" }, { ...feed, sinceS: movedS, reversed: true }]
      : [feed]
  );
  assert.deepEqual(told(examine({ ...panel, config: { ...panel.config, feeds } })), []);
});

Deno.test("a 240 V load with a clamp on one of its legs lacks its multiplier, and has none too many with it", () => {
  const minutes = 600;
  const dryerW = (i: number) => (i % 45 < 12 ? 2_400 + (i % 7) : 3);
  const legW = (leg: number, i: number) => 150 + 40 * leg + (Math.floor(i / (17 + 5 * leg)) % 2) * 220;
  const series: Record<string, (i: number) => number> = {
    L1: (i) => legW(0, i) + 60 + dryerW(i) / 2,
    L2: (i) => legW(1, i) + 45 + dryerW(i) / 2,
    "0.1": (i) => dryerW(i) / 2,
    "0.2": (i) => legW(0, i),
    "0.3": (i) => legW(1, i),
  };
  const column = (of: (i: number) => number) => Float64Array.from({ length: minutes }, (_, i) => of(i));
  const none = () => column(() => NaN);
  const channels = Object.entries(series).map(([channel, of]) => ({
    device: "box",
    channel,
    powerW: column(of),
    currentA: none(),
    voltageV: none(),
    powerFactor: none(),
    forwardWh: none(),
    reverseWh: none(),
  }));
  const sound = panelOf(1);
  const record = { ...sound.record, minutes, channels, devices: [] };
  const configOf = (multiplier: number, phase: 1 | null): HomeConfig => ({
    ...sound.config,
    service: "split",
    branches: ["dryer", "hall", "attic"].map((id) => ({
      ...sound.config.branches[0],
      id,
      role: "load",
      parent: null,
    })),
    feeds: Object.entries({ L1: "mains", L2: "mains", "0.1": "dryer", "0.2": "hall", "0.3": "attic" }).map(
      ([channel, target]) => ({
        device: "box",
        channel,
        sinceS: 0,
        target,
        reversed: false,
        multiplier: channel === "0.1" ? multiplier : 1,
        phase: channel === "0.1" ? phase : channel === "L2" || channel === "0.3" ? 2 : 1,
      }),
    ),
  });
  for (const phase of [1, null] as const) {
    const [finding, ...more] = examinePanel(record, configOf(1, phase));
    assert.deepEqual([finding.kind, finding.place?.channel, more], ["multiplier", "0.1", []]);
    assert.deepEqual(finding.mend.map((m) => m.change), [{ multiplier: 2 }]);
    assert.deepEqual(told(examinePanel(record, configOf(2, phase))), []);
  }
});
