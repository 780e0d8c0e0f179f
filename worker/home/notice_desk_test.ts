import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import type { HomeConfig } from "../domain/branch.ts";
import { type HomeNotice } from "../domain/notice.ts";
import { NoticeDesk } from "./notice_desk.ts";
import { HOME_SCHEMA, type Sql, type SqlValue } from "./sql.ts";

/** A desk on a real SQLite, whose alarm rings when it is due, and whose way out may be shut. */
function newWorld(notices: HomeNotice[] | undefined = ["device_silent", "command_failed"]) {
  const db = new DatabaseSync(":memory:");
  let writes = 0;
  const sql: Sql = {
    all: (query, ...bindings) => db.prepare(query).all(...bindings) as Record<string, SqlValue>[],
    run: (query, ...bindings) => {
      writes++;
      db.prepare(query).run(...bindings);
    },
  };
  for (const statement of HOME_SCHEMA) sql.run(statement);
  const config = (wished?: HomeNotice[]) =>
    ({ id: "home", devices: [{ id: "d1" }], ...(wished && { notices: wished }) }) as unknown as HomeConfig;
  const world = {
    nowMs: Date.UTC(2026, 0, 5, 8),
    config: config(notices),
    raised: [] as string[],
    isDown: false,
    alarmMs: Infinity,
    alarmsSet: 0,
    work: [] as Promise<unknown>[],
    get writes() {
      return writes;
    },
  };
  const wake = () =>
    new NoticeDesk({
      sql,
      config: () => world.config,
      raise(home, raised) {
        if (world.isDown) return Promise.reject(new Error("down"));
        world.raised.push(...raised.map(({ kind }) => `${home} ${kind}`));
        return Promise.resolve();
      },
      wakeBy(atMs) {
        if (world.alarmMs <= atMs) return;
        world.alarmMs = atMs;
        world.alarmsSet++;
      },
      waitUntil: (work) => void world.work.push(work),
      nowMs: () => world.nowMs,
    });
  let desk = wake();
  return {
    world,
    get desk() {
      return desk;
    },
    wish(wished?: HomeNotice[]) {
      world.config = config(wished);
    },
    restart: () => void (desk = wake()),
    async pass(minutes: number) {
      for (let i = 0; i < minutes; i++) {
        world.nowMs += 60_000;
        if (world.alarmMs <= world.nowMs) {
          world.alarmMs = Infinity;
          desk.tick();
        }
        await Promise.all(world.work.splice(0));
      }
    },
  };
}

Deno.test("what cannot be handed on waits, is tried again, over restarts, and is told once", async () => {
  const home = newWorld();
  home.world.isDown = true;
  home.desk.raise(["device_silent"]);
  await home.pass(30);
  assert.deepEqual(home.world.raised, []);
  home.restart();
  home.world.isDown = false;
  await home.pass(10);
  assert.deepEqual(home.world.raised, ["home device_silent"]);
});

Deno.test("what waited for a day, and what nobody wishes for any more, is not told", async () => {
  const home = newWorld();
  home.world.isDown = true;
  home.desk.raise(["device_silent"]);
  await home.pass(24 * 60 + 10);
  home.desk.raise(["device_back"]);
  home.desk.raise(["command_failed"]);
  await home.pass(1);
  home.world.isDown = false;
  home.wish(["command_failed"]);
  await home.pass(10);
  assert.deepEqual(home.world.raised, ["home command_failed"]);
});

Deno.test("a minute in which nothing is to be told writes nothing and sets no alarm", async () => {
  const home = newWorld();
  const { writes } = home.world;
  await home.pass(600);
  assert.deepEqual([home.world.writes, home.world.alarmsSet], [writes, 0]);
});

Deno.test("a schedule's command that fails is told of; a person's own, one that is done or that gave way is not", async () => {
  const home = newWorld();
  const by = { kind: "schedule", id: "s" } as const;
  home.desk.ended({ by: { kind: "person", id: "p" }, state: "failed", end: "device_refused" });
  home.desk.ended({ by: { kind: "grant", id: "g" }, state: "expired", end: "not_reached" });
  home.desk.ended({ by, state: "done", end: null });
  home.desk.ended({ by, state: "failed", end: "superseded" });
  await home.pass(1);
  assert.deepEqual(home.world.raised, []);
  home.desk.ended({ by, state: "expired", end: "not_reached" });
  await home.pass(1);
  assert.deepEqual(home.world.raised, ["home command_failed"]);
});
