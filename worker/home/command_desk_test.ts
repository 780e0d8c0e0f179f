import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import type { AuditEntry } from "../domain/audit.ts";
import type { HomeConfig } from "../domain/branch.ts";
import type { Schedule } from "../domain/schedule.ts";
import { type WireCommand, wireCommand } from "../protocol/parse_switching.ts";
import { CommandDesk } from "./command_desk.ts";
import { HOME_SCHEMA, type Sql, type SqlValue } from "./sql.ts";

const OWNER = { account: "owner", network: "192.0.2.0" };
const CONFIG = {
  id: "home",
  zone: "Europe/Berlin",
  devices: [{ id: "d1", serial: "s1", model: "ecoPlug", subs: [] }],
  members: [{ account: "owner", role: "owner" }, { account: "viewer", role: "viewer" }],
} as unknown as HomeConfig;

/** A desk on a real SQLite, whose device has a socket, and whose alarm rings when it is due. */
function newWorld() {
  const db = new DatabaseSync(":memory:");
  const sql: Sql = {
    all: (query, ...bindings) => db.prepare(query).all(...bindings) as Record<string, SqlValue>[],
    run: (query, ...bindings) => void db.prepare(query).run(...bindings),
  };
  for (const statement of HOME_SCHEMA) sql.run(statement);
  const world = {
    nowMs: Date.UTC(2025, 9, 20, 8, 0),
    config: CONFIG,
    isConnected: true,
    sent: [] as WireCommand[],
    trail: [] as AuditEntry[],
    trailIsDown: false,
    alarmMs: Infinity,
    work: [] as Promise<unknown>[],
  };
  const wake = () =>
    new CommandDesk({
      sql,
      config: () => world.config,
      transaction: (work) => work(),
      hears: () => world.isConnected,
      publish: (_, command) => void world.sent.push(wireCommand(command)),
      event: () => {},
      changed: () => {},
      writeAudit(entries) {
        if (world.trailIsDown) return Promise.reject(new Error("down"));
        const known = new Set(world.trail.map(({ onceKey }) => onceKey));
        world.trail.push(...entries.filter(({ onceKey }) => onceKey === undefined || !known.has(onceKey)));
        return Promise.resolve();
      },
      wakeBy: (atMs) => void (world.alarmMs = Math.min(world.alarmMs, atMs)),
      waitUntil: (work) => void world.work.push(work),
      nowMs: () => world.nowMs,
    });
  let desk = wake();
  return {
    world,
    get desk() {
      return desk;
    },
    restart: () => void (desk = wake()),
    /** Lets time pass; the alarm rings on its way, in an object that may have slept meanwhile. */
    async until(ms: number) {
      for (;;) {
        await Promise.all(world.work.splice(0));
        if (world.alarmMs > ms) break;
        world.nowMs = Math.max(world.nowMs, world.alarmMs);
        world.alarmMs = Infinity;
        desk = wake();
        desk.tick();
      }
      world.nowMs = ms;
    },
    /** The device does what it was last told. */
    obey() {
      const { id, channel, on } = world.sent.at(-1)!;
      desk.told("d1", { results: [{ id, ok: true, code: null }], states: [{ channel, on }] });
    },
  };
}

const schedule = (more: Partial<Schedule> = {}): Schedule => ({
  id: "schedule-1",
  device: "d1",
  channel: "plug",
  on: true,
  moment: { kind: "clock", minute: 12 * 60 },
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  enabled: true,
  confirmed: false,
  by: "owner",
  ...more,
});
const wish = (more: object = {}) => ({
  id: "command-1",
  device: "d1",
  channel: "plug",
  do: "on" as const,
  confirmed: false,
  ...more,
});

Deno.test("a schedule switches by the home's clock, once each day, and the trail says that it did", async () => {
  const here = newWorld();
  const { world } = here;
  assert.ok(here.desk.change(OWNER, { kind: "schedule", schedule: schedule() }).ok);
  await here.until(Date.UTC(2025, 9, 27, 8, 0));
  // Summer time until the 25th: noon is 10:00 UTC, and 11:00 from the 26th on.
  const asked = world.trail.filter(({ action }) => action === "command.asked");
  const noons = [20, 21, 22, 23, 24, 25, 26].map((day) => Date.UTC(2025, 9, day, day < 26 ? 10 : 11) / 1000);
  assert.deepEqual(asked.map(({ atS }) => atS), noons);
  assert.ok(
    asked.every(({ actor, actorKind, detail }) =>
      actor === "schedule-1" && actorKind === "system" && detail?.by === "schedule"
    ),
  );
  assert.equal(world.sent.length, 7);
  assert.ok(here.desk.change(OWNER, { kind: "no_schedule", id: "schedule-1" }).ok);
  await here.until(Date.UTC(2025, 9, 29));
  assert.equal(world.sent.length, 7);
});

Deno.test("a schedule made for a time that was just now waits for the next", async () => {
  const here = newWorld();
  const minute = 9 * 60 + 55;
  here.desk.change(OWNER, { kind: "schedule", schedule: schedule({ moment: { kind: "clock", minute } }) });
  await here.until(here.world.nowMs + 3_600_000);
  assert.equal(here.world.sent.length, 0);
});

