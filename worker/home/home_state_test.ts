import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import type { HomeConfig } from "../domain/branch.ts";
import { channelCode } from "../domain/channel.ts";
import { counterEvent } from "../domain/counter.ts";
import { LATE_AFTER_S } from "../domain/limits.ts";
import { FIELD_COUNT, type ReadingsBatch } from "../protocol/readings.ts";
import { answer } from "./answer.ts";
import { deflateCodec } from "./deflate.ts";
import { HomeState } from "./home_state.ts";
import type { Sql, SqlValue } from "./sql.ts";

/** The Home on a real SQLite of its own. */
function newState(zone: string): { state: HomeState; reopen(): HomeState; dump(): unknown } {
  const db = new DatabaseSync(":memory:");
  const sql: Sql = {
    all: (query, ...bindings) => db.prepare(query).all(...bindings) as Record<string, SqlValue>[],
    run: (query, ...bindings) => void db.prepare(query).run(...bindings),
  };
  const open = () =>
    new HomeState({
      sql,
      codec: deflateCodec,
      transaction: (work) => {
        db.exec("BEGIN");
        try {
          const result = work();
          db.exec("COMMIT");
          return result;
        } catch (error) {
          db.exec("ROLLBACK");
          throw error;
        }
      },
    });
  const state = open();
  state.configure(configOf(zone, 1));
  return {
    state,
    reopen: open,
    dump: () => db.prepare("SELECT id FROM hour UNION ALL SELECT id FROM span").all(),
  };
}

const ACCOUNT = "somebody";
const DEVICE = "d1";

function configOf(zone: string, version: number): HomeConfig {
  const feed = { device: DEVICE, sinceS: 0, reversed: false, multiplier: 1 };
  const branch = {
    namedAs: "room",
    role: "load",
    colour: 0,
    icon: "plug",
    poles: 1,
    breakerRatingA: null,
  } as const;
  return {
    id: "home",
    version,
    name: "Home",
    zone,
    service: "single",
    devices: [{
      id: DEVICE,
      serial: "s1",
      model: "ecoMain",
      name: "",
      firmware: null,
      subs: [],
      claimedAtS: 0,
    }],
    branches: [
      { id: "a", name: "A", parent: null, position: 0, ...branch },
      { id: "b", name: "B", parent: null, position: 1, ...branch },
    ],
    feeds: [
      { ...feed, channel: "L1", target: "mains", phase: 1 },
      { ...feed, channel: "0.1", target: "a", phase: 1 },
      { ...feed, channel: "0.2", target: "b", phase: 1 },
    ],
    members: [{ account: ACCOUNT, role: "owner" }],
  };
}

interface Minute {
  startS: number;
  /** mWh of the mains forward, and of the two branches. */
  registers: [number, number, number];
  watts: number;
}

const CODES = Uint8Array.from(["L1", "0.1", "0.2"], (name) => channelCode(name)!);

function batch(minutes: Minute[], nowS: number): ReadingsBatch {
  const cells = new Float64Array(minutes.length * CODES.length * FIELD_COUNT).fill(NaN);
  minutes.forEach((m, i) => {
    m.registers.forEach((mwh, c) => {
      const at = (i * CODES.length + c) * FIELD_COUNT;
      cells[at + 2] = m.watts;
      cells[at + 4] = mwh;
      cells[at + 5] = 0;
    });
  });
  return {
    device: DEVICE,
    serial: "s1",
    tokenGeneration: 1,
    tokenExpiresAtS: nowS + 1e9,
    nowS,
    channels: CODES,
    startsS: Float64Array.from(minutes, (m) => m.startS),
    cells,
    health: null,
  };
}

type Energy = {
  start: number[];
  quality: { measuredMin: number[]; recoveredMin: number[]; estimatedMin: number[] }[];
  mains: { importWh: (number | null)[]; exportWh: (number | null)[] }[];
  branches: { importWh: (number | null)[] }[];
  unmetered: { netWh: (number | null)[] }[];
};

function ask(state: HomeState, per: string, startS: number, endS: number): Energy {
  const question = {
    account: ACCOUNT,
    kind: "energy",
    format: "json",
    query: { start: String(startS), end: String(endS), per },
  } as Parameters<typeof answer>[1];
  const deps = { tables: state.tables, config: state.config!, device: (id: string) => state.device(id) };
  const answered = answer(deps, question);
  assert.ok(answered.ok);
  return JSON.parse(Buffer.concat([...answered.value]).toString());
}

