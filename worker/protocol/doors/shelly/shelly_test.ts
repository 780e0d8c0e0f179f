import assert from "node:assert/strict";
import fc from "fast-check";
import { checkRules } from "../../../domain/door.ts";
import { SHELLY_COMPONENTS_MAX, SHELLY_KEEPS_S } from "../../../domain/limits.ts";
import { channelOfRelay, relayOfChannel, SHELLY_MODELS, shellyRules } from "../../../domain/shelly.ts";
import { relaysTold, setRequest, stoodOn } from "./relays.ts";
import { readFrame } from "./read_frame.ts";
import { overlay, samplesOf, type ShellyStatus } from "./shelly_status.ts";
import { historyRequest, newHistory, readHistory, type ShellyHistory } from "./stored_history.ts";
import { dataRequest, readStored, type ShellyGap } from "./stored_minutes.ts";

const M = 1_790_000_040;
/** As the documentation has them, all but what is not measured left as it is. */
const EM = {
  "id": 0,
  "a_current": 4.029,
  "a_voltage": 236.1,
  "a_act_power": 951.2,
  "a_aprt_power": 951.9,
  "a_pf": 1,
  "b_current": 4.027,
  "b_voltage": 236.201,
  "b_act_power": -951.1,
  "b_aprt_power": 951.8,
  "b_pf": -1,
  "c_current": 3.03,
  "c_voltage": 236.402,
  "c_active_power": 715.4,
  "c_aprt_power": 716.2,
  "n_current": 11.029,
  "total_current": 11.083,
  "total_act_power": 2484.782,
  "user_calibrated_phase": [],
  "errors": ["phase_sequence"],
};
const PLUG = {
  id: 0,
  source: "HTTP_in",
  output: true,
  apower: 8.9,
  voltage: 237.5,
  current: 0.061,
  aenergy: { total: 6.532, by_minute: [45.199, 47.141, 88.397], minute_ts: M },
  temperature: { tC: 23.5, tF: 74.3 },
};

function told(frame: unknown) {
  const read = readFrame(JSON.stringify(frame));
  assert.ok(read?.kind === "status");
  return read;
}

const said = (status: ShellyStatus, touched: string[], atS: number) =>
  Object.fromEntries(samplesOf(status, touched, atS).map(({ input, atS, value }) => [input, [atS, value]]));

Deno.test("a whole status of a three-phase meter is its phases' values, and nothing else", () => {
  const { whole, atS, components } = told({
    src: "shellypro3em-f008d1d8b8b8",
    dst: "enecess",
    method: "NotifyFullStatus",
    params: { ts: M + 7.5, ble: {}, "em:0": EM, "sys": { mac: "x" } },
  });
  const { status, touched } = overlay({ "switch:0": { apower: 1 } }, whole, components);
  assert.deepEqual(said(status, touched, atS), {
    "em:0/a_act_power": [M + 7.5, 951.2],
    "em:0/a_voltage": [M + 7.5, 236.1],
    "em:0/a_current": [M + 7.5, 4.029],
    "em:0/a_pf": [M + 7.5, 1],
    "em:0/b_act_power": [M + 7.5, -951.1],
    "em:0/b_voltage": [M + 7.5, 236.201],
    "em:0/b_current": [M + 7.5, 4.027],
    "em:0/b_pf": [M + 7.5, -1],
    "em:0/c_voltage": [M + 7.5, 236.402],
    "em:0/c_current": [M + 7.5, 3.03],
  });
});

Deno.test("a status lies over those before: null takes away, silence keeps, a register is of the minute's end", () => {
  const first = overlay({}, true, { "switch:0": PLUG }).status;
  const later = overlay(first, false, {
    "switch:0": { id: 0, voltage: null, aenergy: { total: 7.5, minute_ts: M + 60 } },
  });
  assert.deepEqual(said(later.status, later.touched, M + 60.25), {
    "switch:0/apower": [M + 60.25, 8.9],
    "switch:0/current": [M + 60.25, 0.061],
    "switch:0/aenergy.total": [M + 60, 7.5],
  });
  assert.deepEqual(said(later.status, later.touched, M + 90)["switch:0/aenergy.total"], [M + 90, 7.5]);
  const data = overlay({}, false, { "emdata:0": { id: 0, a_total_act_energy: 5.5 } });
  assert.deepEqual(said(data.status, data.touched, M + 59), { "emdata:0/a_total_act_energy": [M, 5.5] });
  assert.deepEqual(overlay(later.status, false, { "switch:0": null }), { status: {}, touched: [] });
  assert.deepEqual(overlay(later.status, false, { "switch:0": { aenergy: null } }).status, {
    "switch:0": { apower: 8.9, current: 0.061 },
  });
});

