import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { WATCH_LEASE_S } from "../domain/limits.ts";
import { LiveHub } from "./live_hub.ts";
import { HOME_SCHEMA, type Sql, type SqlValue } from "./sql.ts";

const NOW_S = 1_795_000_000;

function newSql(): Sql {
  const db = new DatabaseSync(":memory:");
  for (const statement of HOME_SCHEMA) db.exec(statement);
  return {
    all: (query, ...bindings) => db.prepare(query).all(...bindings) as Record<string, SqlValue>[],
    run: (query, ...bindings) => void db.prepare(query).run(...bindings),
  };
}

Deno.test("a look holds for its lease, outlives a sleep, and ends by itself", () => {
  const sql = newSql();
  const hub = new LiveHub(sql);
  assert.equal(hub.lease(NOW_S).untilS, 0);
  const { lease, isNew } = hub.watch(NOW_S);
  assert.deepEqual([lease.untilS, isNew], [NOW_S + WATCH_LEASE_S, true]);
  assert.equal(new LiveHub(sql).lease(NOW_S + WATCH_LEASE_S - 1).untilS, lease.untilS);
  assert.equal(hub.lease(NOW_S + WATCH_LEASE_S).untilS, 0);
});

Deno.test("another who looks right after writes and tells nothing; later the lease is renewed", () => {
  const hub = new LiveHub(newSql());
  hub.watch(NOW_S);
  assert.equal(hub.watch(NOW_S + 5).isNew, false);
  const { lease, isNew } = hub.watch(NOW_S + 30);
  assert.deepEqual([lease.untilS, isNew], [NOW_S + 30 + WATCH_LEASE_S, true]);
});
