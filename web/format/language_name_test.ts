import assert from "node:assert/strict";
import { languageName } from "./language_name.ts";

Deno.test("a language is called by its own name", () => {
  const names = ["en", "de", "fr", "pl", "zh"].map(languageName);
  assert.deepEqual(names, ["English", "Deutsch", "Français", "Polski", "简体中文"]);
});
