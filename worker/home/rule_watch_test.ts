/** Rules over the home's own tables: what devices post and what flows, and what is switched off for it. */
import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import type { AuditEntry } from "../domain/audit.ts";
import type { Device, HomeConfig } from "../domain/branch.ts";
import type { Command } from "../domain/command.ts";
import type { PowerRule } from "../domain/power_rule.ts";
import { batchOf, parseReadings } from "../protocol/parse_readings.ts";
import { CommandDesk } from "./command_desk.ts";
import { deflateCodec } from "./deflate.ts";
import { HomeState } from "./home_state.ts";
import { RuleWatch } from "./rule_watch.ts";
import type { Sql, SqlValue } from "./sql.ts";

const OWNER = { account: "owner", network: "192.0.2.0" };
const START_S = 1_763_820_000;

const device = (id: string, model: Device["model"]): Device => ({
  id,
  serial: `serial-${id}`,
  model,
  name: "",
  firmware: null,
  subs: [],
  claimedAtS: 0,
});
const feed = (device: string, channel: string, target: string) =>
  ({ device, channel, target, sinceS: 0, reversed: false, multiplier: 1, phase: 1 }) as const;
const CONFIG: HomeConfig = {
  id: "home",
  version: 1,
  name: "Home",
  zone: "Europe/Berlin",
  service: "single",
  devices: [device("main", "ecoMain"), device("other", "ecoMain"), device("socket", "ecoPlug")],
  branches: [{
    id: "car",
    name: "Car",
    namedAs: "device",
    role: "ev_charger",
    colour: 0,
    icon: "plug",
    poles: 1,
    breakerRatingA: null,
    parent: null,
    position: 0,
  }],
  feeds: [feed("main", "L1", "mains"), feed("main", "0.1", "car"), feed("other", "0.1", "car")],
  members: [{ account: "owner", role: "owner" }],
};
const rule = (more: Partial<PowerRule> = {}): PowerRule => ({
  id: "rule-one",
  device: "socket",
  channel: "plug",
  of: "self",
  aboveW: 1_000,
  forS: 120,
  enabled: true,
  confirmed: false,
  by: "owner",
  ...more,
});

function newWorld() {
  const db = new DatabaseSync(":memory:");
  let writes = 0;
  const sql: Sql = {
    all: (query, ...bindings) => db.prepare(query).all(...bindings) as Record<string, SqlValue>[],
    run(query, ...bindings) {
      if (/INTO control/.test(query)) writes++;
      db.prepare(query).run(...bindings);
    },
  };
  const sent: Command[] = [];
  const trail: AuditEntry[] = [];
  const world = { nowMs: START_S * 1000 };
  const wake = () => {
    const state = new HomeState({ sql, codec: deflateCodec, transaction: (work) => work() });
    const desk = new CommandDesk({
      sql,
      config: () => state.config,
      transaction: (work) => work(),
      hears: () => true,
      publish: (_, command) => void sent.push(command),
      event: () => {},
      changed: () => {},
      writeAudit(entries) {
        const known = new Set(trail.map(({ onceKey }) => onceKey));
        trail.push(...entries.filter(({ onceKey }) => onceKey === undefined || !known.has(onceKey)));
        return Promise.resolve();
      },
      wakeBy: () => {},
      waitUntil: () => {},
      nowMs: () => world.nowMs,
    });
    return { state, desk, watch: new RuleWatch({ state, desk, nowMs: () => world.nowMs }) };
  };
  let parts = wake();
  parts.state.configure(CONFIG);
  const here = {
    sent,
    trail,
    get desk() {
      return parts.desk;
    },
    get writes() {
      return writes;
    },
    sleep: () => void (parts = wake()),
    at: (s: number) => void (world.nowMs = (START_S + s) * 1000),
    set: (more: Partial<PowerRule> = {}) => {
      const changed = parts.desk.change(OWNER, { kind: "rule", rule: rule(more) });
      return changed.ok ? "ok" : changed.code;
    },
    /** Whole minutes, told two seconds after the last of them. */
    minutes(of: string, list: Record<number, number | null>, channel = of === "socket" ? "plug" : "0.1") {
      const serial = `serial-${of}`;
      const minutes = Object.entries(list).map(([n, w]) => ({
        t: START_S + Number(n) * 60,
        channels: { [channel]: { w } },
      }));
      const nowS = Math.max(world.nowMs / 1000, ...minutes.map(({ t }) => t + 62));
      world.nowMs = nowS * 1000;
      const parsed = parseReadings({ serial, minutes }, nowS);
      assert.ok(parsed.ok);
      const device = { device: of, serial, generation: 1, expiresAtS: nowS + 1e9 };
      const batch = batchOf(parsed.value, device, nowS);
      const taken = parts.state.ingest(batch);
      assert.ok(taken.ok, JSON.stringify(taken));
      parts.watch.measured(batch);
    },
    flows(of: string, atS: number, w: number | null, channel = of === "socket" ? "plug" : "0.1") {
      here.at(atS);
      const document = { t: START_S + atS, channels: { [channel]: { w } } };
      parts.watch.flowed(of, new TextEncoder().encode(JSON.stringify(document)));
    },
    is: (on: boolean) => parts.desk.told("socket", { results: [], states: [{ channel: "plug", on }] }),
  };
  return here;
}

