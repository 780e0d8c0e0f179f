import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import type { Feed, HomeConfig } from "../domain/branch.ts";
import { channelCode } from "../domain/channel.ts";
import { LATE_AFTER_S } from "../domain/limits.ts";
import { FIELD_COUNT } from "../protocol/readings.ts";
import { answer } from "./answer.ts";
import { deflateCodec } from "./deflate.ts";
import { HomeState } from "./home_state.ts";
import type { Question } from "./home_rpc.ts";
import type { SqlValue } from "./sql.ts";

const START = Date.UTC(2026, 4, 4, 5) / 1000;
const MINUTES = 240;
const NAMES = ["L1", "0.1", "0.2", "0.3"];
const CODES = Uint8Array.from(NAMES, (name) => channelCode(name)!);

/** One channel's cell of a minute; hundredths, null for what was not measured. */
interface Cell {
  v: number | null;
  a: number | null;
  w: number | null;
}
interface Minute {
  at: number;
  late: boolean;
  cells: Cell[];
}

const cell = fc.record({
  v: fc.option(fc.integer({ min: 22_000, max: 24_000 }), { freq: 5 }),
  a: fc.option(fc.nat(5_000), { freq: 5 }),
  w: fc.option(fc.integer({ min: -300_000, max: 300_000 }), { freq: 5 }),
});
const minutes = fc.array(
  fc.record({
    at: fc.nat(MINUTES - 1).map((m) => START + m * 60),
    late: fc.boolean(),
    cells: fc.array(cell, { minLength: NAMES.length, maxLength: NAMES.length }),
  }),
  { minLength: 1, maxLength: 120 },
).map((list) => [...new Map(list.map((m) => [m.at, m])).values()].sort((a, b) => a.at - b.at));

const feeds = fc.record({
  reversed: fc.boolean(),
  multiplier: fc.constantFrom(1, 2, 1.5),
  moves: fc.nat(MINUTES),
});

function configOf(how: { reversed: boolean; multiplier: number; moves: number }): HomeConfig {
  const feed = (channel: string, target: string, more: Partial<Feed> = {}): Feed => ({
    device: "d",
    channel,
    target,
    sinceS: 0,
    reversed: false,
    multiplier: 1,
    phase: 1,
    ...more,
  });
  const branch = {
    namedAs: "room",
    role: "load",
    colour: 0,
    icon: "plug",
    poles: 1,
    breakerRatingA: null,
    parent: null,
  } as const;
  return {
    id: "home",
    version: 1,
    name: "Home",
    zone: "Europe/Berlin",
    service: "single",
    devices: [{ id: "d", serial: "s", model: "ecoMain", name: "", firmware: null, subs: [], claimedAtS: 0 }],
    branches: ["one", "both", "moved"].map((id, position) => ({ id, name: id, position, ...branch })),
    feeds: [
      feed("L1", "mains"),
      feed("0.1", "one", { reversed: how.reversed, multiplier: how.multiplier }),
      feed("0.2", "both"),
      feed("0.3", "both"),
      // The clamp of the second branch hangs on the third from some minute on.
      feed("0.3", "moved", { sinceS: START + how.moves * 60 }),
    ],
    members: [{ account: "somebody", role: "owner" }],
  };
}

function stateOf(config: HomeConfig, list: Minute[]): HomeState {
  const db = new DatabaseSync(":memory:");
  const state = new HomeState({
    sql: {
      all: (query, ...bindings) => db.prepare(query).all(...bindings) as Record<string, SqlValue>[],
      run: (query, ...bindings) => void db.prepare(query).run(...bindings),
    },
    codec: deflateCodec,
    transaction: (work) => work(),
  });
  state.configure(config);
  for (const minute of list) {
    const cells = new Float64Array(CODES.length * FIELD_COUNT).fill(NaN);
    minute.cells.forEach(({ v, a, w }, c) => cells.set([v ?? NaN, a ?? NaN, w ?? NaN], c * FIELD_COUNT));
    const taken = state.ingest({
      device: "d",
      serial: "s",
      tokenGeneration: 1,
      tokenExpiresAtS: 4e9,
      nowS: minute.at + 60 + (minute.late ? LATE_AFTER_S + 60 : 0),
      channels: CODES,
      startsS: Float64Array.of(minute.at),
      cells,
      health: null,
    });
    assert.ok(taken.ok);
  }
  return state;
}