const sum = (values: (number | null)[]) =>
  values.reduce<number>((a, b) => a + Math.round((b ?? 0) * 1000), 0);

const ZONES = ["Europe/Berlin", "Asia/Kolkata", "America/New_York", "Australia/Lord_Howe", "UTC"];

/** Minutes with gaps of minutes to months, registers that advance, dip and reset, near days of 23 and 25 hours. */
const story = fc.record({
  zone: fc.constantFrom(...ZONES),
  startS: fc.constantFrom(
    Date.UTC(2026, 2, 28, 20, 7) / 1000,
    Date.UTC(2026, 9, 24, 21, 30) / 1000,
    Date.UTC(2025, 11, 31, 22, 45) / 1000,
    Date.UTC(2026, 3, 4, 12, 0) / 1000,
  ),
  steps: fc.array(
    fc.record({
      gap: fc.oneof(
        { weight: 8, arbitrary: fc.constant(1) },
        { weight: 3, arbitrary: fc.integer({ min: 2, max: 200 }) },
        { weight: 1, arbitrary: fc.integer({ min: 1_000, max: 90_000 }) },
      ),
      add: fc.tuple(fc.nat(3_000), fc.nat(900), fc.nat(900)),
      event: fc.oneof(
        { weight: 12, arbitrary: fc.constant("advance") },
        fc.constant("dip"),
        fc.constant("reset"),
      ),
    }),
    { minLength: 2, maxLength: 40 },
  ),
}).map(({ zone, startS, steps }) => {
  let at = startS - (startS % 60);
  let registers: [number, number, number] = [5_000_000, 1_000_000, 2_000_000];
  const minutes = steps.map((step, i): Minute => {
    at += step.gap * 60;
    registers = registers.map((mwh, c) => {
      if (i === 0 || step.event === "advance") return mwh + step.add[c];
      return step.event === "dip" ? Math.ceil(mwh * 0.99) : step.add[c];
    }) as Minute["registers"];
    return { startS: at, registers, watts: 6_000 + i };
  });
  return { zone, minutes };
});

/** The energy of readings in order, as the rule's text says it. */
function energyByRule(minutes: Minute[], channel: number): number {
  let energy = 0, kept = 0;
  let last: number | null = null;
  for (const { registers } of minutes) {
    const mwh = registers[channel];
    const event = counterEvent(last, mwh);
    if (event === "first") kept = mwh;
    else if (event === "reset") energy += kept = mwh;
    else if (mwh > kept) {
      energy += mwh - kept;
      kept = mwh;
    }
    last = mwh;
  }
  return energy;
}

/** Hours sum to days, days to months and years, branches and unmetered to mains; all of it is what the registers say. */
function assertLaw(state: HomeState, minutes: Minute[]): Record<string, Energy> {
  const startS = minutes[0].startS, endS = minutes[minutes.length - 1].startS + 60;
  const answers: Record<string, Energy> = {};
  const sorted = minutes.toSorted((a, b) => a.startS - b.startS);
  for (const per of ["hour", "day", "month", "year"]) {
    const found = answers[per] = ask(state, per, startS, endS);
    assert.equal(sum(found.mains[0].importWh), energyByRule(sorted, 0), per);
    assert.equal(sum(found.branches[0].importWh), energyByRule(sorted, 1), per);
    assert.equal(sum(found.branches[1].importWh), energyByRule(sorted, 2), per);
    assert.equal(sum(found.mains[0].exportWh), 0);
    found.start.forEach((_, i) => {
      const parts = [
        found.branches[0].importWh[i],
        found.branches[1].importWh[i],
        found.unmetered[0].netWh[i],
      ];
      if (found.mains[0].importWh[i] === null) return assert.deepEqual(parts, [null, null, null]);
      assert.equal(sum(parts), sum([found.mains[0].importWh[i]]));
      assert.ok(found.mains[0].importWh[i]! >= 0);
    });
    const { measuredMin, recoveredMin, estimatedMin } = found.quality[0];
    const total = [measuredMin, recoveredMin, estimatedMin].flat().reduce((a, b) => a + b, 0);
    assert.equal(
      total,
      (endS - 60 - startS) / 60,
      `${per}: every minute after the first reading is accounted for`,
    );
  }
  const within = (fine: Energy, coarse: Energy, end: number) =>
    coarse.start.forEach((s, i) => {
      const e = coarse.start[i + 1] ?? end;
      const inside = fine.mains[0].importWh.filter((_, j) => fine.start[j] >= s && fine.start[j] < e);
      assert.equal(sum(inside), sum([coarse.mains[0].importWh[i]]));
    });
  within(answers.hour, answers.day, Infinity);
  within(answers.day, answers.month, Infinity);
  within(answers.month, answers.year, Infinity);
  return answers;
}

