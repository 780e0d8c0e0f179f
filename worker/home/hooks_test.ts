import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import * as v from "valibot";
import type { HomeConfig } from "../domain/branch.ts";
import type { Hook, HookEvent } from "../domain/hook.ts";
import type { CallEnd, HookState } from "../domain/hook_state.ts";
import { HOOK_FAILS_S, HOOK_TRIED_S, HOOK_WAITING_MAX } from "../domain/limits.ts";
import { type HookCallBody, hookCallBody } from "../protocol/webhook_calls.ts";
import { Hooks } from "./hooks.ts";
import { HOME_SCHEMA, type Sql, type SqlValue } from "./sql.ts";

const START_S = 1_795_000_020;
const flow = { w: 1, wh: 2 };

function hookOf(id: string, events: HookEvent[], more: Partial<Hook> = {}): Hook {
  const secrets = [{ sealed: "sealed", untilS: null }];
  const url = `https://${id}.example.org/`;
  return { id, account: "owner", label: id, url, events, secrets, madeAtS: 0, ...more };
}

interface Call {
  hook: string;
  id: string;
  body: HookCallBody;
}

/** Webhooks on a real SQLite, whose alarm rings when it is due and whose receivers answer as they are told. */
function newWorld(...hooks: Hook[]) {
  const db = new DatabaseSync(":memory:");
  let asked = 0;
  const sql: Sql = {
    all(query, ...bindings) {
      asked++;
      return db.prepare(query).all(...bindings) as Record<string, SqlValue>[];
    },
    run(query, ...bindings) {
      asked++;
      db.prepare(query).run(...bindings);
    },
  };
  for (const statement of HOME_SCHEMA) sql.run(statement);
  const world = {
    nowMs: START_S * 1000,
    hooks,
    members: [{ account: "owner", role: "owner" as "owner" | "member" }],
    answer: ((): number | CallEnd["fault"] => 204) as (call: Call) => number | CallEnd["fault"],
    calls: [] as Call[],
    told: [] as [string, HookState["paused"]][],
    mailIsDown: false,
    alarmMs: Infinity,
    work: [] as Promise<unknown>[],
    asked: () => asked,
  };
  const wake = () =>
    new Hooks({
      sql,
      config: () => {
        const devices = [{ id: "d1", serial: "s1", name: "Panel" }];
        return { id: "home", devices, members: world.members, hooks: world.hooks } as unknown as HomeConfig;
      },
      minutes: (startsS) => startsS.map((t) => ({ t, branches: { b1: flow }, mains: flow, unmetered: flow })),
      openSecret: () => Promise.resolve(`whsec_${btoa("a secret of some length")}`),
      call(url, headers, text) {
        const body = v.parse(hookCallBody, JSON.parse(text));
        const call = { hook: new URL(url).hostname.split(".")[0], id: headers["webhook-id"], body };
        const answer = world.answer(call);
        world.calls.push(call);
        const [status, fault] = typeof answer === "number" ? [answer, null] : [null, answer];
        return Promise.resolve({ status, fault, retryAfterS: null });
      },
      allowsLoopback: false,
      tellPaused({ id }, { paused }) {
        if (world.mailIsDown) return Promise.reject(new Error("down"));
        world.told.push([id, paused]);
        return Promise.resolve();
      },
      wakeBy: (atMs) => void (world.alarmMs = Math.min(world.alarmMs, atMs)),
      waitUntil: (work) => void world.work.push(work),
      nowMs: () => world.nowMs,
      random: () => 0.5,
      newId: () => crypto.randomUUID(),
    });
  let now = wake();
  now.configured();
  const idle = async () => {
    while (world.work.length > 0) await Promise.all(world.work.splice(0));
  };
  return {
    world,
    get hooks() {
      return now;
    },
    sql,
    idle,
    restart: () => void (now = wake()),
    /** Lets time pass; the alarm rings on its way, in an object that may have slept meanwhile. */
    async until(s: number) {
      for (;;) {
        await idle();
        if (world.alarmMs > s * 1000) break;
        world.nowMs = Math.max(world.nowMs, world.alarmMs);
        world.alarmMs = Infinity;
        now = wake();
        now.tick();
      }
      world.nowMs = s * 1000;
    },
    minutes: (...startsS: number[]) => now.stored({ startsS: new Float64Array(startsS) }, { accepted: 1 }),
    async state(id: string) {
      const shown = await now.ask({ do: "show" });
      assert.ok(shown.ok);
      return shown.value[id];
    },
    startsOf: () =>
      world.calls.map(({ body }) =>
        body.type === "readings.minute" ? body.data.minutes.map(({ t }) => t) : []
      ),
  };
}

