import assert from "node:assert/strict";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { dateOf, DAY_S, dayNumber, LocalTime, localTime } from "./local_time.ts";

const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "Asia/Beirut",
  "Africa/Casablanca",
  "Pacific/Apia",
  "America/Caracas",
  "Asia/Pyongyang",
];
const zone = fc.constantFrom(...ZONES);
const day = fc.integer({ min: dayNumber(2015, 1, 1), max: dayNumber(2040, 1, 1) });

Deno.test("a local day begins where the calendar library says", () => {
  fc.assert(
    fc.property(zone, day, (name, d) => {
      const { year, month, day: dom } = dateOf(d);
      const expected =
        Temporal.PlainDate.from({ year, month, day: dom }).toZonedDateTime(name).epochMilliseconds / 1000;
      assert.equal(localTime(name).dayStart(d), expected);
    }),
    { numRuns: 1_500 },
  );
});

Deno.test("every instant lies in exactly one local hour of one local day, in any order of asking", () => {
  fc.assert(
    fc.property(zone, day, fc.nat(DAY_S), (name, d, second) => {
      const time = new LocalTime(name);
      const s = d * DAY_S + second;
      const at = time.hourAt(s);
      assert.ok(at.startS <= s && s < at.endS);
      assert.equal(at.day, time.dayAt(s));
      assert.ok(time.dayStart(at.day) <= s && s < time.dayStart(at.day + 1));
      const hours = time.hoursOf(at.day);
      assert.equal(hours[0], time.dayStart(at.day));
      assert.equal(hours[hours.length - 1], time.dayStart(at.day + 1));
      for (let i = 1; i < hours.length; i++) assert.ok(hours[i] > hours[i - 1]);
      assert.equal(
        time.offsetAt(s),
        Temporal.Instant.fromEpochMilliseconds(s * 1000).toZonedDateTimeISO(name).offsetNanoseconds / 1e9,
      );
    }),
    { numRuns: 1_500 },
  );
});

Deno.test("days of 23, 24 and 25 hours, and of half an hour's change", () => {
  const berlin = localTime("Europe/Berlin");
  assert.equal(berlin.hoursOf(dayNumber(2026, 3, 29)).length - 1, 23);
  assert.equal(berlin.hoursOf(dayNumber(2026, 6, 1)).length - 1, 24);
  assert.equal(berlin.hoursOf(dayNumber(2026, 10, 25)).length - 1, 25);
  const howe = localTime("Australia/Lord_Howe");
  const length = (d: number) => howe.dayStart(d + 1) - howe.dayStart(d);
  assert.equal(length(dayNumber(2026, 4, 5)), 24.5 * 3600);
  assert.equal(length(dayNumber(2026, 10, 4)), 23.5 * 3600);
});

Deno.test("hours begin on the local clock's full hour, also where the offset is not whole", () => {
  const hours = localTime("Asia/Kolkata").hoursOf(dayNumber(2026, 5, 1));
  assert.equal(hours.length - 1, 24);
  assert.ok([...hours].every((s) => (s + 19_800) % 3600 === 0));
});

Deno.test("writes local time with its offset", () => {
  assert.equal(localTime("America/New_York").iso(1_763_820_060), "2025-11-22T09:01-05:00");
  assert.equal(localTime("Asia/Kolkata").iso(1_763_820_060), "2025-11-22T19:31+05:30");
});
