import assert from "node:assert/strict";
import fc from "fast-check";
import type { Command } from "./command.ts";
import { isOpen, maySend } from "./command.ts";
import {
  askCommand,
  commandSent,
  type ControlBook,
  devicesHeld,
  EMPTY_BOOK,
  nextDueMs,
  resultTold,
  stateAt,
  stateTold,
  timePassed,
} from "./control_book.ts";

const LIFE_MS = 30_000;
const ANSWER_MS = 5_000;

function command(
  id: string,
  device: string,
  on: boolean,
  nowMs: number,
  forS: number | null = null,
): Command {
  return {
    id,
    device,
    channel: "plug",
    on,
    forS,
    by: { kind: "person", id: "somebody" },
    state: "asked",
    askedAtMs: nowMs,
    expiresAtMs: nowMs + LIFE_MS,
    closesAtMs: nowMs + LIFE_MS + ANSWER_MS,
    sentAtMs: null,
    taken: false,
    endedAtMs: null,
    end: null,
    deviceCode: null,
  };
}

type Happening =
  | { do: "ask"; device: string; on: boolean; forS: number | null }
  | { do: "send"; nth: number }
  | { do: "result"; nth: number; ok: boolean; wrongDevice: boolean }
  | { do: "state"; device: string; on: boolean }
  | { do: "wait"; ms: number }
  | { do: "leave"; device: string }
  | { do: "restart" };

const device = fc.constantFrom("d1", "d2");
const nth = fc.nat(7);
const happenings = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant("ask" as const),
      device,
      on: fc.boolean(),
      forS: fc.option(fc.integer({ min: 1, max: 90 })),
    }),
    fc.record({ do: fc.constant("send" as const), nth }),
    fc.record({ do: fc.constant("result" as const), nth, ok: fc.boolean(), wrongDevice: fc.boolean() }),
    fc.record({ do: fc.constant("state" as const), device, on: fc.boolean() }),
    fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 40_000 }) }),
    fc.record({ do: fc.constant("leave" as const), device }),
    fc.record({ do: fc.constant("restart" as const) }),
  ),
  { maxLength: 40 },
);

/** What the model knows of a command: not how it is, but what its device was given and what it said. */
interface Heard {
  command: Command;
  sent: boolean;
  saidOk: boolean;
  saidNo: boolean;
  shownSinceSent: boolean;
}

/** Lives through what happens, and holds every step against the model. */
function live(list: readonly Happening[]): Command[] {
  let book: ControlBook = EMPTY_BOOK;
  let nowMs = 1_000_000;
  const heard = new Map<string, Heard>();
  const ids: string[] = [];
  const shown = new Map<string, boolean>();
  const take = (step: { book: ControlBook; changed: Command[] }) => {
    book = step.book;
    for (const next of step.changed) {
      const known = heard.get(next.id)!;
      assert.ok(isOpen(known.command) || known.command === next, "what ended does not change");
      if (next.state === "sent") assert.ok(nowMs < next.expiresAtMs, "nothing is sent when it is too late");
      if (next.state === "done") {
        assert.ok(known.shownSinceSent || known.saidOk, "done is what a device said");
      }
      if (next.state === "failed") {
        if (next.end === "device_refused") assert.ok(known.saidNo);
        if (next.end === "not_confirmed") assert.ok(known.saidOk && nowMs >= next.closesAtMs);
      }
      if (next.state === "expired") assert.ok(!known.saidOk && nowMs >= next.expiresAtMs);
      if (!isOpen(next)) assert.equal(next.endedAtMs, nowMs);
      known.command = next;
    }
    const open = [...heard.values()].filter(({ command }) => isOpen(command)).map(({ command }) => command);
    assert.deepEqual(
      book.open.map(({ id }) => id).toSorted(),
      open.map(({ id }) => id).toSorted(),
      "open commands are in the book, the others are not",
    );
    assert.equal(new Set(open.map(({ device }) => device)).size, open.length, "one for each switch");
  };
  for (const happening of list) {
    switch (happening.do) {
      case "ask": {
        const next = command(`c${ids.length}`, happening.device, happening.on, nowMs, happening.forS);
        ids.push(next.id);
        heard.set(next.id, {
          command: next,
          sent: false,
          saidOk: false,
          saidNo: false,
          shownSinceSent: false,
        });
        take(askCommand(book, next, nowMs));
        break;
      }
      case "send": {
        const known = heard.get(ids[happening.nth % Math.max(1, ids.length)]);
        if (known === undefined) break;
        known.sent ||= maySend(known.command, nowMs);
        take(commandSent(book, known.command.id, nowMs));
        break;
      }
      case "result": {
        const known = heard.get(ids[happening.nth % Math.max(1, ids.length)]);
        if (known === undefined) break;
        const { id, device } = known.command;
        if (!happening.wrongDevice) known[happening.ok ? "saidOk" : "saidNo"] = true;
        const from = happening.wrongDevice ? "stranger" : device;
        take(resultTold(book, { device: from, id, ok: happening.ok, code: null }, nowMs));
        break;
      }
      case "state": {
        const { device, on } = happening;
        shown.set(device, on);
        for (const known of heard.values()) {
          if (known.command.device === device && known.sent && known.command.on === on) {
            known.shownSinceSent = true;
          }
        }
        take(stateTold(book, { device, channel: "plug", on }, nowMs));
        assert.equal(stateAt(book, { device, channel: "plug" })?.on, on, "a device is what it says it is");
        break;
      }
      case "wait":
        nowMs += happening.ms;
        take(timePassed(book, nowMs));
        assert.ok((nextDueMs({ ...book, timers: [] }) ?? Infinity) > nowMs, "nothing due is left");
        break;
      case "leave":
        take(devicesHeld(book, new Set(["d1", "d2"].filter((id) => id !== happening.device)), nowMs));
        shown.delete(happening.device);
        break;
      case "restart":
        book = JSON.parse(JSON.stringify(book));
        for (
          const { id, command } of heard.values().map((known) => ({ id: known.command.id, command: known }))
        ) {
          command.command = book.open.find((open) => open.id === id) ?? command.command;
        }
        break;
    }
  }
  nowMs += 2 * LIFE_MS;
  take(timePassed(book, nowMs));
  assert.deepEqual(book.open, [], "nothing stays open for ever");
  return [...heard.values()].map((known) => known.command);
}

