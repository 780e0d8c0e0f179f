import assert from "node:assert/strict";
import { findCycles } from "./find_cycles.ts";

const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

Deno.test("finds no cycle where two ways lead to one file", () => {
  assert.deepEqual(findCycles(graph({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] })), []);
});

Deno.test("names the way round", () => {
  assert.deepEqual(findCycles(graph({ a: ["b"], b: ["c"], c: ["b"] })), [["b", "c", "b"]]);
});

Deno.test("finds a file that imports itself", () => {
  assert.deepEqual(findCycles(graph({ a: ["a"] })), [["a", "a"]]);
});
