import assert from "node:assert/strict";
import fc from "fast-check";
import { channelCode } from "../domain/channel.ts";
import { READING_EARLIEST_S, READINGS_MAX_MINUTES } from "../domain/limits.ts";
import { parseReadings, toResolution } from "./parse_readings.ts";
import { FIELD_COUNT } from "./readings.ts";

const NOW_S = 1_763_820_125;
const T = 1_763_820_060;

function parsed(minutes: unknown[], nowS = NOW_S) {
  const outcome = parseReadings({ serial: "s", minutes }, nowS);
  assert.ok(outcome.ok);
  return outcome.value;
}

const minuteOf = (channels: unknown, t: unknown = T) => ({ t, channels });

/** Half away from zero by the digits of a plain decimal text. */
function roundText(text: string, places: number): number {
  const [, sign, whole, fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)!;
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, "0"));
  const rounded = kept + (Number(fraction[places] ?? 0) >= 5 ? 1n : 0n);
  return Number(sign === "-" ? -rounded : rounded) + 0;
}

Deno.test("values are rounded half away from zero at the resolution, as their digits say", () => {
  const cases: [number, number, number][] = [
    [1.005, 100, 101],
    [-1.005, 100, -101],
    [8.575, 100, 858],
    [0.285, 100, 29],
    [1.00499, 100, 100],
    [0.004999999999999999, 100, 0],
    [0.005, 100, 1],
    [-0.004, 100, 0],
    [1e-7, 1000, 0],
    [123456.7895, 1000, 123456790],
    [999_999_999_999.1234, 1000, 999_999_999_999_123],
    [1e12, 1000, 1e15],
  ];
  for (const [value, scale, want] of cases) assert.equal(toResolution(value, scale), want, String(value));
});

Deno.test("every decimal of up to fifteen digits is rounded as its text says", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 999_999_999_999_999n }),
      fc.integer({ min: 0, max: 8 }),
      fc.boolean(),
      fc.constantFrom(100, 1000),
      fc.boolean(),
      (digits, decimals, negative, scale, onHalf) => {
        const places = String(scale).length - 1;
        const padded = (onHalf ? digits / 1000n : digits).toString().padStart(decimals + 1, "0");
        const cut = onHalf ? places : decimals;
        const full = padded.padStart(cut + 1, "0");
        const plain = cut === 0 ? full : `${full.slice(0, -cut)}.${full.slice(-cut)}`;
        const text = (negative ? "-" : "") + plain + (onHalf ? "5" : "");
        assert.equal(toResolution(Number(text), scale), roundText(text, places), text);
      },
    ),
    { numRuns: 20_000 },
  );
});

Deno.test("a minute becomes columns of whole numbers; what was not measured stays unknown", () => {
  const { channels, cells, startsS, rejected } = parsed([
    minuteOf({ L1: { v: 230.12, a: 4.21, w: -950.215, pf: -0.98, fwd: 123456.789, rev: 0 } }),
    minuteOf({ "3.10": { w: null, fwd: 1.0005, unheard: "of" } }, T - 60),
  ]);
  assert.deepEqual([...channels], [channelCode("L1"), channelCode("3.10")]);
  assert.deepEqual([...startsS], [T, T - 60]);
  assert.deepEqual(rejected, []);
  const unknown = Array(FIELD_COUNT).fill(NaN);
  assert.deepEqual([...cells], [
    ...[23012, 421, -95022, -98, 123456789, 0],
    ...unknown,
    ...unknown,
    ...[NaN, NaN, NaN, NaN, 1001, NaN],
  ]);
});

Deno.test("a minute at fault is named by index, code and pointer, and the rest is kept", () => {
  const many = Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`x${i}`, {}]));
  const cases: [unknown, string, string][] = [
    [minuteOf({}, T + 1), "not_on_minute", "/t"],
    [minuteOf({}, T + 0.5), "not_on_minute", "/t"],
    [minuteOf({}, T + 420), "future", "/t"],
    [minuteOf({}, READING_EARLIEST_S - 60), "too_old", "/t"],
    [minuteOf({}, "1"), "bad_value", "/t"],
    [null, "bad_value", ""],
    [[], "bad_value", ""],
    [{ t: T }, "bad_value", "/channels"],
    [minuteOf({ L4: {} }), "unknown_channel", "/channels/L4"],
    [minuteOf({ "0.11": {} }), "unknown_channel", "/channels/0.11"],
    [minuteOf({ "a/b~": {} }), "unknown_channel", "/channels/a~1b~0"],
    [minuteOf({ __proto__: null, toString: {} }), "unknown_channel", "/channels/toString"],
    [minuteOf({ L1: 5 }), "bad_value", "/channels/L1"],
    [minuteOf({ L1: { w: "5" } }), "bad_value", "/channels/L1/w"],
    [minuteOf({ L1: { v: -0.01 } }), "bad_value", "/channels/L1/v"],
    [minuteOf({ L1: { v: 1000.01 } }), "bad_value", "/channels/L1/v"],
    [minuteOf({ L1: { a: 10_000.1 } }), "bad_value", "/channels/L1/a"],
    [minuteOf({ L1: { w: -1_000_001 } }), "bad_value", "/channels/L1/w"],
    [minuteOf({ L1: { pf: 1.01 } }), "bad_value", "/channels/L1/pf"],
    [minuteOf({ L1: { fwd: 1.1e12 } }), "bad_value", "/channels/L1/fwd"],
    [minuteOf({ L1: { rev: -1 } }), "bad_value", "/channels/L1/rev"],
    [minuteOf(many), "too_many_channels", "/channels"],
  ];
  const good = minuteOf({ L1: { w: 1 } });
  const { rejected, startsS } = parsed([good, ...cases.map(([minute]) => minute), good]);
  assert.deepEqual(
    rejected.map(({ index, code, field }) => [index, code, field]),
    cases.map(([, code, field], i) => [i + 1, code, `/minutes/${i + 1}${field}`]),
  );
  assert.deepEqual([...startsS], [T, T]);
});

Deno.test("the ends of the ranges and of the time are good", () => {
  const { rejected } = parsed([
    minuteOf({ L1: { v: 1000, a: 10_000, w: -1e6, pf: -1, fwd: 1e12, rev: 0 } }, READING_EARLIEST_S),
    minuteOf({ plug: { v: 0, a: 0, w: 1e6, pf: 1, fwd: 0, rev: 1e12 } }, T + 360),
  ], T + 60);
  assert.deepEqual(rejected, []);
});

Deno.test("what is no readings document is refused whole, with a pointer", () => {
  const cases: [unknown, string][] = [
    [null, ""],
    [[], ""],
    ["x", ""],
    [{ minutes: [] }, "/serial"],
    [{ serial: "s" }, "/minutes"],
    [{ serial: "s", minutes: {} }, "/minutes"],
    [{ serial: "s", minutes: Array(READINGS_MAX_MINUTES + 1).fill(null) }, "/minutes"],
    [{ serial: "s", minutes: [], health: 1 }, "/health"],
    [{ serial: "s", minutes: [], health: { firmware: 9 } }, "/health/firmware"],
    [{ serial: "s", minutes: [], health: { rssi_dbm: "x" } }, "/health/rssi_dbm"],
  ];
  for (const [document, field] of cases) {
    const outcome = parseReadings(document, NOW_S);
    assert.ok(!outcome.ok, JSON.stringify(document)?.slice(0, 80));
    assert.deepEqual([outcome.code, outcome.field], ["bad_value", field]);
  }
});