Deno.test("a command lives as its device says, whatever happens in whatever order", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(happenings, (list) => {
      for (const { state, end } of live(list)) seen.add(`${state} ${end}`);
    }),
    { numRuns: 600 },
  );
  for (const end of ["done null", "failed superseded", "expired not_reached", "failed device_refused"]) {
    assert.ok(seen.has(end), `no run came to: ${end}`);
  }
});

Deno.test("a restart at any moment changes nothing", () => {
  fc.assert(
    fc.property(happenings, (list) => {
      const restarted = list.flatMap((happening) => [happening, { do: "restart" } as const]);
      assert.deepEqual(live(restarted), live(list));
    }),
    { numRuns: 200 },
  );
});

const AT = { device: "d1", channel: "plug" };

Deno.test("a device that tells its state is not believed by its word alone", () => {
  const told = stateTold(EMPTY_BOOK, { ...AT, on: false }, 0).book;
  const asked = commandSent(askCommand(told, command("c", "d1", true, 0), 0).book, "c", 10).book;
  const answered = resultTold(asked, { device: "d1", id: "c", ok: true, code: null }, 20);
  assert.deepEqual(answered.changed.map(({ state, taken }) => [state, taken]), [["sent", true]]);
  const late = timePassed(answered.book, LIFE_MS + ANSWER_MS);
  assert.deepEqual(late.changed.map(({ state, end }) => [state, end]), [["failed", "not_confirmed"]]);
  const shown = stateTold(answered.book, { ...AT, on: true }, 30);
  assert.deepEqual(shown.changed.map(({ state }) => state), ["done"]);
});

Deno.test("a device that tells no state is known by its answers", () => {
  const asked = askCommand(EMPTY_BOOK, command("c", "d1", true, 0), 0).book;
  const answered = resultTold(asked, { device: "d1", id: "c", ok: true, code: null }, 20);
  assert.deepEqual(answered.changed.map(({ state }) => state), ["done"]);
  assert.deepEqual(stateAt(answered.book, AT), { ...AT, on: true, sinceMs: 20, told: "result" });
});

Deno.test("a timer begins when the switch is on, and is over when it is switched otherwise", () => {
  const asked = askCommand(EMPTY_BOOK, command("c", "d1", true, 0, 60), 0).book;
  assert.deepEqual(asked.timers, []);
  const on = resultTold(asked, { device: "d1", id: "c", ok: true, code: null }, 1_000).book;
  assert.deepEqual(on.timers, [{ ...AT, offAtMs: 61_000, command: "c" }]);
  assert.equal(nextDueMs(on), 61_000);
  assert.deepEqual(stateTold(on, { ...AT, on: false }, 2_000).book.timers, []);
  assert.deepEqual(askCommand(on, command("e", "d1", true, 2_000), 2_000).book.timers, []);
  assert.equal(stateTold(on, { ...AT, on: true }, 2_000).book.timers.length, 1);
});

Deno.test("a state that says nothing new writes nothing new", () => {
  const told = stateTold(EMPTY_BOOK, { ...AT, on: true }, 0).book;
  assert.equal(stateTold(told, { ...AT, on: true }, 60_000).book, told);
});
