import assert from "node:assert/strict";
import fc from "fast-check";
import { pseudoText, pseudoTexts } from "./pseudo_text.ts";

const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name);
const table = fc.array(
  fc.oneof(
    fc.constantFrom("{n}", "{name}"),
    fc.constantFrom("Save", "kWh", "the home ", ", ", "…", "rhythm"),
  ),
  { minLength: 1, maxLength: 8 },
);

Deno.test("a pseudo text is bracketed, keeps its names in order, and is two fifths longer", () => {
  assert.equal(pseudoText("Save"), "[Šååvéé]");
  fc.assert(fc.property(table, (parts) => {
    const text = parts.join("");
    const told = pseudoText(text);
    assert.ok(told.startsWith("[") && told.endsWith("]"));
    assert.deepEqual(names(told), names(text));
    const bare = (text: string) => text.replaceAll(/\{\w+\}/g, "").length;
    assert.ok(bare(told) - 2 >= bare(text) * 1.4, told);
    assert.ok(bare(told) - 2 <= bare(text) * 1.4 + 4, told);
  }));
});

Deno.test("a table keeps its keys and plural forms, a page of help its kinds", () => {
  assert.deepEqual(pseudoTexts({ "a.b": { one: "{n} day", other: "{n} days" } }), {
    "a.b": { one: pseudoText("{n} day"), other: pseudoText("{n} days") },
  });
  assert.deepEqual(pseudoTexts([{ kind: "steps", items: ["Go"] }]), [
    { kind: "steps", items: [pseudoText("Go")] },
  ]);
});
