import assert from "node:assert/strict";
import { LANGUAGES } from "../../worker/domain/language.ts";
import { seriesFor } from "./series.ts";

const told = (wish: Partial<Parameters<typeof seriesFor>[0]>) =>
  seriesFor({ languages: [], sizes: [], themes: [], ...wish }).flatMap(({ language, size, themes }) =>
    themes.map((theme) => `${language} ${size} ${theme}`)
  );

Deno.test("unasked, every size and theme in English and every other language on a phone", () => {
  const all = told({});
  for (const size of ["phone", "desktop"]) {
    for (const theme of ["light", "dark"]) assert.ok(all.includes(`en ${size} ${theme}`));
  }
  for (const language of LANGUAGES) assert.ok(all.includes(`${language} phone light`));
  assert.equal(new Set(all).size, all.length);
  assert.equal(all.length, 4 + LANGUAGES.length - 1);
});

Deno.test("what is asked for is all that is taken", () => {
  assert.deepEqual(told({ languages: ["de", "pl"], sizes: ["desktop"], themes: ["dark"] }), [
    "de desktop dark",
    "pl desktop dark",
  ]);
  assert.deepEqual(told({ sizes: ["phone"] }), ["en phone light", "en phone dark"]);
  assert.equal(told({ languages: ["zh"] }).length, 4);
});
