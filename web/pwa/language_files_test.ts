import assert from "node:assert/strict";
import { isOther, languageOf, wantedLanguages } from "./language_files.ts";

Deno.test("texts of other languages are known by their folder", () => {
  assert.equal(languageOf("assets/i18n/de/core-a1.js"), "de");
  assert.equal(languageOf("https://home.example/assets/i18n/zh/help-a1.js"), "zh");
  for (const url of ["assets/i18n/en/core-a1.js", "assets/first-a1.js", "assets/i18n/xx/a.js", "/"]) {
    assert.equal(languageOf(url), null, url);
  }
  assert.deepEqual(["en", "fr", "xx", undefined].map(isOther), [false, true, false, false]);
});

Deno.test("a first install keeps the browser's language, a later one those kept before", () => {
  assert.deepEqual(wantedLanguages([], "en"), []);
  assert.deepEqual(wantedLanguages([], "pl"), ["pl"]);
  assert.deepEqual(wantedLanguages(["https://h/assets/i18n/de/core-old.js"], "pl"), ["de"]);
});
