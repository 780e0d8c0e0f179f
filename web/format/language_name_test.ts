import assert from "node:assert/strict";
import { LANGUAGES } from "../../worker/domain/language.ts";
import { languageName } from "./language_name.ts";

Deno.test("a language is called by its own name", () => {
  for (const language of LANGUAGES) {
    const tag = language === "zh" ? "zh-Hans" : language;
    const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag)!;
    assert.equal(languageName(language).toLocaleLowerCase(tag), name.toLocaleLowerCase(tag));
  }
});
