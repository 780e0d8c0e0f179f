import assert from "node:assert/strict";
import fc from "fast-check";
import { RULE_FRESH_S, RULE_UNTOLD_S } from "./limits.ts";
import {
  areRunsNews,
  dueRules,
  type PowerRule,
  type PowerSeen,
  powersSeen,
  type RuleBook,
  ruleFired,
  rulesRearmed,
} from "./power_rule.ts";

const LIMIT_W = 1_000;
const START_S = 1_763_820_000;

const ruleOf = (forS: number, more: Partial<PowerRule> = {}): PowerRule => ({
  id: "rule-one",
  device: "d1",
  channel: "plug",
  of: "mains",
  aboveW: LIMIT_W,
  forS,
  enabled: true,
  confirmed: false,
  by: "somebody",
  ...more,
});
const bookOf = (rule: PowerRule): RuleBook => ({ rules: [rule], runs: {} });
const minute = (n: number, powerW: number): PowerSeen => ({
  startS: START_S + n * 60,
  endS: START_S + n * 60 + 60,
  powerW,
});
const second = (n: number, powerW: number): PowerSeen => ({
  startS: START_S + n,
  endS: START_S + n,
  powerW,
});
const ON = () => false;

/** Feeds one after the other, each at its own time or the newest before it; when it fired, and by what. */
function feed(book: RuleBook, seen: readonly PowerSeen[]) {
  const fires: { after: number; sinceS: number; untilS: number }[] = [];
  let nowS = 0;
  seen.forEach((one, i) => {
    nowS = Math.max(nowS, one.endS);
    book = powersSeen(book, new Map([["rule-one", [one]]]));
    for (const { rule, aboveSinceS } of dueRules(book, ON, nowS)) {
      fires.push({ after: i, sinceS: aboveSinceS, untilS: book.runs[rule.id].untilS });
      book = ruleFired(book, rule.id);
    }
  });
  return { book, fires };
}

const watts = fc.constantFrom(0, LIMIT_W, LIMIT_W + 1, 3_000, 3_000);
const seen = fc.oneof(
  fc.record({ n: fc.nat(30), powerW: watts }).map(({ n, powerW }) => minute(n, powerW)),
  fc.record({ n: fc.nat(1_800), powerW: watts }).map(({ n, powerW }) => second(n, powerW)),
);
const forS = fc.constantFrom(10, 60, 90, 180, 600);

Deno.test("whatever comes in whatever order: it fires for what lasted, and once until the power was below", () => {
  let fired = 0;
  fc.assert(
    fc.property(forS, fc.array(seen, { maxLength: 60 }), fc.boolean(), (forS, list, inOrder) => {
      if (inOrder) list.sort((a, b) => a.endS - b.endS);
      const { fires } = feed(bookOf(ruleOf(forS)), list);
      fired += fires.length;
      fires.forEach(({ after, sinceS, untilS }, i) => {
        const heard = list.slice(0, after + 1);
        assert.ok(untilS - sinceS >= forS, "long enough");
        const within = heard.filter(({ startS, endS }) =>
          startS >= sinceS && endS > sinceS && endS <= untilS
        );
        assert.ok(within.every(({ powerW }) => powerW > LIMIT_W), "nothing known of it is below");
        const above = heard.filter(({ powerW, endS }) => powerW > LIMIT_W && endS > sinceS && endS <= untilS)
          .sort((a, b) => a.startS - b.startS);
        let knownS = sinceS;
        for (const { startS, endS } of above) {
          assert.ok(startS - knownS < RULE_UNTOLD_S, "no longer stretch of it is unknown");
          knownS = Math.max(knownS, endS);
        }
        assert.equal(knownS, untilS);
        const before = i === 0 ? -1 : fires[i - 1].after;
        const between = list.slice(before + 1, after + 1);
        assert.ok(i === 0 || between.some(({ powerW }) => powerW <= LIMIT_W), "armed again by a value below");
      });
    }),
    { numRuns: 2_000 },
  );
  assert.ok(fired > 100, "runs that never fire prove nothing");
});

