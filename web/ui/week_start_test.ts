import assert from "node:assert/strict";
import { weekStartByRegion, weekStartOf } from "./week_start.ts";

const LOCALES = [
  "en",
  "en-US",
  "en-GB",
  "en-AU",
  "en-IE",
  "en-CA",
  "en-IN",
  "de",
  "de-AT",
  "fr",
  "fr-CA",
  "fr-DZ",
  "pl",
];

Deno.test("a week begins as the region has it", () => {
  assert.equal(weekStartOf("en-US"), 7);
  for (const locale of ["en-GB", "de", "de-CH", "fr", "pl"]) assert.equal(weekStartOf(locale), 1, locale);
});

Deno.test("where a browser does not know, our own table says the same", () => {
  for (const locale of LOCALES) {
    assert.equal(weekStartByRegion(new Intl.Locale(locale).maximize().region), weekStartOf(locale), locale);
  }
  assert.equal(weekStartByRegion(undefined), 1);
});
