import assert from "node:assert/strict";
import { inTurn, nextTurn } from "./in_turn.ts";

Deno.test("one work is done at once, the others each in a turn of their own, in order", async () => {
  const done: string[] = [];
  inTurn(() => done.push("first"));
  inTurn(() => done.push("second"));
  const callOff = inTurn(() => done.push("called off"));
  inTurn(() => done.push("third"));
  callOff();
  assert.deepEqual(done, ["first"]);
  await nextTurn();
  assert.deepEqual(done, ["first", "second"]);
  await nextTurn();
  assert.deepEqual(done, ["first", "second", "third"]);
  await nextTurn();
  inTurn(() => done.push("later"));
  assert.equal(done.at(-1), "later");
  await nextTurn();
});
