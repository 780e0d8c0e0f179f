import assert from "node:assert/strict";
import { isLanguage, localeOf, pickLanguage } from "./pick_language.ts";

Deno.test("speaks the first of the reader's languages that it can", () => {
  assert.equal(pickLanguage(["en-GB", "xx"]), "en");
  assert.equal(pickLanguage(["xx-YY", "EN-us"]), "en");
  assert.equal(pickLanguage(["xx"]), "en");
  assert.equal(pickLanguage([]), "en");
  assert.equal(pickLanguage(["it", "de-AT", "en"]), "de");
  assert.ok(!isLanguage("en-GB"));
  assert.ok(!isLanguage(null));
});

Deno.test("writes numbers and dates as the reader's region does, where it is one of the language", () => {
  assert.equal(localeOf("en", ["de-AT", "en-GB", "en-US"]), "en-GB");
  assert.equal(localeOf("en", ["de-AT"]), "en");
  assert.equal(localeOf("de", ["en-GB", "de-AT"]), "de-AT");
  assert.equal(localeOf("zh", ["zh-CN"]), "zh-CN");
  assert.equal(localeOf("zh", ["zh-TW"]), "zh", "dates in traditional characters would not fit");
});
