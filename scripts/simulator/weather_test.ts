import assert from "node:assert/strict";
import fc from "fast-check";
import { cloudCover, outdoorC, skyClearness } from "./weather.ts";

const BERLIN = { latitude: 52.52, longitude: 13.4 };
const minuteOf = (iso: string) => Date.parse(iso) / 60_000;

function meanC(fromIso: string, days: number, latitude: number): number {
  let sum = 0;
  for (let h = 0; h < days * 24; h++) {
    sum += outdoorC(5, { latitude, longitude: 13 }, minuteOf(fromIso) + h * 60);
  }
  return sum / (days * 24);
}

Deno.test("July is warmer than January in the north, colder in the south", () => {
  const north = [meanC("2025-01-01T00:00Z", 31, 52), meanC("2025-07-01T00:00Z", 31, 52)];
  assert.ok(north[0] > -6 && north[0] < 6, `January ${north[0]}`);
  assert.ok(north[1] > 14 && north[1] < 25, `July ${north[1]}`);
  assert.ok(meanC("2025-07-01T00:00Z", 31, -34) < meanC("2025-01-01T00:00Z", 31, -34));
});

Deno.test("weather is a function of seed and minute, within what a thermometer and a sky can show", () => {
  fc.assert(fc.property(fc.integer(), fc.integer({ min: 23_667_840, max: 60_000_000 }), (seed, minute) => {
    const warmth = outdoorC(seed, BERLIN, minute);
    assert.equal(outdoorC(seed, BERLIN, minute), warmth);
    assert.ok(warmth > -25 && warmth < 42, `${warmth}`);
    const cover = cloudCover(seed, minute);
    assert.ok(cover >= 0 && cover <= 1);
    const clear = skyClearness(seed, minute);
    assert.ok(clear > 0.1 && clear <= 1.1, `${clear}`);
  }));
});

Deno.test("there are bright days and dull ones", () => {
  const covers = Array.from(
    { length: 365 },
    (_, d) => cloudCover(1, minuteOf("2025-01-01T12:00Z") + d * 1440),
  );
  assert.ok(covers.filter((cover) => cover < 0.15).length > 30);
  assert.ok(covers.filter((cover) => cover > 0.85).length > 30);
});