Deno.test("a schedule leaves on what is to be confirmed, unless that was set so", async () => {
  const here = newWorld();
  const { world } = here;
  const off = schedule({ on: false });
  here.desk.change(OWNER, { kind: "schedule", schedule: off });
  here.desk.change(OWNER, { kind: "confirm_off", device: "d1", confirm: true });
  const again = here.desk.change(OWNER, { kind: "schedule", schedule: off });
  assert.equal(again.ok ? "" : again.code, "confirmation_needed");
  await here.until(Date.UTC(2025, 9, 20, 12));
  assert.equal(world.sent.length, 0, "it was marked after the schedule was made");
  assert.ok(
    world.trail.some(({ action, result }) => action === "command.asked" && result === "confirmation_needed"),
  );
  assert.ok(here.desk.change(OWNER, { kind: "schedule", schedule: { ...off, confirmed: true } }).ok);
  await here.until(Date.UTC(2025, 9, 21, 12));
  assert.deepEqual(world.sent.map(({ on }) => on), [false]);
});

Deno.test("the sun is that of the home's own place, kept roughly, and else of its zone's city", async () => {
  const here = newWorld();
  const { world } = here;
  here.desk.change(OWNER, {
    kind: "schedule",
    schedule: schedule({ moment: { kind: "sunrise", offsetMin: 0 } }),
  });
  await here.until(Date.UTC(2025, 9, 21, 12));
  const place = { latitude: 50.7753, longitude: 6.0839 };
  assert.ok(here.desk.change(OWNER, { kind: "place", place }).ok);
  assert.deepEqual(here.desk.book.place, { latitude: 50.8, longitude: 6.1 });
  await here.until(Date.UTC(2025, 9, 22, 12));
  const [berlin, aachen] = world.trail.filter(({ action }) => action === "command.asked").map(({ atS }) =>
    atS
  );
  // A day later in October, 7.3 degrees further west, 1.7 further south.
  const laterMin = (aachen - berlin) / 60 - 24 * 60;
  assert.ok(laterMin >= 22 && laterMin <= 34, `${laterMin} minutes`);
  assert.doesNotMatch(JSON.stringify(world.trail), /50\.|6\.1/, "the trail knows no place");
  const viewer = here.desk.change({ ...OWNER, account: "viewer" }, { kind: "place", place: null });
  assert.equal(viewer.ok ? "" : viewer.code, "not_allowed");
  assert.ok(here.desk.change(OWNER, { kind: "place", place: null }).ok);
  assert.equal(here.desk.book.place, null);
});

Deno.test("where nobody knows the sun's place, a schedule by the sun is refused and one by the clock is not", () => {
  const here = newWorld();
  here.world.config = { ...CONFIG, zone: "Etc/UTC" };
  const sunset = schedule({ moment: { kind: "sunset", offsetMin: 0 } });
  const saved = () => here.desk.change(OWNER, { kind: "schedule", schedule: sunset });
  const refused = saved();
  assert.deepEqual([refused.ok ? "" : refused.code, here.desk.book.schedules], ["place_unknown", []]);
  assert.ok(here.desk.change(OWNER, { kind: "schedule", schedule: schedule() }).ok);
  assert.ok(here.desk.change(OWNER, { kind: "place", place: { latitude: 50.8, longitude: 6.1 } }).ok);
  assert.ok(saved().ok);
});

Deno.test("a timer switches off when it ends, however often the home sleeps meanwhile", async () => {
  const here = newWorld();
  const { world } = here;
  assert.ok(here.desk.ask(OWNER, wish({ do: "timer", minutes: 20 })).ok);
  here.obey();
  const endsMs = world.nowMs + 20 * 60_000;
  here.restart();
  await here.until(endsMs - 1);
  assert.equal(world.sent.length, 1);
  await here.until(endsMs);
  assert.deepEqual(world.sent.map(({ on }) => on), [true, false]);
  here.obey();
  await here.until(endsMs + 3_600_000);
  assert.deepEqual(
    world.trail.map(({ action, actor, result }) => [action, actor, result]),
    [
      ["command.asked", "owner", "ok"],
      ["command.ended", "owner", "ok"],
      ["command.asked", "command-1", "ok"],
      ["command.ended", "command-1", "ok"],
    ],
  );
});

Deno.test("the trail hears of every command once, also when it was down", async () => {
  const here = newWorld();
  const { world } = here;
  world.trailIsDown = true;
  here.desk.ask(OWNER, wish());
  here.obey();
  await here.until(world.nowMs + 200_000);
  assert.deepEqual(world.trail, []);
  world.trailIsDown = false;
  await here.until(world.nowMs + 200_000);
  assert.deepEqual(world.trail.map(({ action }) => action), ["command.asked", "command.ended"]);
  assert.equal(world.alarmMs, Infinity, "and then the home sleeps");
});

Deno.test("a device that left takes its commands and schedules with it", () => {
  const here = newWorld();
  here.world.isConnected = false;
  here.desk.ask(OWNER, wish());
  here.desk.change(OWNER, { kind: "schedule", schedule: schedule() });
  here.world.config = { ...CONFIG, devices: [] };
  here.desk.configured();
  assert.deepEqual(here.desk.store.newest(5).map(({ end }) => end), ["device_gone"]);
  assert.deepEqual(here.desk.book.schedules, []);
});

Deno.test("who may not control may not make schedules either", () => {
  const here = newWorld();
  const refused = here.desk.change({ ...OWNER, account: "viewer" }, {
    kind: "schedule",
    schedule: schedule(),
  });
  assert.equal(refused.ok ? "" : refused.code, "not_allowed");
});

Deno.test("a home gets no more commands than it can bear", () => {
  const here = newWorld();
  here.world.isConnected = false;
  const answers = Array.from({ length: 70 }, (_, i) => here.desk.ask(OWNER, wish({ id: `command-${i}` })));
  assert.equal(answers.filter((answer) => answer.ok).length, 60);
  assert.equal(here.desk.book.open.length, 1, "the newest took the place of those before");
});