Deno.test("whatever the order, the batches and the repetitions, the energy is the same and obeys the law", () => {
  fc.assert(
    fc.property(
      story,
      fc.array(fc.nat(1_000), { minLength: 5, maxLength: 40 }),
      fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 8 }),
      ({ zone, minutes }, shuffle, sizes) => {
        const nowS = minutes[minutes.length - 1].startS + 60;
        const plain = newState(zone);
        assert.ok(plain.state.ingest(batch(minutes, nowS)).ok);
        const expected = assertLaw(plain.state, minutes);

        const other = newState(zone);
        const order = minutes.map((m, i) => ({ m, key: shuffle[i % shuffle.length] * 41 % 97 + i % 3 }))
          .sort((a, b) => a.key - b.key).map(({ m }) => m);
        order.push(...minutes.filter((_, i) => shuffle[i % shuffle.length] % 3 === 0));
        let accepted = 0, at = 0;
        for (let i = 0; at < order.length; i++) {
          const state = i % 3 === 2 ? other.reopen() : other.state;
          const part = order.slice(at, at += sizes[i % sizes.length]);
          // A state that was reopened stands for a home that woke up again: only one of them lives at a time.
          const receipt = (i % 3 === 2 ? state : other.reopen()).ingest(batch(part, nowS));
          assert.ok(receipt.ok);
          accepted += receipt.value.accepted;
        }
        assert.equal(accepted, minutes.length);
        assert.deepEqual(assertLaw(other.reopen(), minutes), expected);
        assert.deepEqual(other.dump(), plain.dump());
      },
    ),
    { numRuns: 150 },
  );
});

Deno.test("a late minute replaces its part of an estimate and leaves every span's energy as the registers have it", () => {
  fc.assert(
    fc.property(story, fc.nat(40), ({ zone, minutes }, pick) => {
      const missing = minutes[1 + pick % Math.max(1, minutes.length - 2)];
      const rest = minutes.filter((m) => m !== missing);
      if (rest.length < 2) return;
      const nowS = minutes[minutes.length - 1].startS + 60;
      const { state } = newState(zone);
      assert.ok(state.ingest(batch(rest, nowS)).ok);
      assertLaw(state, rest);
      assert.ok(state.ingest(batch([missing], nowS)).ok);
      assertLaw(state, minutes);
    }),
    { numRuns: 100 },
  );
});

Deno.test("with another time zone the days are made anew from the minutes", () => {
  fc.assert(
    fc.property(story, fc.constantFrom(...ZONES), ({ zone, minutes }, next) => {
      const nowS = minutes[minutes.length - 1].startS + 60;
      const { state } = newState(zone);
      assert.ok(state.ingest(batch(minutes, nowS)).ok);
      state.configure(configOf(next, 2));
      const direct = newState(next);
      assert.ok(direct.state.ingest(batch(minutes, nowS)).ok);
      assert.deepEqual(assertLaw(state, minutes), assertLaw(direct.state, minutes));
    }),
    { numRuns: 60 },
  );
});

