import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { NOTICE_SILENT_PAUSE_S, SILENT_AFTER_S } from "../domain/limits.ts";
import { SilenceWatch } from "./silence_watch.ts";
import { HOME_SCHEMA, type Sql, type SqlValue } from "./sql.ts";

const START_MS = Date.UTC(2026, 0, 5, 8);

/** A watch on a real SQLite, whose alarm rings when it is due, and devices that post when they are said to. */
function newWorld(wanted = { hooks: true, people: true }) {
  const db = new DatabaseSync(":memory:");
  const sql: Sql = {
    all(query, ...bindings) {
      world.asked++;
      return db.prepare(query).all(...bindings) as Record<string, SqlValue>[];
    },
    run(query, ...bindings) {
      world.asked++;
      world.written++;
      db.prepare(query).run(...bindings);
    },
  };
  const world = {
    nowMs: START_MS,
    wanted,
    asked: 0,
    written: 0,
    alarmsSet: 0,
    alarmMs: Infinity,
    heardAtS: { a: null, b: null } as Record<string, number | null>,
    hooks: [] as string[],
    people: [] as string[],
  };
  for (const statement of HOME_SCHEMA) sql.run(statement);
  const wake = () =>
    new SilenceWatch({
      sql,
      wanted: () => world.wanted,
      devices: () => Object.entries(world.heardAtS).map(([id, heardAtS]) => ({ id, heardAtS })),
      tellHooks: (changes) =>
        void world.hooks.push(...changes.map(({ device, kind }) => `${device} ${kind}`)),
      tellPeople: (notices) => void world.people.push(...notices),
      wakeBy(atMs) {
        if (world.alarmMs <= atMs) return;
        world.alarmMs = atMs;
        world.alarmsSet++;
      },
      nowS: () => Math.floor(world.nowMs / 1000),
    });
  let watch = wake();
  watch.configured();
  world.asked = world.written = world.alarmsSet = 0;
  return {
    world,
    restart: () => void (watch = wake()),
    want(hooks: boolean, people: boolean) {
      world.wanted = { hooks, people };
      watch.configured();
    },
    pass(minutes: number, ...well: string[]) {
      for (let i = 0; i < minutes; i++) {
        world.nowMs += 60_000;
        while (world.alarmMs <= world.nowMs) {
          world.alarmMs = Infinity;
          watch.tick();
        }
        for (const device of well) {
          world.heardAtS[device] = Math.floor(world.nowMs / 1000);
          watch.heard(device);
        }
      }
    },
  };
}

Deno.test("whatever devices do, and whenever the object sleeps: each silence once, each return once, to both", () => {
  const stretch = fc.record({
    minutes: fc.integer({ min: 1, max: 150 }),
    well: fc.subarray(["a", "b"]),
    restarts: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 25 }), (stretches) => {
      const home = newWorld();
      home.pass(1, "a", "b");
      const quietMin: Record<string, number> = { a: 0, b: 0 };
      const expected: Record<string, string[]> = { a: [], b: [] };
      for (const { minutes, well, restarts } of stretches) {
        if (restarts) home.restart();
        home.pass(minutes, ...well);
        for (const device of ["a", "b"]) {
          const was = quietMin[device] * 60 > SILENT_AFTER_S;
          // A device is heard of at the end of each minute in which it is well.
          if (well.includes(device)) {
            if ((quietMin[device] + 1) * 60 > SILENT_AFTER_S && !was) expected[device].push("device_silent");
            if ((quietMin[device] + 1) * 60 > SILENT_AFTER_S) expected[device].push("device_back");
            quietMin[device] = 0;
          } else {
            quietMin[device] += minutes;
            if (!was && quietMin[device] * 60 > SILENT_AFTER_S) expected[device].push("device_silent");
          }
        }
      }
      for (const device of ["a", "b"]) {
        const told = home.world.hooks.filter((line) => line.startsWith(device)).map((line) => line.slice(2));
        assert.deepEqual(told, expected[device]);
      }
      // People hear of them together, and of the same device's silences not within an hour.
      const silences = home.world.hooks.filter((line) => line.endsWith("silent")).length;
      const notices = home.world.people.filter((kind) => kind === "device_silent").length;
      const hours = (home.world.nowMs - START_MS) / 1000 / NOTICE_SILENT_PAUSE_S;
      assert.ok(notices <= silences && notices <= 2 * (hours + 1));
      assert.equal(notices > 0, silences > 0);
    }),
    { numRuns: 60 },
  );
});

Deno.test("a minute like any other asks for nothing and writes nothing; an alarm is set once in ten", () => {
  for (const wanted of [{ hooks: true, people: true }, { hooks: false, people: true }]) {
    const home = newWorld(wanted);
    home.pass(11, "a", "b");
    const { asked, alarmsSet } = home.world;
    home.pass(600, "a", "b");
    assert.equal(home.world.asked, asked);
    assert.ok(home.world.alarmsSet - alarmsSet <= 61);
  }
  const nobody = newWorld({ hooks: false, people: false });
  nobody.pass(600, "a");
  assert.deepEqual([nobody.world.asked, nobody.world.alarmsSet], [0, 0]);
});

Deno.test("a silence and its return are one row written each, whoever is told", () => {
  const home = newWorld();
  home.pass(5, "a");
  home.pass(60);
  assert.equal(home.world.written, 1);
  home.pass(5, "a");
  assert.equal(home.world.written, 2);
  assert.deepEqual(home.world.hooks, ["a device_silent", "a device_back"]);
  assert.deepEqual(home.world.people, ["device_silent", "device_back"]);
});

Deno.test("who never asked is told nothing; a device long silent is no news to who asks", () => {
  const home = newWorld({ hooks: false, people: false });
  home.pass(5, "a");
  home.pass(60);
  home.want(false, true);
  home.pass(120);
  home.want(true, true);
  home.pass(10);
  assert.deepEqual([home.world.people, home.world.hooks], [[], []]);
  home.pass(2, "a");
  home.want(false, false);
  home.pass(120);
  assert.deepEqual([home.world.people, home.world.hooks], [["device_back"], ["a device_back"]]);
});

Deno.test("what webhooks cannot hear people do", () => {
  const home = newWorld();
  home.pass(5, "a");
  home.world.hooks.push = () => {
    throw new Error("down");
  };
  assert.throws(() => home.pass(60), /down/);
  assert.deepEqual(home.world.people, ["device_silent"]);
});
