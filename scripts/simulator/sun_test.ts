import assert from "node:assert/strict";
import fc from "fast-check";
import { clearSkyWPerM2, cosHour, halfDaylightMin, plane, sunDay } from "./sun.ts";

const BERLIN = { latitude: 52.52, longitude: 13.4 };
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const minutes = (hours: number, min: number) => hours * 60 + min;

Deno.test("sunrise and sunset in Berlin agree with the almanac within six minutes", () => {
  const almanac = [
    { date: "2025-06-21", rise: minutes(2, 43), set: minutes(19, 33) },
    { date: "2025-12-21", rise: minutes(7, 15), set: minutes(14, 54) },
    { date: "2025-03-20", rise: minutes(5, 8), set: minutes(17, 17) },
  ];
  for (const { date, rise, set } of almanac) {
    const sun = sunDay(day(date), BERLIN);
    const half = halfDaylightMin(sun, BERLIN);
    assert.ok(Math.abs(sun.noonMin - half - rise) < 6, `${date} rise ${sun.noonMin - half}`);
    assert.ok(Math.abs(sun.noonMin + half - set) < 6, `${date} set ${sun.noonMin + half}`);
  }
});

Deno.test("no light falls on a panel while the sun is below the horizon, and never more than the sun gives", () => {
  fc.assert(fc.property(
    fc.integer({ min: 16_436, max: 40_000 }),
    fc.integer({ min: 0, max: 1439 }),
    fc.double({ min: -70, max: 70, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
    (someDay, minute, latitude, longitude) => {
      const place = { latitude, longitude };
      const sun = sunDay(someDay, place);
      const flat = plane(sun, place, 0);
      const light = clearSkyWPerM2(flat, plane(sun, place, 35), cosHour(sun, minute));
      assert.ok(light >= 0 && light < 1200, `${light}`);
      const half = halfDaylightMin(sun, place);
      const fromNoon = Math.abs(((minute - sun.noonMin + 2160) % 1440) - 720);
      if (fromNoon > half) assert.equal(light, 0);
    },
  ));
});

Deno.test("the north has long days in June, the south in December", () => {
  const south = { latitude: -34, longitude: 18 };
  for (
    const [place, long, short] of [[BERLIN, "2025-06-21", "2025-12-21"], [
      south,
      "2025-12-21",
      "2025-06-21",
    ]] as const
  ) {
    assert.ok(
      halfDaylightMin(sunDay(day(long), place), place) > halfDaylightMin(sunDay(day(short), place), place),
    );
  }
});
