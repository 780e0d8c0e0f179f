import assert from "node:assert/strict";
import { draftOf, wishOf } from "./branch_draft.ts";

Deno.test("a new branch asks for its name only", () => {
  const draft = draftOf(null);
  assert.deepEqual(wishOf(draft), { ok: false, faults: ["name"] });
  const wish = wishOf({ ...draft, name: "  Küche 🍳 " });
  assert.ok(wish.ok);
  assert.equal(wish.value.name, "Küche 🍳");
  assert.equal(wish.value.breakerRatingA, null);
  assert.equal("colour" in wish.value, false, "the server picks a free colour");
});

Deno.test("a rating is a number of amperes or nothing", () => {
  const draft = { ...draftOf(null), name: "x" };
  for (const wrong of ["0", "abc", "1001", "-5"]) {
    assert.deepEqual(
      wishOf({ ...draft, breakerRatingA: wrong }),
      { ok: false, faults: ["breakerRatingA"] },
      wrong,
    );
  }
  const wish = wishOf({ ...draft, breakerRatingA: "12,5" });
  assert.equal(wish.ok && wish.value.breakerRatingA, 12.5);
});