Deno.test("a socket that takes too much for too long goes off, once, and the trail says what asked", async () => {
  const here = newWorld();
  here.is(true);
  assert.equal(here.set(), "ok");
  here.minutes("socket", { 0: 2_000 });
  assert.equal(here.sent.length, 0);
  here.sleep();
  here.minutes("socket", { 1: 2_000 });
  assert.deepEqual(here.sent.map(({ on, channel }) => [on, channel]), [[false, "plug"]]);
  here.sleep();
  here.minutes("socket", { 2: 2_000, 3: 2_000 });
  assert.equal(here.sent.length, 1);
  here.is(false);
  here.minutes("socket", { 4: 0 });
  here.is(true);
  here.minutes("socket", { 5: 2_000, 6: 2_000, 7: 2_000 });
  assert.equal(here.sent.length, 2, "turned on again, it lasted again");
  await Promise.resolve();
  const asked = here.trail.filter(({ action }) => action === "command.asked");
  assert.deepEqual(
    asked.map(({ actor, actorKind, target, detail }) => [actor, actorKind, target, detail?.by, detail?.do]),
    Array(2).fill(["rule-one", "system", "socket", "rule", "off"]),
  );
});

Deno.test("a branch of two devices counts when both are known, whichever tells first", () => {
  const here = newWorld();
  here.set({ of: "car", aboveW: 3_000 });
  here.minutes("main", { 0: 2_000 });
  here.minutes("other", { 0: 2_000 });
  here.minutes("other", { 1: 2_000 });
  assert.equal(here.sent.length, 0);
  here.minutes("main", { 1: 2_000 });
  assert.equal(here.sent.length, 1);
});

Deno.test("the mains may be looked at, by the second while somebody looks", () => {
  const here = newWorld();
  here.set({ of: "mains", forS: 10 });
  here.flows("main", 0, 5_000, "L1");
  here.flows("main", 5, null, "L1");
  here.flows("other", 6, 9_000);
  here.flows("main", 9, 5_000, "L1");
  assert.equal(here.sent.length, 0);
  here.flows("main", 10, 5_000, "L1");
  assert.equal(here.sent.length, 1);
});

Deno.test("what comes late, of a time long past, or not at all, switches nothing", () => {
  const here = newWorld();
  here.set({ forS: 60 });
  here.at(3_600);
  here.minutes("socket", { 0: 2_000, 1: 2_000, 2: 2_000 });
  assert.equal(here.sent.length, 0, "an hour ago");
  here.minutes("socket", { 61: 0 });
  here.sleep();
  here.minutes("socket", { 60: 2_000 });
  assert.equal(here.sent.length, 0, "and below since");
  here.minutes("socket", { 62: null, 63: null });
  assert.equal(here.sent.length, 0);
});

Deno.test("what is to be confirmed stays on, unless the rule was set so", () => {
  const here = newWorld();
  here.set();
  here.desk.change(OWNER, { kind: "confirm_off", device: "socket", confirm: true });
  here.minutes("socket", { 0: 2_000, 1: 2_000, 2: 2_000 });
  assert.equal(here.sent.length, 0, "it was marked after the rule was made");
  assert.equal(here.set(), "confirmation_needed");
  assert.equal(here.set({ confirmed: true }), "ok");
  here.minutes("socket", { 3: 2_000, 4: 2_000 });
  assert.equal(here.sent.length, 1);
});

Deno.test("a home is not written to for what is below; and not for what is off", () => {
  const here = newWorld();
  here.is(false);
  here.set({ of: "car", forS: 60 });
  const { writes } = here;
  for (let n = 0; n < 30; n++) {
    here.minutes("main", { [n]: 100 });
    here.minutes("other", { [n]: 100 });
  }
  assert.equal(here.writes, writes);
  for (let n = 30; n < 40; n++) {
    here.minutes("main", { [n]: 1_000 });
    here.minutes("other", { [n]: 1_000 });
  }
  assert.equal(here.sent.length, 0);
  here.is(true);
  here.minutes("main", { 40: 1_000, 41: 1_000 });
  here.minutes("other", { 40: 1_000, 41: 1_000 });
  assert.equal(here.sent.length, 1, "it goes off again when somebody turns it on");
});

Deno.test("a rule names what there is", () => {
  const here = newWorld();
  assert.equal(here.set({ of: "nothing" }), "not_found");
  assert.equal(here.set({ device: "main" }), "not_found");
  assert.equal(here.set({ id: "x" }), "bad_value");
  assert.equal(here.set(), "ok");
  const gone = here.desk.change(OWNER, { kind: "no_rule", id: "rule-one" });
  assert.ok(gone.ok);
  assert.deepEqual(here.desk.book.rules, []);
});
