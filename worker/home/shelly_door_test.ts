import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import type { DurableObjectState, WebSocket } from "@cloudflare/workers-types";
import type { HomeConfig } from "../domain/branch.ts";
import {
  SHELLY_ANSWER_WITHIN_S,
  SHELLY_FRAMES_BURST,
  SHELLY_KEEPS_S,
  SHELLY_TIMER_AFTER_S,
} from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { shellyRules } from "../domain/shelly.ts";
import { switchesOf } from "../domain/switches.ts";
import { FIELDS, type ReadingsBatch, type ReadingsReceipt } from "../protocol/readings.ts";
import type { CommandWish } from "../domain/command_wish.ts";
import { CommandDesk } from "./command_desk.ts";
import { Doors } from "./doors.ts";
import { ShellyDoor } from "./shelly_door.ts";
import { HOME_SCHEMA, type Sql, type SqlValue } from "./sql.ts";

const M = 1_790_000_040;
const VISIT = { kind: "shelly" as const, secretHash: "right", network: "here" };
const CONFIG: HomeConfig = {
  id: "home",
  version: 1,
  name: "Home",
  zone: "UTC",
  service: "three",
  devices: [{
    id: "d",
    serial: "shelly-1",
    model: "other",
    name: "Shelly",
    firmware: null,
    subs: [],
    claimedAtS: 5,
  }],
  branches: [],
  feeds: [],
  members: [{ account: "owner", role: "owner", since: 0 }] as never,
  doors: [{
    device: "d",
    kind: "shelly",
    secretHash: "right",
    sealedKey: "",
    rules: shellyRules("threePhase"),
  }],
};

