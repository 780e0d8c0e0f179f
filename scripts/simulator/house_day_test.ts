import assert from "node:assert/strict";
import { awakeAtHome, houseDay } from "./house_day.ts";

const around = { seed: 4, zone: "Europe/Berlin", latitude: 52.52, longitude: 13.4 };
const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

Deno.test("days begin at local midnight and have 23, 24 or 25 hours", () => {
  const lengths = [["2025-03-30", 1380], ["2025-06-01", 1440], ["2025-10-26", 1500]] as const;
  for (const [iso, lengthMin] of lengths) assert.equal(houseDay(around, dayOf(iso)).lengthMin, lengthMin);
  assert.equal(houseDay(around, dayOf("2025-06-01")).startMin * 60, Date.UTC(2025, 4, 31, 22) / 1000);
});

Deno.test("sunrise and sunset are told in minutes from local midnight", () => {
  const { dawnMin, duskMin } = houseDay(around, dayOf("2025-06-21"));
  assert.ok(Math.abs(dawnMin - (4 * 60 + 43)) < 6, `${dawnMin}`);
  assert.ok(Math.abs(duskMin - (21 * 60 + 33)) < 6, `${duskMin}`);
  const east = houseDay(
    { ...around, zone: "Pacific/Auckland", latitude: -36.8, longitude: 174.8 },
    dayOf("2025-12-21"),
  );
  assert.ok(east.dawnMin > 5.5 * 60 && east.dawnMin < 6.5 * 60, `${east.dawnMin}`);
});

Deno.test("weekends are Saturdays and Sundays, and people are awake between waking and sleeping", () => {
  const week = Array.from({ length: 7 }, (_, i) => houseDay(around, dayOf("2025-06-02") + i));
  assert.deepEqual(week.map(({ weekend }) => weekend), [false, false, false, false, false, true, true]);
  for (const day of week) {
    const spans = awakeAtHome(day);
    for (const [start, end] of spans) assert.ok(start < end && start >= day.wakeMin && end <= day.sleepMin);
  }
});

Deno.test("now and then the household is away, and most days it is not", () => {
  const days = Array.from({ length: 1_000 }, (_, i) => houseDay(around, 20_000 + i));
  const away = days.filter((day) => day.away);
  assert.ok(away.length > 5 && away.length < 150, `${away.length}`);
  assert.deepEqual(awakeAtHome(away[0]), []);
});
