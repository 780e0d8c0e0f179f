import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { holdSessionLaw } from "../../scripts/mqtt/session_law.ts";
import { MqttStore } from "./mqtt_store.ts";
import type { SqlValue } from "./sql.ts";

function newStore(): MqttStore {
  const db = new DatabaseSync(":memory:");
  return new MqttStore({
    all: (query, ...bindings) => db.prepare(query).all(...bindings) as Record<string, SqlValue>[],
    run: (query, ...bindings) => void db.prepare(query).run(...bindings),
  });
}

Deno.test("no message is lost or doubled over SQLite", () => {
  holdSessionLaw(newStore, 60);
});

Deno.test("pieces come back in order, and go with their sockets", () => {
  const store = newStore();
  store.addPiece(1, new Uint8Array([1]));
  store.addPiece(2, new Uint8Array([9]));
  store.addPiece(1, new Uint8Array([2]));
  assert.deepEqual(store.pieces(1).map((bytes) => [...bytes]), [[1], [2]]);
  store.deletePiecesBut([2]);
  assert.deepEqual([store.pieces(1), store.pieces(2).length], [[], 1]);
  store.deletePieces(2);
  assert.deepEqual(store.pieces(2), []);
});