const command = { id: "c1", device: "d1", channel: "plug", on: true, state: "asked", end: null };

Deno.test("a home without webhooks, or whose webhooks want no minutes, writes and reads nothing for them", () => {
  const nothing = newWorld();
  const before = nothing.world.asked();
  for (let i = 0; i < 100; i++) nothing.minutes(START_S + i * 60);
  nothing.hooks.commanded(command);
  nothing.hooks.tick();
  assert.equal(nothing.world.asked(), before);
  assert.equal(nothing.world.alarmMs, Infinity);
  const other = newWorld(hookOf("h", ["command"]));
  other.minutes(START_S);
  const then = other.world.asked();
  for (let i = 0; i < 100; i++) other.minutes(START_S + i * 60);
  assert.equal(other.world.asked(), then);
});

Deno.test("each event goes to who wants it, in order, each call with an id of its own", async () => {
  const at = newWorld(hookOf("a", ["command"]), hookOf("b", ["readings.minute", "command"]));
  at.minutes(START_S);
  at.hooks.commanded(command);
  at.hooks.commanded({ ...command, state: "done" });
  await at.idle();
  const of = (hook: string) =>
    at.world.calls.filter((call) => call.hook === hook).map(({ body }) => body.type);
  assert.deepEqual(of("a"), ["command", "command"]);
  assert.deepEqual(of("b"), ["readings.minute", "command", "command"]);
  assert.equal(new Set(at.world.calls.map(({ id }) => id)).size, 5);
  const { waiting, lastStatus, failures } = await at.state("b");
  assert.deepEqual([waiting, lastStatus, failures], [0, 204, 0]);
});

