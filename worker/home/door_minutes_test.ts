import assert from "node:assert/strict";
import fc from "fast-check";
import type { DoorQuantity, DoorRule } from "../domain/door.ts";
import { DOOR_MINUTE_WAITS_S } from "../domain/limits.ts";
import type { Sample } from "../protocol/doors/sample.ts";
import { closeSilent, type DoorState, foldSamples, nextCloseS } from "./door_minutes.ts";

const M = 1_790_000_040;
const NOW_S = M + 86_400;
const rule = (input: string, quantity: DoorQuantity, more: Partial<DoorRule> = {}): DoorRule => ({
  input,
  channel: "L1",
  quantity,
  reversed: false,
  multiplier: 1,
  ...more,
});
const POWER = rule("p", "w"), REGISTER = rule("e", "fwdWh");
const RULES = [POWER, REGISTER];
const at = (input: string, offsetS: number, value: number): Sample => ({ input, atS: M + offsetS, value });

/** Posts one after the other, and silence after them: minutes in the order in which they came to be. */
function run(posts: Sample[][], rules = RULES) {
  let state: DoorState = {};
  const minutes: [string, number, number][] = [];
  const took = (folded: ReturnType<typeof foldSamples>) => {
    state = JSON.parse(JSON.stringify(folded.state));
    minutes.push(
      ...folded.minutes.map((m) => [m.rule.input, m.startS - M, m.value] as [string, number, number]),
    );
  };
  for (const post of posts) took(foldSamples(state, rules, post, NOW_S));
  took(closeSilent(state, rules, NOW_S + DOOR_MINUTE_WAITS_S));
  return { minutes, state };
}

/** As the store does: what is there stays. */
function stored(minutes: [string, number, number][]) {
  const kept = new Map<string, number>();
  for (const [input, startS, value] of minutes) {
    const key = `${input} ${startS}`;
    if (!kept.has(key)) kept.set(key, value);
  }
  return kept;
}

Deno.test("power is the mean of a minute's values, a register its last", () => {
  const values = [0, 10, 20, 30, 40, 50].flatMap((s) => [at("p", s, 100 + s), at("e", s + 1, 1000 + s)]);
  assert.deepEqual(run([values]).minutes, [["p", 0, 125], ["e", 0, 1050]]);
});

Deno.test("a register that is read on the minute is the end of the minute before", () => {
  assert.deepEqual(run([[at("e", 60, 5), at("e", 59, 4), at("e", 61, 6)]]).minutes, [["e", 0, 5], [
    "e",
    60,
    6,
  ]]);
});

Deno.test("a minute stays open until a later one begins or nothing comes for long", () => {
  const first = foldSamples({}, RULES, [at("p", 0, 10)], M);
  assert.deepEqual(first.minutes, []);
  assert.equal(nextCloseS(first.state), M + 60 + DOOR_MINUTE_WAITS_S);
  assert.deepEqual(closeSilent(first.state, RULES, M + 60).minutes, []);
  const second = foldSamples(first.state, RULES, [at("p", 60, 20)], M + 60);
  assert.deepEqual(second.minutes.map(({ startS, value }) => [startS - M, value]), [[0, 10]]);
  const closed = closeSilent(second.state, RULES, M + 120 + DOOR_MINUTE_WAITS_S);
  assert.deepEqual(closed.minutes.map(({ startS, value }) => [startS - M, value]), [[60, 20]]);
  assert.equal(nextCloseS(closed.state), null);
});

Deno.test("a rule turns, scales and multiplies; what has no rule is only shown", () => {
  const rules = [rule("p", "kw", { reversed: true, multiplier: 2 }), rule("e", "fwdKwh")];
  const { minutes, state } = run([[at("p", 1, 1.5), at("e", 1, 2.5), at("x", 5, 7), at("x", 3, 6)]], rules);
  assert.deepEqual(minutes, [["p", 0, -3000], ["e", 0, 2500]]);
  assert.deepEqual(state.x, { value: 7, atS: M + 5, open: null });
});

const sample = fc.record({
  input: fc.constantFrom("p", "e"),
  atS: fc.nat(400).map((s) => M + s),
  value: fc.nat(5_000),
});
const inOrder = fc.array(sample, { maxLength: 60 }).map((list) => {
  const once = new Map(list.map((s) => [`${s.input} ${s.atS}`, s]));
  return [...once.values()].sort((a, b) => a.atS - b.atS);
});
const cuts = fc.array(fc.nat(59), { maxLength: 6 });

function cut(list: Sample[], at: number[]): Sample[][] {
  const bounds = [0, ...[...at].sort((a, b) => a - b).filter((i) => i < list.length), list.length];
  return bounds.slice(1).map((end, i) => list.slice(bounds[i], end));
}

Deno.test("however a stream is cut into posts, and whichever post is repeated, the minutes are the same", () => {
  fc.assert(fc.property(inOrder, cuts, fc.nat(8), (list, at, again) => {
    const posts = cut(list, at);
    const repeated = posts.flatMap((post, i) => i === again % posts.length ? [post, post] : [post]);
    const whole = stored(run([list]).minutes);
    assert.deepEqual(stored(run(posts).minutes), whole);
    assert.deepEqual(stored(run(repeated).minutes), whole);
  }));
});

Deno.test("a post that comes again later than others changes nothing that is stored", () => {
  fc.assert(fc.property(inOrder, cuts, fc.nat(8), (list, at, which) => {
    const posts = cut(list, at);
    const late = posts[which % posts.length];
    assert.deepEqual(stored(run([...posts, late]).minutes), stored(run(posts).minutes));
  }));
});

Deno.test("the order of values within a post does not matter", () => {
  fc.assert(fc.property(inOrder, fc.infiniteStream(fc.nat()), (list, keys) => {
    const shuffled = list.map((s) => [keys.next().value!, s] as const).sort(([a], [b]) => a - b).map((
      [, s],
    ) => s);
    const sorted = (posts: Sample[][]) => [...stored(run(posts).minutes)].sort();
    assert.deepEqual(sorted([shuffled]), sorted([list]));
  }));
});
