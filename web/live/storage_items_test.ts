import assert from "node:assert/strict";
import { STORAGE_ITEMS } from "./storage_items.ts";
import { KEPT, OFFLINE_STORE } from "./storage_names.ts";

Deno.test("whatever is kept is declared, once, with the consent that it needs", () => {
  for (const [name, category] of Object.entries(KEPT)) {
    const items = STORAGE_ITEMS.filter((item) => item.name === name);
    assert.deepEqual(items.map(({ where, category }) => [where, category]), [["localStorage", category]]);
  }
  const seen = STORAGE_ITEMS.filter(({ where }) => where === "indexedDB");
  assert.deepEqual(seen.map(({ name, category }) => [name, category]), [[OFFLINE_STORE, "offline"]]);
});
