import assert from "node:assert/strict";
import fc from "fast-check";
import { coordinatesText, parseCoordinates } from "./coordinates.ts";

Deno.test("reads what maps write, and nothing else", () => {
  assert.deepEqual(parseCoordinates("50.7753, 6.0839"), { latitude: 50.7753, longitude: 6.0839 });
  assert.deepEqual(parseCoordinates(" −33.87° 151.21° "), { latitude: -33.87, longitude: 151.21 });
  for (const text of ["", "52.5", "91, 0", "0, 181", "52,5 13,4", "Berlin", "1, 2, 3"]) {
    assert.equal(parseCoordinates(text), null, text);
  }
});

Deno.test("what it writes it reads", () => {
  const tenth = (most: number) => fc.integer({ min: -most * 10, max: most * 10 }).map((n) => n / 10);
  fc.assert(fc.property(tenth(90), tenth(180), (latitude, longitude) => {
    const read = parseCoordinates(coordinatesText({ latitude, longitude }))!;
    assert.ok(Math.abs(read.latitude - latitude) < 1e-9 && Math.abs(read.longitude - longitude) < 1e-9);
  }));
});
