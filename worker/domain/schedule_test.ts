import assert from "node:assert/strict";
import fc from "fast-check";
import { dateOf, dayNumber, localTime } from "./local_time.ts";
import { clockInstant, nextDue, weekdayOf } from "./schedule.ts";
import { placeOfZone } from "./zone_places.ts";
import { sunEvent } from "./sun.ts";

const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Asia/Kathmandu",
  "America/Santiago",
  "Africa/Cairo",
  "UTC",
];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

function wall(zone: string, s: number): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(s * 1000);
}

Deno.test("each local occurrence comes once, in order, on its day, in every zone and over every change", () => {
  const zone = fc.constantFrom(...ZONES);
  const day = fc.integer({ min: dayNumber(2015, 1, 1), max: dayNumber(2035, 1, 1) });
  fc.assert(
    fc.property(zone, day, fc.nat(1439), (zone, day, minute) => {
      const time = localTime(zone);
      const schedule = { moment: { kind: "clock", minute } as const, weekdays: EVERY_DAY, enabled: true };
      let s = time.dayStart(day) - 1;
      const seen: number[] = [];
      for (let i = 0; i < 8; i++) {
        const next = nextDue(schedule, s, time, null);
        assert.ok(next !== null && next > s);
        seen.push(time.dayAt(next));
        s = next;
      }
      assert.deepEqual(seen, Array.from({ length: 8 }, (_, i) => day + i));
    }),
    { numRuns: 300 },
  );
});

Deno.test("the wall clock shows the time that was asked for, the first time that it does", () => {
  const minute = fc.nat(1439);
  for (const zone of ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"]) {
    const time = localTime(zone);
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber(2024, 1, 1), max: dayNumber(2025, 12, 31) }),
        minute,
        (day, at) => {
          const s = clockInstant(time, day, at);
          const { year, month, day: date } = dateOf(day);
          const two = (n: number) => String(n).padStart(2, "0");
          const wanted = `${two(date)}/${two(month)}/${year}, ${two(Math.floor(at / 60))}:${two(at % 60)}`;
          if (wall(zone, s) !== wanted) {
            assert.ok(wall(zone, s - 1) < wanted && wall(zone, s) > wanted, "skipped: where the clock jumps");
          } else {
            for (let before = s - 60; before > s - 7_200; before -= 60) {
              assert.notEqual(wall(zone, before), wanted);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  }
});

Deno.test("the two nights of Berlin: skipped and doubled", () => {
  const time = localTime("Europe/Berlin");
  const spring = dayNumber(2025, 3, 30), autumn = dayNumber(2025, 10, 26);
  assert.equal(clockInstant(time, spring, 150), Date.UTC(2025, 2, 30, 1, 0) / 1000, "02:30 is 03:00");
  assert.equal(clockInstant(time, autumn, 150), Date.UTC(2025, 9, 26, 0, 30) / 1000, "the summer's 02:30");
  assert.equal(weekdayOf(spring), 7);
});

Deno.test("weekdays are the zone's own", () => {
  const time = localTime("Pacific/Auckland");
  const schedule = { moment: { kind: "clock", minute: 30 } as const, weekdays: [1], enabled: true };
  const s = nextDue(schedule, Date.UTC(2026, 0, 1) / 1000, time, null)!;
  assert.match(new Date(s * 1000).toISOString(), /^2026-01-04T11:30/, "a Monday there, a Sunday in UTC");
  assert.equal(nextDue({ ...schedule, enabled: false }, s, time, null), null);
  assert.equal(nextDue({ ...schedule, moment: { kind: "sunset", offsetMin: 0 } }, s, time, null), null);
});

/** As almanacs have it, to the minute, in UTC. */
const PUBLISHED = [
  { place: [52.52, 13.4], date: [2025, 6, 21], sunrise: "02:43", sunset: "19:33" },
  { place: [52.52, 13.4], date: [2025, 12, 21], sunrise: "07:15", sunset: "14:54" },
  { place: [40.71, -74.01], date: [2025, 3, 20], sunrise: "10:59", sunset: "23:08" },
  { place: [-33.87, 151.21], date: [2025, 12, 21], sunrise: "18:41", sunset: "09:05" },
] as const;

Deno.test("the sun rises and sets as published, to two minutes", () => {
  for (const { place: [latitude, longitude], date: [year, month, date], sunrise, sunset } of PUBLISHED) {
    for (const [event, text] of [["sunrise", sunrise], ["sunset", sunset]] as const) {
      const s = sunEvent(event, dayNumber(year, month, date), { latitude, longitude })!;
      const [hour, minute] = text.split(":").map(Number);
      const wanted = hour * 60 + minute;
      const found = (s % 86_400) / 60;
      assert.ok(Math.abs(found - wanted) <= 2, `${event} at ${latitude}: ${found / 60} for ${text}`);
    }
  }
});

Deno.test("where the sun does not rise there is nothing to wait for, and it comes back", () => {
  const place = { latitude: 69.65, longitude: 18.96 };
  assert.equal(sunEvent("sunrise", dayNumber(2025, 12, 21), place), null);
  const schedule = {
    moment: { kind: "sunrise", offsetMin: 15 } as const,
    weekdays: EVERY_DAY,
    enabled: true,
  };
  const s = nextDue(schedule, Date.UTC(2025, 11, 1) / 1000, localTime("Europe/Oslo"), place)!;
  assert.match(new Date(s * 1000).toISOString(), /^2026-01-1/);
});

Deno.test("a zone has the place of its city, and the sun of its own days", () => {
  assert.deepEqual(placeOfZone("Europe/Berlin"), { latitude: 52.5, longitude: 13.4 });
  assert.equal(placeOfZone("Etc/UTC"), null);
  for (
    const zone of ["Pacific/Apia", "Pacific/Kiritimati", "Europe/Madrid", "Asia/Shanghai", "Pacific/Honolulu"]
  ) {
    const time = localTime(zone);
    const place = placeOfZone(zone)!;
    for (const kind of ["sunrise", "sunset"] as const) {
      for (let day = dayNumber(2025, 1, 1); day < dayNumber(2026, 1, 1); day += 13) {
        const weekdays = [weekdayOf(day)];
        const s = nextDue(
          { moment: { kind, offsetMin: 0 }, weekdays, enabled: true },
          time.dayStart(day) - 1,
          time,
          place,
        )!;
        assert.equal(time.dayAt(s), day, `${kind} in ${zone}`);
      }
    }
  }
});
