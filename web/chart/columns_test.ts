import assert from "node:assert/strict";
import { addColumns, downPart, mapColumns, totalOf, upPart } from "./columns.ts";

Deno.test("a sum is unknown where any part is", () => {
  assert.deepEqual(addColumns([[1, 2, null], [10, null, 30]]), [11, null, null]);
});

Deno.test("a phase that was never measured does not take the others with it", () => {
  assert.deepEqual(addColumns([[1, 2], [null, null]]), [1, 2]);
  assert.equal(addColumns([[null], [null]]), null);
  assert.equal(addColumns([]), null);
});

Deno.test("totals count what is known and are unknown when nothing is", () => {
  assert.equal(totalOf([1, null, 2]), 3);
  assert.equal(totalOf([null, null]), null);
  assert.equal(totalOf([]), null);
});

Deno.test("up and down are two sides of one column", () => {
  const column = [3, -2, null, 0];
  const back = mapColumns(upPart(column), downPart(column), (up, down) => up - down);
  assert.deepEqual(back, column);
});