Deno.test("minutes in order: each exceedance that lasts fires once, at the minute that makes it last", () => {
  const known = fc.array(fc.option(fc.boolean(), { freq: 8 }), { maxLength: 80 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), known, (minutes, list) => {
      const expected: number[] = [];
      let lasted = 0, armed = true;
      list.forEach((isAbove, n) => {
        lasted = isAbove === true ? lasted + 1 : 0;
        if (isAbove === false) armed = true;
        if (!armed || lasted < minutes) return;
        expected.push(n);
        armed = false;
      });
      const told = list.flatMap((isAbove, n) =>
        isAbove === null ? [] : [minute(n, isAbove ? LIMIT_W + 1 : LIMIT_W)]
      );
      const { fires } = feed(bookOf(ruleOf(minutes * 60)), told);
      assert.deepEqual(fires.map(({ untilS }) => (untilS - START_S) / 60 - 1), expected);
    }),
    { numRuns: 1_000 },
  );
});

Deno.test("what comes again changes nothing, and so does a restart", () => {
  fc.assert(
    fc.property(forS, fc.array(seen, { maxLength: 40 }), (forS, list) => {
      const once = feed(bookOf(ruleOf(forS)), list);
      const twice = feed(bookOf(ruleOf(forS)), list.flatMap((one) => [one, one]));
      assert.deepEqual(twice.book, once.book);
      const half = feed(bookOf(ruleOf(forS)), list.slice(0, 20));
      const woken: RuleBook = JSON.parse(JSON.stringify(half.book));
      assert.deepEqual(feed(woken, list.slice(20)).book, once.book);
    }),
  );
});

Deno.test("seconds go on from minutes, and a minute from seconds", () => {
  const book = bookOf(ruleOf(180));
  const list = [minute(0, 2_000), minute(1, 2_000), second(165, 2_000), second(179, 2_000)];
  assert.equal(feed(book, list).fires.length, 0);
  const { fires } = feed(book, [...list, second(180, 2_000)]);
  assert.deepEqual(fires.map(({ sinceS }) => sinceS), [START_S]);
  assert.equal(feed(book, [...list, minute(2, 2_000)]).fires.length, 1);
  assert.equal(feed(book, [...list, second(180, 0), minute(2, 2_000), second(181, 2_000)]).fires.length, 0);
});

Deno.test("it fires again only when the power was below, or the switch turned on, and not for what is unknown", () => {
  const { book, fires } = feed(bookOf(ruleOf(60)), [minute(0, 2_000), minute(1, 2_000), minute(9, 2_000)]);
  assert.equal(fires.length, 1, "seven minutes without a value are no value below");
  assert.equal(feed(book, [minute(10, LIMIT_W), minute(11, 2_000)]).fires.length, 1);
  const on = rulesRearmed(book, { device: "d1", channel: "plug" }, START_S + 600);
  assert.equal(feed(on, [minute(9, 2_000)]).fires.length, 0, "what was before does not count");
  assert.equal(feed(on, [minute(10, 2_000)]).fires.length, 1);
  assert.equal(rulesRearmed(book, { device: "d2", channel: "plug" }, START_S + 600), book);
});

Deno.test("what is off, paused or told too late is left alone", () => {
  const nowS = START_S + 120;
  const after = (rule: PowerRule) =>
    powersSeen(bookOf(rule), new Map([[rule.id, [minute(0, 2_000), minute(1, 2_000)]]]));
  const book = after(ruleOf(60));
  assert.equal(dueRules(book, ON, nowS).length, 1);
  assert.equal(dueRules(book, () => true, nowS).length, 0);
  assert.equal(dueRules(book, ON, nowS + RULE_FRESH_S).length, 1);
  assert.equal(dueRules(book, ON, nowS + RULE_FRESH_S + 1).length, 0);
  assert.equal(dueRules(after(ruleOf(60, { enabled: false })), ON, nowS).length, 0);
});

Deno.test("what is below is not worth a write; what lasts is worth one a minute", () => {
  const stored = bookOf(ruleOf(600));
  const next = (book: RuleBook, one: PowerSeen) => powersSeen(book, new Map([["rule-one", [one]]]));
  assert.equal(areRunsNews(stored, next(stored, minute(0, 5))), false);
  const above = next(stored, minute(0, 2_000));
  assert.equal(areRunsNews(stored, above), true);
  assert.equal(areRunsNews(above, next(above, second(61, 2_000))), false);
  assert.equal(areRunsNews(above, next(above, minute(1, 2_000))), true);
  assert.equal(areRunsNews(above, next(above, second(61, 0))), true);
  const done = ruleFired(above, "rule-one");
  assert.equal(areRunsNews(above, done), true);
  assert.equal(areRunsNews(done, next(done, minute(1, 2_000))), false);
});
