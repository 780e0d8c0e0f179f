import assert from "node:assert/strict";
import fc from "fast-check";
import { openText, sealText } from "./sealed_text.ts";

const SECRET = "a secret of at least 32 characters";

Deno.test("what was sealed is opened again, whatever it says, and never looks the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
      const sealed = await sealText(SECRET, "mail", "m1", text);
      assert.equal(await openText(SECRET, "mail", "m1", sealed), text);
      assert.notEqual(await sealText(SECRET, "mail", "m1", text), sealed);
      assert.match(sealed, /^[\w-]+$/);
    }),
    { numRuns: 50 },
  );
});

Deno.test("another secret, purpose, context or a changed character opens nothing", async () => {
  const sealed = await sealText(SECRET, "mail", "m1", "somebody@example.org");
  assert.equal(await openText("another secret of 32 characters!!", "mail", "m1", sealed), null);
  assert.equal(await openText(SECRET, "cookie", "m1", sealed), null);
  assert.equal(await openText(SECRET, "mail", "m2", sealed), null);
  const changed = (sealed[20] === "A" ? "B" : "A") + sealed.slice(21);
  assert.equal(await openText(SECRET, "mail", "m1", sealed.slice(0, 20) + changed), null);
  assert.equal(await openText(SECRET, "mail", "m1", ""), null);
});