Deno.test("each model's rules can be kept, and name values that the reader knows", () => {
  const { status, touched } = overlay({}, true, {
    "em:0": { ...EM, c_act_power: 1, c_pf: 1 },
    "emdata:0": Object.fromEntries(["a", "b", "c"].flatMap((phase) => [
      [`${phase}_total_act_energy`, 1],
      [`${phase}_total_act_ret_energy`, 1],
    ])),
    "em1:0": { act_power: 1, voltage: 1, current: 1, pf: 1 },
    "em1:1": { act_power: 1, voltage: 1, current: 1, pf: 1 },
    "em1data:0": { total_act_energy: 1, total_act_ret_energy: 1 },
    "em1data:1": { total_act_energy: 1, total_act_ret_energy: 1 },
    "switch:0": { ...PLUG, ret_aenergy: { total: 0 } },
  });
  const known = said(status, touched, M);
  for (const model of SHELLY_MODELS) {
    const rules = shellyRules(model);
    assert.ok(checkRules(rules).ok, model);
    for (const { input } of rules) assert.ok(input in known, input);
  }
});

Deno.test("a relay is switched where its values go, and at a free place of its number where it has none", () => {
  const rule = (input: string, channel: string) => ({
    input,
    channel,
    quantity: "w" as const,
    reversed: false,
    multiplier: 1,
  });
  const plug = shellyRules("plug"), clamps = shellyRules("clamps");
  assert.deepEqual([0, 1, 9, 10].map((relay) => channelOfRelay(plug, relay)), ["plug", "0.2", "0.10", null]);
  // The clamps have 0.1 and 0.2.
  assert.deepEqual([0, 1, 2].map((relay) => channelOfRelay(clamps, relay)), ["plug", null, "0.3"]);
  const mapped = [rule("switch:0/apower", "3.4"), rule("switch:1/apower", "plug"), rule("switch:2/a", "3.4")];
  assert.deepEqual([0, 1, 2].map((relay) => channelOfRelay(mapped, relay)), ["3.4", "plug", null]);
  for (const rules of [plug, clamps, mapped, []]) {
    for (let relay = 0; relay < 12; relay++) {
      const channel = channelOfRelay(rules, relay);
      if (channel !== null) assert.equal(relayOfChannel(rules, channel), relay);
    }
  }
  assert.equal(relayOfChannel(clamps, "0.1"), null);
});

Deno.test("relays tell how they stand, measuring or not; what is no switch and no word of it is passed over", () => {
  const { components } = told({
    method: "NotifyStatus",
    params: {
      ts: M,
      "switch:0": PLUG,
      "switch:1": { id: 1, output: false },
      "switch:2": { id: 2, apower: 3 },
      "switch:3": null,
      "switch:x": { output: true },
      "light:0": { output: true },
    },
  });
  assert.deepEqual(relaysTold(components), [{ relay: 0, on: true }, { relay: 1, on: false }]);
  assert.deepEqual(JSON.parse(setRequest(7, 1, true, 310)), {
    id: 7,
    src: "enecess",
    method: "Switch.Set",
    params: { id: 1, on: true, toggle_after: 310 },
  });
  assert.deepEqual([stoodOn({ was_on: true }), stoodOn({ was_on: 1 }), stoodOn({})], [true, null, null]);
});

const GAP: ShellyGap = {
  component: "emdata:0",
  fromS: M,
  endS: M + 240,
  registers: { a_total_act_energy: [1000, 1006], a_total_act_ret_energy: [5, 5], b_total_act_energy: [9, 2] },
};
const KEYS = ["a_total_act_energy", "a_total_act_ret_energy", "a_avg_voltage", "b_total_act_energy"];

