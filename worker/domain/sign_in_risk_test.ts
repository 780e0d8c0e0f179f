import assert from "node:assert/strict";
import { isUnusual } from "./sign_in_risk.ts";

const phone = { device: "Safari on iOS", place: "Berlin, DE" };
const laptop = { device: "Firefox on Linux", place: "Potsdam, DE" };

Deno.test("a new device or country is told, what was there before is not", () => {
  const table: [string, boolean, Parameters<typeof isUnusual>][] = [
    ["the first sign-in", false, [phone, [], false]],
    ["the same again", false, [phone, [phone], false]],
    ["another device", true, [laptop, [phone], false]],
    ["another device in a browser that is known", false, [laptop, [phone], true]],
    ["one of two devices", false, [laptop, [phone, laptop], false]],
    ["another country", true, [{ ...phone, place: "Paris, FR" }, [phone], true]],
    ["another city", false, [{ ...phone, place: "Bonn, DE" }, [phone], false]],
    ["a country and no city", false, [{ ...phone, place: "DE" }, [phone], false]],
    ["no place known", false, [{ ...phone, place: "" }, [phone], false]],
  ];
  for (const [what, wanted, given] of table) assert.equal(isUnusual(...given), wanted, what);
});
