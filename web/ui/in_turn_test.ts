import assert from "node:assert/strict";
import { allTurns, inTurn, nextTurn } from "./in_turn.ts";

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

Deno.test("what waits for its turn can be done at once, and is not done again", async () => {
  const done: string[] = [];
  for (const name of ["first", "second", "third"]) inTurn(() => done.push(name));
  assert.deepEqual(done, ["first"]);
  allTurns();
  assert.deepEqual(done, ["first", "second", "third"]);
  for (let turns = 0; turns < 4; turns++) await nextTurn();
  assert.equal(done.length, 3);
});