Deno.test("stored minutes are added to the register as it stood, never beyond where it stands", () => {
  assert.deepEqual(JSON.parse(dataRequest(3, GAP)), {
    id: 3,
    src: "enecess",
    method: "EMData.GetData",
    params: { id: 0, ts: M, end_ts: M + 240 },
  });
  const values = [[1.5, 0, 230, 1], [2, 0, 231, 1]];
  const first = readStored(GAP, {
    keys: KEYS,
    data: [{ ts: M, period: 60, values }],
    next_record_ts: M + 120,
  });
  const power = (from: number, wh: number) => ({ input: "em:0/a_act_power", atS: M + from, value: wh * 60 });
  const of = (input: string) => first.samples.filter((sample) => sample.input === input);
  assert.deepEqual(of("em:0/a_act_power"), [power(30, 1.5), power(90, 2)]);
  assert.deepEqual(of("em:0/a_voltage").map(({ value }) => value), [230, 231]);
  assert.deepEqual(of("emdata:0/a_total_act_energy").map(({ atS, value }) => [atS, value]), [
    [M + 60, 1001.5],
    [M + 120, 1003.5],
  ]);
  // A register that was set back meanwhile.
  assert.deepEqual(of("emdata:0/b_total_act_energy"), []);
  assert.equal(of("em:0/b_act_power").length, 2);
  assert.equal(first.rest?.fromS, M + 120);
  const second = readStored(first.rest!, {
    keys: KEYS,
    data: [{ ts: M + 120, period: 60, values: [[2, 0, 0, 0], [2, 0, 0, 0], [9, 0, 0, 0]] }],
    next_record_ts: M + 300,
  });
  assert.equal(second.rest, null);
  const ends = second.samples.filter(({ input }) => input === "emdata:0/a_total_act_energy");
  assert.deepEqual(ends.map(({ atS, value }) => [atS, value]), [[M + 180, 1005.5], [M + 240, 1006]]);
});

Deno.test("a record of five minutes is five minutes", () => {
  const { samples } = readStored({ ...GAP, registers: { a_total_act_energy: [0, 100] }, endS: M + 300 }, {
    keys: ["a_total_act_energy"],
    data: [{ ts: M, period: 300, values: [[10]] }],
  });
  const registers = samples.filter(({ input }) => input.startsWith("emdata"));
  assert.deepEqual(registers.map(({ value }) => value), [2, 4, 6, 8, 10]);
  assert.ok(samples.every(({ input, value }) => input.startsWith("emdata") || value === 120));
});

const HISTORY = newHistory("emdata:0", M, { a_total_act_energy: 1000, a_total_act_ret_energy: 5 });

Deno.test("what was stored before is asked for from its beginning on, and no longer ago than it is kept", () => {
  assert.deepEqual(JSON.parse(historyRequest(4, HISTORY)), {
    id: 4,
    src: "enecess",
    method: "EMData.GetRecords",
    params: { id: 0, ts: M - SHELLY_KEEPS_S },
  });
  // As the documentation has it: blocks of the times without a break.
  const blocks = [{ ts: M - 9000, period: 60, records: 90 }, { ts: M - 1230, period: 60, records: 20 }];
  const { rest } = readHistory(HISTORY, { data_blocks: blocks });
  assert.equal(rest?.floorS, M - 9000);
  assert.deepEqual(JSON.parse(historyRequest(5, rest)).params, { id: 0, ts: M - 9000, end_ts: M });
  assert.equal(readHistory(HISTORY, { data_blocks: [{ ts: 7 }] }).rest?.floorS, M - SHELLY_KEEPS_S);
  for (const nothing of [{}, { data_blocks: [] }, { data_blocks: [{ ts: M }] }, { data_blocks: "x" }]) {
    assert.equal(readHistory(HISTORY, nothing).rest, null);
  }
});

Deno.test("what was stored before is subtracted from where the register stood, until it was set back", () => {
  const at: ShellyHistory = { ...HISTORY, floorS: M - 600, stepS: 180 };
  const part = readHistory(at, { keys: KEYS, data: [], next_record_ts: M - 60 });
  assert.deepEqual([part.samples, part.rest?.stepS], [[], 120]);
  const values = [[3, 0, 230, 0], [1.5, 0.5, 231, 0]];
  const { samples, rest } = readHistory(part.rest!, {
    keys: KEYS,
    data: [{ ts: M - 120, period: 60, values }],
  });
  const of = (input: string) =>
    samples.filter((sample) => sample.input === input).map(({ atS, value }) => [atS - M, value]);
  assert.deepEqual(of("emdata:0/a_total_act_energy"), [[0, 1000], [-60, 998.5]]);
  assert.deepEqual(of("emdata:0/a_total_act_ret_energy"), [[0, 5], [-60, 4.5]]);
  assert.deepEqual(of("em:0/a_act_power"), [[-30, 60], [-90, 180]]);
  assert.deepEqual(of("em:0/a_voltage"), [[-30, 231], [-90, 230]]);
  assert.deepEqual([rest?.endS, rest?.registers], [
    M - 120,
    { a_total_act_energy: 995.5, a_total_act_ret_energy: 4.5 },
  ]);
  const more = readHistory(rest!, {
    keys: KEYS,
    data: [{ ts: M - 240, period: 60, values: [[1, 0], [2, 9]] }],
  });
  assert.equal(more.rest, null, "less than nothing: another counter before");
  assert.equal(more.samples.filter(({ input }) => input === "emdata:0/a_total_act_energy").length, 1);
  const all = readHistory({ ...rest!, floorS: M - 180 }, {
    keys: KEYS,
    data: [{ ts: M - 180, period: 60, values: [[1, 0]] }],
  });
  assert.equal(all.rest, null);
  assert.deepEqual(
    all.samples.filter(({ atS }) => atS === M - 180).map(({ input, value }) => [input, value]),
    [
      ["emdata:0/a_total_act_energy", 994.5],
      ["emdata:0/a_total_act_ret_energy", 4.5],
    ],
  );
});