Deno.test("what fails is tried again with the same id, through restarts, and nothing is lost or out of order", async () => {
  const at = newWorld(hookOf("h", ["readings.minute"]));
  let tries = 0;
  at.world.answer = () => ++tries <= 4 ? (tries % 2 ? 500 : "unreachable") : 200;
  at.minutes(START_S);
  await at.idle();
  at.minutes(START_S + 60);
  at.restart();
  at.minutes(START_S + 120);
  at.minutes(START_S + 180);
  assert.equal((await at.state("h")).waiting, 3);
  await at.until(START_S + 3600);
  const [first] = at.world.calls;
  assert.deepEqual(at.world.calls.map(({ id }) => id === first.id), [
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  assert.deepEqual(at.startsOf().slice(-3), [[START_S], [START_S + 60], [START_S + 120, START_S + 180]]);
});

Deno.test("a call that is on its way does not grow: what comes meanwhile goes into the next", async () => {
  const at = newWorld(hookOf("h", ["readings.minute"]));
  at.world.answer = () => {
    if (at.world.calls.length === 0) at.minutes(START_S + 60, START_S + 120);
    return 200;
  };
  at.minutes(START_S);
  await at.idle();
  assert.deepEqual(at.startsOf(), [[START_S], [START_S + 60, START_S + 120]]);
});

Deno.test("a call that the receiver will not have lets the others pass, and is given up after a day", async () => {
  const at = newWorld(hookOf("h", ["command"]));
  at.world.answer = ({ body }) => body.type === "command" && body.data.id === "bad" ? 422 : 200;
  at.hooks.commanded({ ...command, id: "bad" });
  at.hooks.commanded(command);
  await at.until(START_S + 3600);
  const good = at.world.calls.filter(({ body }) => body.type === "command" && body.data.id === "c1");
  assert.equal(good.length, 1);
  await at.until(START_S + HOOK_TRIED_S + 3 * 3600);
  const { waiting, lostCalls, paused } = await at.state("h");
  assert.deepEqual([waiting, lostCalls, paused], [0, 1, null]);
  const tries = at.world.calls.length;
  assert.ok(tries > 10 && tries < 40, String(tries));
});

Deno.test("what fails for days is paused, its maker told once, even if not at once; nothing waits meanwhile", async () => {
  const at = newWorld(hookOf("h", ["command"]));
  at.world.answer = () => "no_answer";
  at.world.mailIsDown = true;
  for (let atS = START_S; atS < START_S + HOOK_FAILS_S + 4 * 3600; atS += 3600) {
    await at.until(atS);
    at.hooks.commanded(command);
  }
  assert.equal((await at.state("h")).paused, "failing");
  assert.deepEqual(at.world.told, []);
  at.world.mailIsDown = false;
  await at.until(START_S + HOOK_FAILS_S + 6 * 3600);
  assert.deepEqual(at.world.told, [["h", "failing"]]);
  const { waiting } = await at.state("h");
  at.hooks.commanded(command);
  assert.equal((await at.state("h")).waiting, waiting);
  at.world.answer = () => 200;
  assert.ok((await at.hooks.ask({ do: "resume", hook: "h" })).ok);
  await at.idle();
  const resumed = await at.state("h");
  assert.deepEqual([resumed.paused, resumed.waiting, resumed.lastStatus], [null, 0, 200]);
});

Deno.test("a receiver that is gone is called no more", async () => {
  const at = newWorld(hookOf("h", ["command"]));
  at.world.answer = () => 410;
  at.hooks.commanded(command);
  await at.until(START_S + 86_400);
  assert.equal(at.world.calls.length, 1);
  assert.deepEqual(at.world.told, [["h", "gone"]]);
});

Deno.test("where there is no more room the oldest minutes go first, and it is said how many", async () => {
  const at = newWorld(hookOf("h", ["readings.minute", "command"]));
  at.world.answer = () => 503;
  at.hooks.commanded(command);
  await at.idle();
  const day = 86_400;
  for (let i = 0; i < HOOK_WAITING_MAX + 20; i++) at.minutes(START_S + i * day, START_S + i * day + 60);
  const { waiting, lostCalls, lostMinutes } = await at.state("h");
  assert.deepEqual([waiting, lostCalls, lostMinutes], [HOOK_WAITING_MAX, 21, 42]);
  const [oldest] = at.sql.all("SELECT type FROM hook_call ORDER BY no LIMIT 1");
  assert.equal(oldest.type, "command");
});

Deno.test("a device's silence and its return are told with the device's name, to who wants alerts", async () => {
  const at = newWorld(hookOf("h", ["alert"]));
  assert.ok(at.hooks.wantSilences);
  const kinds = ["device_silent", "device_back"] as const;
  at.hooks.silences(kinds.map((kind) => ({ kind, device: "d1", heardAtS: START_S })));
  await at.idle();
  assert.deepEqual(
    at.world.calls.map(({ body }) => body.data),
    kinds.map((kind) => ({ home: "home", kind, device: "d1", name: "Panel", heardAtS: START_S })),
  );
  assert.ok(!newWorld(hookOf("h", ["command"])).hooks.wantSilences);
});

Deno.test("a webhook whose maker may no longer configure the home is silent, and one that is removed leaves nothing", async () => {
  const at = newWorld(hookOf("h", ["command"]), hookOf("other", ["command"]));
  at.world.answer = () => 500;
  at.hooks.commanded(command);
  await at.idle();
  at.world.hooks = at.world.hooks.filter(({ id }) => id === "other");
  at.hooks.configured();
  assert.deepEqual(at.sql.all("SELECT DISTINCT hook FROM hook_call").map(({ hook }) => hook), ["other"]);
  at.world.members = [{ account: "owner", role: "member" }];
  const before = at.world.calls.length;
  at.hooks.commanded(command);
  await at.until(START_S + 3600);
  assert.equal(at.world.calls.length, before);
});

Deno.test("a test is called at once even while paused, counts for nothing but what is shown, and not without end", async () => {
  const at = newWorld(hookOf("h", ["alert"]));
  assert.ok((await at.hooks.ask({ do: "pause", hook: "h" })).ok);
  at.world.answer = () => 404;
  const tested = await at.hooks.ask({ do: "test", hook: "h" });
  assert.ok(tested.ok);
  const { lastStatus, failures, waiting, paused } = tested.value.h;
  assert.deepEqual([lastStatus, failures, waiting, paused], [404, 0, 0, "person"]);
  assert.equal(at.world.calls[0].body.type, "test");
  const codes: string[] = [];
  for (let i = 0; i < 20; i++) {
    const again = await at.hooks.ask({ do: "test", hook: "h" });
    codes.push(again.ok ? "ok" : again.code);
  }
  assert.ok(codes.includes("ok") && codes.at(-1) === "too_many");
  const unknown = await at.hooks.ask({ do: "test", hook: "unknown" });
  assert.equal(!unknown.ok && unknown.code, "not_found");
});

Deno.test("an address that is not public any more is not called", async () => {
  const at = newWorld(hookOf("h", ["command"], { url: "https://127.0.0.1/" }));
  at.hooks.commanded(command);
  await at.idle();
  assert.equal(at.world.calls.length, 0);
  assert.equal((await at.state("h")).lastFault, "address_refused");
});