Deno.test("minutes answer what hours answer, and come late when they come late", () => {
  const startS = Date.UTC(2026, 4, 4, 6) / 1000;
  const minutes = Array.from({ length: 180 }, (_, i): Minute => ({
    startS: startS + i * 60,
    registers: [1_000 + i * 100, i * 30, i * 20],
    watts: 6_000,
  })).filter((_, i) => i < 50 || i >= 70);
  const { state } = newState("Europe/Berlin");
  for (const minute of minutes) {
    const late = minute.startS >= startS + 100 * 60 ? 0 : LATE_AFTER_S + 60;
    assert.ok(state.ingest(batch([minute], minute.startS + 60 + late)).ok);
  }
  const byMinute = ask(state, "minute", startS, startS + 3 * 3600);
  const byHour = ask(state, "hour", startS, startS + 3 * 3600);
  assert.deepEqual(byMinute.mains[0].importWh.slice(0, 3), [null, 0.1, 0.1]);
  assert.equal(byMinute.mains[0].importWh[60], 0.1);
  for (let h = 0; h < 3; h++) {
    const from = h * 60, to = from + 60;
    assert.equal(sum(byMinute.mains[0].importWh.slice(from, to)), sum([byHour.mains[0].importWh[h]]));
    for (const key of ["measuredMin", "recoveredMin", "estimatedMin"] as const) {
      assert.equal(sum(byMinute.quality[0][key].slice(from, to)), sum([byHour.quality[0][key][h]]));
    }
  }
  assert.deepEqual([byHour.quality[0].recoveredMin, byHour.quality[0].estimatedMin], [[49, 29, 0], [
    10,
    11,
    0,
  ]]);
});

Deno.test("minutes and quarter hours sum to hours, in runs and with gaps, late, with one register, none, or a dip", () => {
  const run = fc.record({
    gap: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 })),
    steps: fc.array(
      fc.oneof({ weight: 8, arbitrary: fc.nat(900) }, fc.integer({ min: -5_000_000, max: -1 })),
      {
        minLength: 1,
        maxLength: 70,
      },
    ),
    late: fc.boolean(),
    measured: fc.constantFrom("both", "both", "both", "forward", "power"),
  });
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), (runs) => {
      const { state } = newState("Asia/Kolkata");
      let at = Date.UTC(2026, 5, 1, 3, 20) / 1000, mwh = 4_000_000;
      const startS = at;
      for (const { gap, steps, late, measured } of runs) {
        at += gap * 60;
        const minutes = steps.map((step): Minute => {
          mwh = Math.max(0, mwh + step);
          return { startS: at += 60, registers: [mwh, Math.floor(mwh / 2), 0], watts: 6_000 };
        });
        const readings = batch(minutes, at + 60 + (late ? LATE_AFTER_S + steps.length * 60 : 0));
        for (let i = 0; i < readings.cells.length; i += FIELD_COUNT) {
          if (measured === "power") readings.cells[i + 4] = NaN;
          if (measured !== "both") readings.cells[i + 5] = NaN;
        }
        assert.ok(state.ingest(readings).ok);
      }
      const [minute, quarter, hour] = ["minute", "15min", "hour"].map((per) =>
        ask(state, per, startS, at + 60)
      );
      for (const fine of [minute, quarter]) {
        hour.start.forEach((from, i) => {
          const to = hour.start[i + 1] ?? Infinity;
          const inside = (values: (number | null)[]) =>
            values.filter((_, j) => fine.start[j] >= from && fine.start[j] < to);
          const [a, b] = [fine, hour];
          for (const key of ["importWh", "exportWh"] as const) {
            assert.equal(sum(inside(a.mains[0][key])), sum([b.mains[0][key][i]]), key);
          }
          assert.equal(sum(inside(a.branches[0].importWh)), sum([b.branches[0].importWh[i]]));
          for (const key of ["measuredMin", "recoveredMin", "estimatedMin"] as const) {
            assert.equal(sum(inside(a.quality[0][key])), sum([b.quality[0][key][i]]), key);
          }
        });
      }
    }),
    { numRuns: 150 },
  );
});

Deno.test("an erased home refuses its devices for good, also after it woke up, and comes back by no late push", () => {
  const db = new DatabaseSync(":memory:");
  const open = () =>
    new HomeState({
      sql: {
        all: (query, ...bindings) => db.prepare(query).all(...bindings) as ReturnType<Sql["all"]>,
        run: (query, ...bindings) => void db.prepare(query).run(...bindings),
      },
      codec: deflateCodec,
      transaction: (work) => work(),
    });
  const emptied = open();
  assert.equal(refusalOf(emptied), "home_unavailable", "not configured yet: the device comes back");
  emptied.noteErased();
  for (const state of [emptied, open()]) {
    assert.equal(refusalOf(state), "bad_token");
    assert.equal(state.configure(configOf("UTC", 7)), 7);
    assert.equal(state.config, null);
  }
});

function refusalOf(state: HomeState): string {
  const taken = state.ingest(batch([], 1_795_000_000));
  return taken.ok ? "taken" : taken.code;
}
