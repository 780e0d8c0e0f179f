import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import type { HomeConfig } from "../domain/branch.ts";
import { DOOR_MINUTE_WAITS_S, DOOR_SAMPLES_MAX } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { ReadingsBatch, ReadingsReceipt } from "../protocol/readings.ts";
import { Doors } from "./doors.ts";
import type { Sql, SqlValue } from "./sql.ts";

const M = 1_790_000_040;
const VISIT = { kind: "emoncms" as const, secretHash: "right", network: "here" };
const CONFIG: HomeConfig = {
  id: "home",
  version: 1,
  name: "Home",
  zone: "UTC",
  service: "single",
  devices: [{
    id: "d",
    serial: "emon-1",
    model: "other",
    name: "Sketch",
    firmware: null,
    subs: [],
    claimedAtS: 5,
  }],
  branches: [],
  feeds: [],
  members: [],
  doors: [{
    device: "d",
    kind: "emoncms",
    secretHash: "right",
    sealedKey: "",
    rules: [{ input: "n/p", channel: "L1", quantity: "w", reversed: false, multiplier: 1 }],
  }],
};

function newDoors() {
  const db = new DatabaseSync(":memory:");
  const sql: Sql = {
    all: (query, ...bindings) => db.prepare(query).all(...bindings) as Record<string, SqlValue>[],
    run: (query, ...bindings) => void db.prepare(query).run(...bindings),
  };
  const told = {
    batches: [] as ReadingsBatch[],
    wakes: [] as number[],
    config: CONFIG,
    refusal: null as Outcome<ReadingsReceipt> | null,
  };
  const receipt = { accepted: 1, duplicate: 0, conflict: 0, watchUntilS: 0, offerTokenGeneration: null };
  const open = () =>
    new Doors({
      sql,
      config: () => told.config,
      take: (batch) => {
        if (told.refusal !== null) return told.refusal;
        told.batches.push(batch);
        return ok(receipt);
      },
      wakeBy: (atMs) => void told.wakes.push(atMs),
    });
  return { told, open };
}

const power = (offsetS: number, value: number) => ({ input: "n/p", atS: M + offsetS, value });

Deno.test("an open minute outlives the object, and is closed by the alarm that was asked for", () => {
  const { told, open } = newDoors();
  assert.ok(open().take(VISIT, [power(0, 100), power(10, 200)], M + 10).ok);
  assert.deepEqual([told.batches, told.wakes], [[], [(M + 60 + DOOR_MINUTE_WAITS_S) * 1000]]);
  assert.ok(open().take(VISIT, [power(20, 600)], M + 20).ok);
  const again = open();
  again.tick(M + 60);
  assert.deepEqual(told.batches, []);
  again.tick(M + 60 + DOOR_MINUTE_WAITS_S);
  assert.deepEqual(
    told.batches.map(({ startsS, cells, tokenGeneration }) => [[...startsS], cells[2], tokenGeneration]),
    [
      [[M], 30_000, 5],
    ],
  );
  again.tick(M + 9_999);
  assert.equal(told.batches.length, 1);
});

Deno.test("a post whose minutes cannot be stored is forgotten whole, and comes again", () => {
  const { told, open } = newDoors();
  const doors = open();
  assert.ok(doors.take(VISIT, [power(0, 100)], M).ok);
  told.refusal = refuse("too_many", "Cannot take so many posts", { retryAfterS: 1 });
  const refused = doors.take(VISIT, [power(30, 300), power(60, 5)], M + 60);
  assert.equal(refused.ok ? "" : refused.code, "too_many");
  assert.deepEqual(doors.inputs("d"), [{ input: "n/p", value: 100, atS: M }]);
  told.refusal = null;
  assert.ok(doors.take(VISIT, [power(30, 300), power(60, 5)], M + 61).ok);
  assert.deepEqual(told.batches.map(({ cells }) => cells[2]), [20_000]);
});

Deno.test("nothing of a post is taken that has a value from elsewhere in time, or too many", () => {
  const { told, open } = newDoors();
  const doors = open();
  for (const atS of [M + 3_600, 5, NaN]) {
    assert.equal(doors.take(VISIT, [power(0, 1), { input: "n/p", atS, value: 1 }], M).ok, false);
  }
  const many = Array.from({ length: DOOR_SAMPLES_MAX + 1 }, () => power(0, 1));
  assert.equal(doors.take(VISIT, many, M).ok, false);
  assert.deepEqual([doors.inputs("d"), told.batches], [[], []]);
});

Deno.test("a key is good for its device as long as the home has both", () => {
  const { told, open } = newDoors();
  const doors = open();
  const code = (visit: typeof VISIT) => {
    const opened = doors.open(visit, M * 1000);
    return opened.ok ? opened.value.device.id : opened.code;
  };
  assert.equal(code(VISIT), "d");
  assert.equal(code({ ...VISIT, secretHash: "wrong" }), "bad_token");
  told.config = { ...CONFIG, devices: [] };
  assert.equal(code(VISIT), "bad_token");
  told.config = { ...CONFIG, doors: undefined };
  assert.equal(code(VISIT), "bad_token");
});

Deno.test("who tries keys has to wait; who had a right one from elsewhere has not", () => {
  const { open } = newDoors();
  const doors = open();
  const tryAt = (network: string, secretHash: string, atMs: number) => {
    const opened = doors.open({ ...VISIT, network, secretHash }, atMs);
    return opened.ok ? "in" : opened.code;
  };
  assert.equal(tryAt("home", "right", M * 1000), "in");
  const codes = Array.from({ length: 40 }, () => tryAt("thief", "wrong", M * 1000));
  assert.deepEqual([codes[0], codes[39]], ["bad_token", "too_many"]);
  assert.equal(tryAt("thief", "right", M * 1000), "too_many");
  assert.equal(tryAt("home", "right", M * 1000), "in");
  for (let i = 0; i < 1_100; i++) tryAt(`bot ${i}`, "wrong", M * 1000);
  assert.equal(tryAt("fresh", "wrong", M * 1000), "too_many");
  assert.equal(tryAt("home", "right", M * 1000), "in");
  assert.equal(tryAt("thief", "right", (M + 3_600) * 1000), "in");
});
