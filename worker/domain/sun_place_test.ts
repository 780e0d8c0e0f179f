import assert from "node:assert/strict";
import fc from "fast-check";
import { cityOfZone, roughPlace, sunPlace } from "./sun_place.ts";

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });

Deno.test("a place is known to ten kilometres, and no closer", () => {
  fc.assert(fc.property(degrees(90), degrees(180), (latitude, longitude) => {
    const rough = roughPlace({ latitude, longitude });
    for (const [is, was] of [[rough.latitude, latitude], [rough.longitude, longitude]]) {
      assert.ok(Math.abs(is - was) <= 0.05 + 1e-9);
      assert.match(String(is), /^-?\d+(\.\d)?$/);
      assert.ok(!Object.is(is, -0));
    }
    assert.deepEqual(roughPlace(rough), rough);
  }));
});

Deno.test("the home's own place goes before its zone's city; some zones have none", () => {
  const place = { latitude: 50.8, longitude: 6.1 };
  assert.equal(sunPlace({ place }, "Europe/Berlin"), place);
  assert.deepEqual(sunPlace({ place: null }, "Europe/Berlin"), { latitude: 52.5, longitude: 13.4 });
  assert.equal(sunPlace({ place: null }, "Etc/UTC"), null);
  assert.equal(cityOfZone("America/Argentina/Buenos_Aires"), "Buenos Aires");
  assert.equal(cityOfZone("Etc/UTC"), null);
});
