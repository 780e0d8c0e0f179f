import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import type { HomeConfig } from "../domain/branch.ts";
import { type HomeNotice } from "../domain/notice.ts";
import { NoticeDesk } from "./notice_desk.ts";
import { HOME_SCHEMA, type Sql, type SqlValue } from "./sql.ts";

/** A desk on a real SQLite, whose alarm rings when it is due, and a device that posts each minute while it is well. */
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
    heardAtS: null as number | null,
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
      heardAtS: () => world.heardAtS,
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
  desk.configured();
  return {
    world,
    get desk() {
      return desk;
    },
    wish(wished?: HomeNotice[]) {
      world.config = config(wished);
      desk.configured();
    },
    restart: () => void (desk = wake()),
    async pass(minutes: number, well: boolean) {
      for (let i = 0; i < minutes; i++) {
        world.nowMs += 60_000;
        if (world.alarmMs <= world.nowMs) {
          world.alarmMs = Infinity;
          desk.tick();
        }
        if (well) {
          world.heardAtS = Math.floor(world.nowMs / 1000);
          desk.heard("d1");
        }
        await Promise.all(world.work.splice(0));
      }
    },
  };
}

Deno.test("a device that falls silent is told of within minutes, and when it is back, over restarts", async () => {
  const home = newWorld();
  await home.pass(30, true);
  assert.deepEqual(home.world.raised, []);
  home.restart();
  await home.pass(12, false);
  assert.deepEqual(home.world.raised, ["home device_silent"]);
  home.restart();
  await home.pass(60, false);
  await home.pass(5, true);
  assert.deepEqual(home.world.raised, ["home device_silent", "home device_back"]);
});

Deno.test("a minute like any other writes no row of the desk's, and an alarm once in ten", async () => {
  const home = newWorld();
  await home.pass(11, true);
  const { writes, alarmsSet } = home.world;
  await home.pass(600, true);
  assert.equal(home.world.writes, writes);
  assert.ok(home.world.alarmsSet - alarmsSet <= 61);
  const nobody = newWorld([]);
  const before = nobody.world.writes;
  await nobody.pass(600, true);
  assert.equal(nobody.world.writes, before);
  assert.equal(nobody.world.alarmsSet, 0);
});

Deno.test("what cannot be handed on waits, is tried again, and is told once", async () => {
  const home = newWorld();
  await home.pass(5, true);
  home.world.isDown = true;
  await home.pass(30, false);
  assert.deepEqual(home.world.raised, []);
  home.restart();
  home.world.isDown = false;
  await home.pass(10, false);
  assert.deepEqual(home.world.raised, ["home device_silent"]);
  home.world.isDown = true;
  await home.pass(1, true);
  home.world.isDown = false;
  await home.pass(24 * 60 + 10, false);
  assert.deepEqual(home.world.raised.slice(0, 2), ["home device_silent", "home device_back"]);
});

Deno.test("who never asked is told nothing; a device long silent is no news to who asks", async () => {
  const home = newWorld([]);
  await home.pass(5, true);
  await home.pass(60, false);
  home.wish(["device_silent"]);
  await home.pass(120, false);
  assert.deepEqual(home.world.raised, []);
  await home.pass(2, true);
  assert.deepEqual(home.world.raised, ["home device_back"]);
  home.wish();
  await home.pass(120, false);
  assert.deepEqual(home.world.raised, ["home device_back"]);
});

Deno.test("a schedule's command that fails is told of; a person's own, one that is done or that gave way is not", async () => {
  const home = newWorld();
  const by = { kind: "schedule", id: "s" } as const;
  home.desk.ended({ by: { kind: "person", id: "p" }, state: "failed", end: "device_refused" });
  home.desk.ended({ by: { kind: "grant", id: "g" }, state: "expired", end: "not_reached" });
  home.desk.ended({ by, state: "done", end: null });
  home.desk.ended({ by, state: "failed", end: "superseded" });
  await home.pass(1, true);
  assert.deepEqual(home.world.raised, []);
  home.desk.ended({ by, state: "expired", end: "not_reached" });
  await home.pass(1, true);
  assert.deepEqual(home.world.raised, ["home command_failed"]);
});