type Column = (number | null)[];
interface Answered {
  quality: { measuredMin: number[]; recoveredMin: number[] }[];
  branches: (Record<string, Column> & { quality: number })[];
  unmetered: { meanW: Column }[];
}

function ask(state: HomeState, kind: Question["kind"], per: Question["query"]["per"]): Answered {
  const answered = answer({ tables: state.tables, config: state.config!, device: (id) => state.device(id) }, {
    account: "somebody",
    kind,
    format: "json",
    query: { start: String(START), end: String(START + MINUTES * 60), per },
  });
  assert.ok(answered.ok);
  return JSON.parse(Buffer.concat([...answered.value]).toString());
}

const near = (found: number | null, expected: number | null, what: string) => {
  if (found === null || expected === null) return assert.equal(found, expected, what);
  assert.ok(Math.abs(found - expected) < 0.0101, `${what}: ${found}, not ${expected}`);
};
const mean = (values: number[]) =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length / 100;
const least = (values: number[]) => values.length === 0 ? null : Math.min(...values) / 100;
const most = (values: number[]) => values.length === 0 ? null : Math.max(...values) / 100;

Deno.test("a branch of one channel tells the mean and extremes of the minutes that measured them", () => {
  fc.assert(
    fc.property(minutes, feeds, (list, how) => {
      const state = stateOf(configOf(how), list);
      const factor = how.reversed ? -how.multiplier : how.multiplier;
      for (const [per, seconds] of [["minute", 60], ["15min", 900], ["hour", 3600]] as const) {
        const power = ask(state, "power", per), voltage = ask(state, "voltage", per);
        const [p] = power.branches, [q] = voltage.branches;
        for (let i = 0; i < MINUTES * 60 / seconds; i++) {
          const from = START + i * seconds;
          const inside = list.filter((m) => m.at >= from && m.at < from + seconds);
          const of = (key: keyof Cell, scale: number) =>
            inside.map((m) => m.cells[1][key]).filter((x) => x !== null).map((x) => x * scale);
          const what = `${per} ${i}`;
          near(p.meanW[i], mean(of("w", factor)), what);
          near(q.meanA[i], mean(of("a", how.multiplier)), what);
          near(q.meanV[i], mean(of("v", 1)), what);
          const found = [power.quality[p.quality], voltage.quality[q.quality]];
          // Where a clamp moved, an interval is known by its parts.
          const cut = START + how.moves * 60;
          const parts = [inside.filter((m) => m.at < cut), inside.filter((m) => m.at >= cut)];
          const known = parts.reduce((sum, part) => {
            const has = (key: keyof Cell) => part.filter((m) => m.cells[1][key] !== null).length;
            return sum + (has("w") || has("a") || has("v"));
          }, 0);
          for (const { measuredMin, recoveredMin } of found) {
            assert.equal(measuredMin[i] + recoveredMin[i], known);
          }
          if (per === "minute") continue;
          near(p.minW[i], least(of("w", factor)), what);
          near(p.maxW[i], most(of("w", factor)), what);
          near(q.maxA[i], most(of("a", how.multiplier)), what);
          near(q.minV[i], least(of("v", 1)), what);
          near(q.maxV[i], most(of("v", 1)), what);
        }
      }
    }),
    { numRuns: 60 },
  );
});

Deno.test("powers of parallel channels add up, unknown where one is, and a moved clamp counts where it hung", () => {
  fc.assert(
    fc.property(minutes, feeds, (list, how) => {
      const { branches: [one, both, moved], unmetered: [rest] } = ask(
        stateOf(configOf(how), list),
        "power",
        "minute",
      );
      const byAt = new Map(list.map((m) => [m.at, m.cells.map(({ w }) => w)]));
      for (let i = 0; i < MINUTES; i++) {
        const [mains, , second, third] = byAt.get(START + i * 60) ?? [null, null, null, null];
        const together = second === null || third === null ? null : (second + third) / 100;
        const alone = second === null ? null : second / 100;
        near(both.meanW[i], i < how.moves ? together : alone, `both ${i}`);
        near(moved.meanW[i], i < how.moves || third === null ? null : third / 100, `moved ${i}`);
        const parts = [one.meanW[i], alone, third === null ? null : third / 100];
        const known = mains !== null && parts.every((w) => w !== null);
        near(
          rest.meanW[i],
          known ? parts.reduce<number>((w, part) => w - part!, mains / 100) : null,
          `rest ${i}`,
        );
      }
    }),
    { numRuns: 60 },
  );
});
