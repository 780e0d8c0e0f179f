import assert from "node:assert/strict";
import fc from "fast-check";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { LiveAnswer } from "../../../worker/protocol/questions.ts";
import { FLOW_FRESH_S, type FlowByDevice, flowOver } from "./flow_over.ts";
import { readLive } from "./live_document.ts";
import { measuredAtS } from "./measured_at.ts";
import { reconnectAfterMs } from "./reconnect_after.ts";

const NOW_S = 1_763_820_121;
const AT_S = 1_763_820_000;
const CHANNELS = ["L1", "0.1", "0.2", "0.3"];

const branch = (id: string, parent: string | null) => ({
  id,
  name: id,
  namedAs: "device" as const,
  role: "load" as const,
  colour: 0,
  icon: "plug",
  poles: 1 as const,
  breakerRatingA: null,
  parent,
  position: 0,
});
const feed = (channel: string, target: string, reversed = false) => ({
  device: "d",
  channel,
  sinceS: 0,
  target,
  reversed,
  multiplier: 1,
  phase: 1 as const,
});
const home: HomeBody = {
  id: "h",
  name: "Home",
  zone: "Europe/Berlin",
  service: "single",
  role: "owner",
  version: 1,
  devices: [],
  branches: [branch("a", null), branch("b", null), branch("c", "b")],
  feeds: [feed("L1", "mains"), feed("0.1", "a"), feed("0.2", "b", true), feed("0.3", "c")],
};
const minute = (powers: (number | null)[]): LiveAnswer => ({
  now: NOW_S,
  at: AT_S,
  mains: [],
  branches: [],
  unmetered: { powerW: null },
  channels: CHANNELS.map((channel, i) => ({
    device: "d",
    channel,
    at: AT_S,
    powerW: powers[i],
    voltageV: null,
    currentA: null,
    powerFactor: null,
    importWh: null,
    exportWh: null,
  })),
  devices: [{ id: "d", serial: "s", at: AT_S }],
});
const flow = (atS: number, watts: Record<string, number | null>): FlowByDevice =>
  new Map([["d", {
    atS,
    values: { t: atS, channels: Object.fromEntries(Object.entries(watts).map(([c, w]) => [c, { w }])) },
  }]]);

Deno.test("mains are branches plus what is unmetered, whatever flows and whatever is a minute old", () => {
  const some = fc.option(fc.integer({ min: -9_000, max: 9_000 }), { freq: 6 });
  fc.assert(
    fc.property(
      fc.array(some, { minLength: 4, maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...CHANNELS), some),
      (powers, watts) => {
        const over = flowOver(home, minute(powers), flow(NOW_S, watts), NOW_S)!;
        const now = CHANNELS.map((channel, i) => watts[channel] ?? powers[i]);
        const power = (id: string) => over.answer.branches.find((b) => b.id === id)!.powerW;
        assert.equal(over.answer.mains[0].powerW, now[0]);
        assert.equal(power("a"), now[1]);
        assert.equal(power("b"), now[2] === null ? null : 0 - now[2]);
        const unmetered = over.answer.unmetered.powerW;
        if (now[0] === null || now[1] === null || now[2] === null) assert.equal(unmetered, null);
        else assert.equal(unmetered, now[0] - now[1] + now[2]);
        const flows = (channel: string) => (watts[channel] ?? null) !== null;
        assert.deepEqual([...over.branches].sort(), ["a", "b", "c"].filter((_, i) => flows(`0.${i + 1}`)));
        assert.equal(over.mains, flows("L1"));
      },
    ),
  );
});

Deno.test("nothing flows when nothing fresh was heard", () => {
  const base = minute([1, 2, 3, 4]);
  assert.equal(flowOver(home, base, new Map(), NOW_S), null);
  assert.equal(flowOver(home, base, flow(NOW_S - FLOW_FRESH_S - 1, { L1: 5 }), NOW_S), null);
  assert.equal(flowOver(home, base, flow(NOW_S - FLOW_FRESH_S, { L1: 5 }), NOW_S)?.answer.mains[0].powerW, 5);
});

Deno.test("a minute that is long past does not speak for what no longer flows", () => {
  const over = flowOver(home, minute([1, 2, 3, 4]), flow(NOW_S + 3_600, { L1: 5 }), NOW_S + 3_600)!;
  assert.equal(over.answer.branches[0].powerW, null);
  assert.equal(over.answer.unmetered.powerW, null);
});

Deno.test("reads what the protocol says, and nothing else", () => {
  assert.deepEqual(readLive('{"t": 1.5, "channels": {"L1": {"w": -3, "v": 230}}}')?.channels.L1, {
    w: -3,
    v: 230,
  });
  for (const text of ["", "{}", "null", '{"t":"x","channels":{}}', '{"t":1,"channels":{"L1":{"w":"1"}}}']) {
    assert.equal(readLive(text), null);
  }
});

Deno.test("a device whose clock is off is taken when it is heard; none is from the future", () => {
  assert.equal(measuredAtS(NOW_S - 1.5, NOW_S), NOW_S - 1.5);
  assert.equal(measuredAtS(NOW_S + 2, NOW_S), NOW_S);
  assert.equal(measuredAtS(NOW_S - 3_600, NOW_S), NOW_S);
});

Deno.test("each try waits longer, up to half a minute, and never for nothing", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (tries, random) => {
        const waitMs = reconnectAfterMs(tries, random);
        assert.ok(waitMs >= 250 && waitMs <= 30_000);
        assert.ok(reconnectAfterMs(tries + 1, random) >= waitMs);
      },
    ),
  );
});