/** A socket as the runtime keeps it: what is attached goes through its own copy. */
class Socket {
  readonly sent: { id: number; method: string; params: Record<string, unknown> }[] = [];
  closed: number | null = null;
  #attached: unknown = null;
  asksWhatItIs = 0;
  send(text: string) {
    const request = JSON.parse(text);
    if (request.method === "Shelly.GetDeviceInfo") this.asksWhatItIs++;
    else this.sent.push(request);
  }
  get readyState() {
    return this.closed === null ? 1 : 3;
  }
  close(code: number) {
    this.closed = code;
  }
  serializeAttachment(value: unknown) {
    this.#attached = structuredClone(value);
  }
  deserializeAttachment() {
    return structuredClone(this.#attached);
  }
}

const OWNER = { account: "owner", network: "192.0.2.0" };

function newHome() {
  const db = new DatabaseSync(":memory:");
  const sql: Sql = {
    all: (query, ...bindings) => db.prepare(query).all(...bindings) as Record<string, SqlValue>[],
    run: (query, ...bindings) => void db.prepare(query).run(...bindings),
  };
  const told = { batches: [] as ReadingsBatch[], refusal: null as Outcome<ReadingsReceipt> | null };
  const held = new Map<Socket, string[]>();
  const context = {
    acceptWebSocket: (ws: Socket, tags: string[]) => void held.set(ws, tags),
    getTags: (ws: Socket) => held.get(ws) ?? [],
    getWebSockets: (tag: string) =>
      [...held].filter(([ws, tags]) => ws.closed === null && tags.includes(tag)).map(([ws]) => ws),
  } as unknown as DurableObjectState;
  const receipt = { accepted: 1, duplicate: 0, conflict: 0, watchUntilS: 0, offerTokenGeneration: null };
  for (const statement of HOME_SCHEMA) sql.run(statement);
  const clock = { nowMs: M * 1000 };
  /** As after each sleep: nothing but what was kept. */
  const wakeAll = () => {
    const doors = new Doors({
      sql,
      config: () => CONFIG,
      take: (batch) => {
        if (told.refusal !== null) return told.refusal;
        told.batches.push(batch);
        return ok(receipt);
      },
      wakeBy: () => {},
    });
    const desk: CommandDesk = new CommandDesk({
      sql,
      config: () => CONFIG,
      transaction: (work) => work(),
      hears: ({ id }) => shelly.hears(id),
      publish: (_, command) => void shelly.command(command),
      event: () => {},
      changed: () => {},
      writeAudit: () => Promise.resolve(),
      wakeBy: () => {},
      waitUntil: () => {},
      nowMs: () => clock.nowMs,
    });
    const shelly: ShellyDoor = new ShellyDoor({ context, sql, doors, desk });
    return { shelly, desk, doors };
  };
  const wake = () => wakeAll().shelly;
  /** What a person wishes, as a command. */
  const ask = (wish: Pick<CommandWish, "id" | "do"> & Partial<CommandWish>) => {
    const asked = wakeAll().desk.ask(OWNER, { device: "d", channel: "plug", confirmed: false, ...wish });
    assert.ok(asked.ok, JSON.stringify(asked));
    return asked.value;
  };
  const command = (id: string) => {
    const { state, end, deviceCode } = wakeAll().desk.store.find(id)!;
    return [state, end, deviceCode];
  };
  const dial = () => {
    const ws = new Socket();
    wake().open(ws as unknown as WebSocket, "d", VISIT);
    return ws;
  };
  const say = (ws: Socket, frame: unknown, nowS: number) =>
    wake().message(ws as unknown as WebSocket, JSON.stringify(frame), nowS * 1000);
  return { sql, told, wake, wakeAll, clock, ask, command, dial, say };
}

const status = (ts: number, wh: number) => ({
  method: "NotifyStatus",
  params: { ts, "emdata:0": { id: 0, a_total_act_energy: wh } },
});
/** It has nothing of the time before it first dialled. */
const keepsNothing = { id: 1, result: { data_blocks: [] } };
const questions = ({ sent }: Socket) =>
  sent.filter(({ method }) => method === "EMData.GetData").map((
    { id, params: { ts, end_ts } },
  ) => [id, ts, end_ts]);

Deno.test("a gap is kept until it is filled: through sleep, silence, trouble and other connections", () => {
  const { told, dial, say } = newHome();
  const first = dial();
  say(first, status(M + 0.5, 100), M);
  say(first, keepsNothing, M);
  say(first, status(M + 60.5, 101), M + 60);
  assert.deepEqual(questions(first), []);
  say(first, status(M + 600.5, 110), M + 600);
  const asked = [2, M + 60, M + 600];
  assert.deepEqual(questions(first), [asked]);
  // It says nothing; then that it is busy; then nothing again.
  say(first, status(M + 660.5, 111), M + 660);
  say(first, { id: 2, error: { code: -109, message: "busy" } }, M + 661);
  assert.deepEqual(questions(first), [asked]);
  say(first, status(M + 720.5, 112), M + 600 + SHELLY_ANSWER_WITHIN_S);
  assert.deepEqual(questions(first), [asked, [3, M + 60, M + 600]]);
  const second = dial();
  assert.equal(first.closed, 1000);
  say(second, status(M + 780.5, 113), M + 780);
  assert.deepEqual(questions(second), [[1, M + 60, M + 600]]);
  // What cannot be stored now is asked for again.
  const result = {
    keys: ["a_total_act_energy"],
    data: [{ ts: M + 60, period: 60, values: Array.from({ length: 9 }, () => [1]) }],
  };
  told.refusal = refuse("too_many", "Cannot take so many posts", { retryAfterS: 1 });
  say(second, { id: 1, result }, M + 781);
  told.refusal = null;
  say(second, status(M + 960.5, 116), M + 780 + SHELLY_ANSWER_WITHIN_S);
  const [, again] = second.sent;
  told.batches.length = 0;
  say(second, { id: again.id, result }, M + 960);
  const minutes = new Set(told.batches.flatMap(({ startsS }) => [...startsS]));
  for (let s = M + 60; s < M + 540; s += 60) assert.ok(minutes.has(s), String(s - M));
});

Deno.test("a device that keeps no minutes is asked once", () => {
  const { dial, say } = newHome();
  const ws = dial();
  say(ws, status(M, 100), M);
  say(ws, { id: 1, error: { code: 404, message: "No handler for EMData.GetRecords" } }, M + 1);
  say(ws, status(M + 600, 110), M + 600);
  say(ws, { id: 2, error: { code: 404, message: "No handler for EMData.GetData" } }, M + 601);
  for (const s of [660, 720, 780, 840]) say(ws, status(M + s, 111), M + s);
  assert.deepEqual(ws.sent.map(({ id, method }) => [id, method]), [
    [1, "EMData.GetRecords"],
    [2, "EMData.GetData"],
  ]);
});

Deno.test("a gap before its clock is set is asked for when it is", () => {
  const { dial, say } = newHome();
  say(dial(), status(M, 100), M);
  const back = dial();
  say(back, status(4.5, 110), M + 600);
  assert.deepEqual(questions(back), []);
  say(back, status(M + 660, 111), M + 660);
  assert.deepEqual(questions(back), [[1, M, M + 600]]);
});

/** `switch:0` of a plug that says how it stands. */
const stands = (output: boolean, method = "NotifyStatus") => ({
  method,
  params: { ts: M, "switch:0": { id: 0, output } },
});

Deno.test("what it stored before it first dialled is fetched backwards, after what was missed since", () => {
  const { told, dial, say } = newHome();
  const first = dial();
  const minutes = Array.from({ length: 600 }, (_, i) => M - (600 - i) * 60);
  say(first, status(M + 2, 5000), M + 2);
  assert.deepEqual([first.sent[0].method, first.sent[0].params], [
    "EMData.GetRecords",
    { id: 0, ts: M - SHELLY_KEEPS_S },
  ]);
  // Nothing is forgotten when it goes; what it misses meanwhile is asked for first.
  const ws = dial();
  say(ws, status(M + 600, 5010), M + 600);
  assert.deepEqual(ws.sent[0].params, { id: 0, ts: M, end_ts: M + 600 });
  say(ws, { id: 1, result: { keys: ["a_total_act_energy"], data: [] } }, M + 600);
  assert.equal(ws.sent[1].method, "EMData.GetRecords");
  say(ws, { id: 2, result: { data_blocks: [{ ts: M - 40_000, period: 60, records: 60 }] } }, M + 601);
  /** Gives at most 100 minutes at once, each of 2 Wh. */
  const answer = ({ id, params }: Socket["sent"][number]) => {
    const from = Number(params.ts), end = Number(params.end_ts);
    const known = minutes.filter((s) => s >= from && s < end).slice(0, 100);
    const next = known.length === 0 ? end : known.at(-1)! + 60;
    const data = [{ ts: known[0], period: 60, values: known.map(() => [2, 230]) }];
    return {
      id,
      result: {
        keys: ["a_total_act_energy", "a_avg_voltage"],
        data: known.length === 0 ? [] : data,
        ...(next < end ? { next_record_ts: next } : {}),
      },
    };
  };
  told.batches.length = 0;
  for (let i = 2; i < ws.sent.length && i < 50; i++) {
    assert.equal(ws.sent[i].method, "EMData.GetData");
    say(ws, answer(ws.sent[i]), M + 602 + i);
  }
  assert.ok(ws.sent.length < 20, `${ws.sent.length} questions`);
  const seen = new Map<number, { fwdMwh: number }>();
  const fwd = FIELDS.indexOf("fwd");
  for (const { startsS, cells } of told.batches) {
    const width = cells.length / startsS.length;
    startsS.forEach((s, i) => seen.set(s, { fwdMwh: cells[i * width + fwd] }));
  }
  // The newest minute of all waits for a later one.
  for (const s of minutes.slice(0, -100)) {
    const stands = (5000 - 2 * ((M - 60 - s) / 60)) * 1000;
    assert.equal(seen.get(s)?.fwdMwh, stands, String((M - s) / 60));
  }
  // It is not asked for again.
  const asked = ws.sent.length;
  say(ws, status(M + 660, 5012), M + 660);
  assert.equal(ws.sent.length, asked);
});

Deno.test("it tells how it is; the name of its network is kept nowhere", () => {
  const { told, dial, say, sql } = newHome();
  const ws = dial();
  const frame = (ts: number, more: unknown) => ({
    method: "NotifyStatus",
    params: { ts, "em:0": { id: 0, a_act_power: 5 }, ...more as object },
  });
  const wifi = { sta_ip: "192.168.1.50", status: "got ip", ssid: "Wörthersee-Netz 7", rssi: -61 };
  say(ws, frame(M + 3, { wifi, sys: { mac: "A8032ABE54DC", uptime: 11081 } }), M + 1);
  say(ws, { ...frame(M + 4, {}), method: "NotifyFullStatus" }, M + 2);
  assert.equal(ws.asksWhatItIs, 1);
  say(ws, { id: 0, result: { id: "shellypro3em-a8032abe54dc", mac: "A8032ABE54DC", ver: "1.4.4" } }, M + 2);
  say(ws, frame(M + 62, {}), M + 60);
  assert.deepEqual(told.batches.at(-1)?.health, {
    rssiDbm: -61,
    firmware: "1.4.4",
    uptimeS: 11140,
    clockS: M + 62,
  });
  say(ws, { ...frame(M + 63, {}), method: "NotifyFullStatus" }, M + 62);
  assert.equal(ws.asksWhatItIs, 1);
  // A clock that is not set is none.
  say(ws, frame(2.5, { wifi: { rssi: -70 } }), M + 120);
  assert.deepEqual(told.batches.at(-1)?.health, { rssiDbm: -70, firmware: "1.4.4", uptimeS: 11200 });
  const rows = sql.all("SELECT json FROM door").map(({ json }) => json).join();
  assert.doesNotMatch(JSON.stringify(ws.deserializeAttachment()) + rows, /Wörth|192\.168|A8032/);
});

Deno.test("nothing is asked of a meter that no rule names", () => {
  const { dial, say } = newHome();
  const ws = dial();
  const unnamed = (ts: number, wh: number) => ({
    method: "NotifyStatus",
    params: { ts, "em1data:0": { id: 0, total_act_energy: wh } },
  });
  say(ws, unnamed(M, 100), M);
  say(ws, unnamed(M + 600, 110), M + 600);
  assert.deepEqual(ws.sent, []);
});

Deno.test("a device that left leaves nothing that it owed", () => {
  const { wakeAll, dial, say, sql } = newHome();
  const ws = dial();
  say(ws, status(M, 100), M);
  say(ws, status(M + 600, 110), M + 600);
  const rows = () =>
    ["shelly_gap", "shelly_history", "door"].map((table) =>
      sql.all(`SELECT count(*) AS n FROM ${table}`)[0].n
    );
  assert.deepEqual(rows(), [1, 1, 1]);
  const { shelly, doors } = wakeAll();
  shelly.configured();
  doors.configured();
  assert.deepEqual(rows(), [1, 1, 1], "it is still there");
  const held = CONFIG.doors;
  CONFIG.doors = [];
  try {
    shelly.configured();
    doors.configured();
  } finally {
    CONFIG.doors = held;
  }
  assert.deepEqual(rows(), [0, 0, 0]);
  assert.equal(ws.closed, 1008);
});

Deno.test("a relay is a switch once it told how it stands; a command is done when its status shows it", () => {
  const { wakeAll, dial, say, ask, command, clock } = newHome();
  const ws = dial();
  const unknown = wakeAll().desk.ask(OWNER, {
    id: "too-early-1",
    device: "d",
    channel: "plug",
    do: "on",
    confirmed: false,
  });
  assert.equal(unknown.ok, false, "a meter without a relay is no switch");
  say(ws, stands(false, "NotifyFullStatus"), M);
  assert.equal(ask({ id: "command-1", do: "on" }).state, "sent");
  assert.deepEqual(ws.sent, [{
    id: 1,
    src: "enecess",
    method: "Switch.Set",
    params: { id: 0, on: true },
  }]);
  say(ws, { id: 1, src: "shellyplugsg3", dst: "enecess", result: { was_on: false } }, M);
  assert.deepEqual(command("command-1"), ["sent", null, null], "taken is not switched");
  say(ws, stands(true), M);
  assert.deepEqual(command("command-1"), ["done", null, null]);

  // It stood so already: nothing changes, and nothing more is said.
  ask({ id: "command-2", do: "on" });
  say(ws, { id: 2, result: { was_on: true } }, M);
  assert.deepEqual(command("command-2"), ["done", null, null]);

  ask({ id: "command-3", do: "off" });
  const error = { code: -103, message: "Missing or bad argument 'id'!" };
  say(ws, { id: 3, error }, M);
  assert.deepEqual(command("command-3"), [
    "failed",
    "device_refused",
    "Missing or bad argument 'id'! (-103)",
  ]);

  ask({ id: "command-4", do: "off" });
  say(ws, { id: 4, result: { was_on: true } }, M);
  const silent = ask({ id: "command-5", do: "off" });
  assert.deepEqual(command("command-4"), ["failed", "superseded", null]);
  clock.nowMs = silent.closesAtMs;
  wakeAll().desk.tick();
  assert.deepEqual(command("command-5"), ["expired", "no_answer", null]);
  assert.equal(wakeAll().desk.book.switches[0].on, true, "what was not shown did not happen");
});

Deno.test("a timer's end stands in the relay too, should nobody reach it then; switched by hand, it is over", () => {
  const { wakeAll, dial, say, ask, clock } = newHome();
  const ws = dial();
  say(ws, stands(false, "NotifyFullStatus"), M);
  ask({ id: "command-1", do: "timer", minutes: 2 });
  assert.deepEqual(ws.sent[0].params, { id: 0, on: true, toggle_after: 120 + SHELLY_TIMER_AFTER_S });
  say(ws, stands(true), M);
  assert.equal(wakeAll().desk.book.timers.length, 1);
  clock.nowMs += 120_000;
  wakeAll().desk.tick();
  assert.deepEqual(ws.sent[1].params, { id: 0, on: false });
  say(ws, stands(false), M + 120);
  ask({ id: "command-2", do: "timer", minutes: 2 });
  say(ws, stands(true), M + 120);
  say(ws, stands(false), M + 121);
  assert.equal(wakeAll().desk.book.timers.length, 0);
});

Deno.test("a relay whose values are mapped elsewhere is switched there, and nowhere else", () => {
  const { wakeAll, dial, say, ask } = newHome();
  const ws = dial();
  say(ws, stands(true, "NotifyFullStatus"), M);
  const held = CONFIG.doors;
  const rule = {
    input: "switch:0/apower",
    channel: "0.7",
    quantity: "w",
    reversed: false,
    multiplier: 1,
  } as const;
  CONFIG.doors = held!.map((door) => ({ ...door, rules: [rule] }));
  try {
    const { shelly, desk } = wakeAll();
    shelly.configured();
    assert.deepEqual(switchesOf(CONFIG, desk.book), [{ device: "d", channel: "0.7" }]);
    assert.equal(ask({ id: "command-1", channel: "0.7", do: "toggle" }).on, false);
    assert.deepEqual(ws.sent.at(-1)?.params, { id: 0, on: false });
  } finally {
    CONFIG.doors = held;
  }
});

Deno.test("what is asked while it is away goes out when it dials, unless it is too late by then", () => {
  const { wakeAll, dial, say, ask, command, clock } = newHome();
  const first = dial();
  say(first, stands(false, "NotifyFullStatus"), M);
  first.close(1006);
  const asked = ask({ id: "command-1", do: "on" });
  assert.equal(asked.state, "asked");
  const second = dial();
  assert.deepEqual(second.sent, [], "not before it said how it stands");
  say(second, stands(false, "NotifyFullStatus"), M + 5);
  assert.deepEqual(second.sent.map(({ method }) => method), ["Switch.Set"]);
  say(second, stands(true), M + 5);
  assert.deepEqual(command("command-1"), ["done", null, null]);
  second.close(1006);
  const late = ask({ id: "command-2", do: "off" });
  clock.nowMs = late.expiresAtMs;
  wakeAll().desk.tick();
  const third = dial();
  say(third, stands(true, "NotifyFullStatus"), M + 600);
  assert.deepEqual(third.sent, []);
  assert.deepEqual(command("command-2"), ["expired", "not_reached", null]);
});

Deno.test("who floods is disconnected", () => {
  const { wake, dial } = newHome();
  const ws = dial(), home = wake();
  for (let i = 0; i <= SHELLY_FRAMES_BURST; i++) {
    assert.equal(ws.closed, null);
    home.message(ws as unknown as WebSocket, "{", M * 1000);
  }
  assert.equal(ws.closed, 1008);
});