const component = fc.constantFrom(
  "em:0",
  "emdata:0",
  "em1:1",
  "em1data:1",
  "switch:0",
  "pm1:0",
  "sys",
  "em:x",
);
const field = fc.constantFrom(
  "a_act_power",
  "act_power",
  "apower",
  "aenergy",
  "total",
  "pf",
  "__proto__",
  "ts",
);

Deno.test("whatever a frame says, reading it throws nothing, and of what is read every value is a number", () => {
  const inner = fc.dictionary(field, fc.oneof(fc.jsonValue(), fc.dictionary(field, fc.jsonValue())));
  const params = fc.oneof(fc.jsonValue(), fc.dictionary(component, fc.oneof(inner, fc.jsonValue())));
  const frame = fc.record({
    id: fc.oneof(fc.integer(), fc.jsonValue()),
    method: fc.oneof(fc.constantFrom("NotifyStatus", "NotifyFullStatus"), fc.jsonValue()),
    params,
  }, { requiredKeys: [] });
  const text = fc.oneof(fc.string(), fc.json(), frame.map((made) => JSON.stringify(made)));
  fc.assert(fc.property(text, text, (one, two) => {
    let status: ShellyStatus = {};
    for (const said of [one, two]) {
      const read = readFrame(said);
      if (read?.kind !== "status") continue;
      const next = overlay(status, read.whole, read.components);
      status = next.status;
      assert.ok(Object.keys(status).length <= SHELLY_COMPONENTS_MAX);
      for (const { value, input } of samplesOf(status, next.touched, M)) {
        assert.ok(Number.isFinite(value), input);
      }
    }
  }));
});

Deno.test("an object that will not be a number or a name is none", () => {
  const odd = { toString: "" };
  const given = { keys: [odd], next_record_ts: odd, data: [{ ts: odd, period: odd, values: [[1]] }] };
  assert.deepEqual(readStored(GAP, given), { samples: [], rest: null });
  const history: ShellyHistory = { ...HISTORY, floorS: M - 300, stepS: 120 };
  assert.deepEqual(readHistory(history, given).samples, []);
});

Deno.test("whatever an answer holds, what is read of it lies within the gap, and the rest is less", () => {
  const block = fc.record({
    ts: fc.oneof(fc.integer({ min: M - 300, max: M + 300 }), fc.jsonValue()),
    period: fc.oneof(fc.constantFrom(60, 300, 0, -60, 1e12), fc.jsonValue()),
    values: fc.oneof(fc.array(fc.array(fc.oneof(fc.double(), fc.jsonValue()))), fc.jsonValue()),
  }, { requiredKeys: [] });
  const result = fc.record({
    keys: fc.oneof(fc.shuffledSubarray(KEYS), fc.jsonValue()),
    data: fc.oneof(fc.array(fc.oneof(block, fc.jsonValue())), fc.jsonValue()),
    next_record_ts: fc.oneof(fc.integer({ min: M - 300, max: M + 300 }), fc.jsonValue()),
  }, { requiredKeys: [] });
  fc.assert(fc.property(result, fc.constantFrom(null, M - 300, M - 60), (given, floorS) => {
    const history: ShellyHistory = { ...HISTORY, floorS, stepS: 120 };
    const read = readHistory(history, given);
    for (const { atS, value } of read.samples) {
      assert.ok(Number.isFinite(value) && atS >= M - 120 && atS <= M);
    }
    if (read.rest !== null && floorS !== null) {
      assert.ok(read.rest.endS < M || read.rest.stepS < 120, "each answer brings it nearer to its end");
    }
    const { samples, rest } = readStored(GAP, given);
    for (const { atS, value } of samples) {
      assert.ok(Number.isFinite(value) && atS > GAP.fromS && atS <= GAP.endS);
    }
    if (rest !== null) assert.ok(rest.fromS > GAP.fromS && rest.fromS < rest.endS);
  }));
});
