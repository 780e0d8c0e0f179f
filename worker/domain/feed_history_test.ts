import assert from "node:assert/strict";
import fc from "fast-check";
import type { Branch, Feed, HomeConfig } from "./branch.ts";
import { changeChannel, changeHistory, feedAt, type FeedChange, historyOf } from "./feed_history.ts";
import { FEEDS_PER_CHANNEL_MAX } from "./limits.ts";

const NOW_S = 1_795_000_030;
const THIS_MINUTE_S = NOW_S - 10;
const DEVICE = "device";
const CHANNEL = "0.3";

const minute = fc.integer({ min: 0, max: 40 }).map((n) => n * 600);
const change = fc.record({
  target: fc.constantFrom("a", "b", null),
  reversed: fc.boolean(),
  multiplier: fc.constantFrom(1, 2, 0.5),
  since: fc.oneof(fc.constant("start" as const), minute),
}, { requiredKeys: [] }) as fc.Arbitrary<FeedChange>;

function apply(history: Feed[], next: FeedChange): Feed[] {
  return changeHistory(history, DEVICE, CHANNEL, next, NOW_S);
}
const history = fc.array(change, { maxLength: 8 }).map((changes) => changes.reduce<Feed[]>(apply, []));

function settings(feed: Feed | null) {
  if (feed === null) return { target: null, reversed: false, multiplier: 1, phase: null };
  const { target, reversed, multiplier, phase } = feed;
  return { target, reversed, multiplier, phase };
}

Deno.test("moving a clamp never rewrites what was before, and holds from then on", () => {
  fc.assert(fc.property(history, change, minute, (before, next, since) => {
    const after = apply(before, { ...next, since });
    for (let atS = 0; atS <= 30_000; atS += 300) {
      const was = settings(feedAt(before, atS));
      const { since: _, ...named } = next;
      assert.deepEqual(settings(feedAt(after, atS)), atS < since ? was : { ...was, ...named }, `at ${atS}`);
    }
  }));
});

Deno.test("a history is in order, begins at the first reading, has one feed a time and no repeats", () => {
  fc.assert(fc.property(history, change, (before, next) => {
    const after = apply(before, next);
    assert.equal(after[0].sinceS, 0);
    for (let i = 1; i < after.length; i++) {
      assert.ok(after[i].sinceS > after[i - 1].sinceS);
      assert.notDeepEqual(settings(after[i]), settings(after[i - 1]));
    }
  }));
});

Deno.test("the same change twice is the same as once", () => {
  fc.assert(fc.property(history, change, (before, next) => {
    const once = apply(before, { since: "start", ...next });
    assert.deepEqual(apply(once, { since: "start", ...next }), once);
  }));
});

Deno.test("a channel that never fed anything is mapped from the first reading on", () => {
  assert.deepEqual(apply([], { target: "a" }).map(({ sinceS, target }) => [sinceS, target]), [[0, "a"]]);
});

Deno.test("a channel that feeds something is moved from the current minute on, also by its clamp's settings", () => {
  const fed = apply([], { target: "a" });
  assert.deepEqual(
    apply(fed, { target: "b" }).map(({ sinceS, target }) => [sinceS, target]),
    [[0, "a"], [THIS_MINUTE_S, "b"]],
  );
  assert.deepEqual(
    apply(fed, { reversed: true }).map(({ sinceS, target, reversed }) => [sinceS, target, reversed]),
    [[0, "a", false], [THIS_MINUTE_S, "a", true]],
  );
});

Deno.test("settings corrected from the start keep every branch that the channel has fed", () => {
  const moved = apply(apply([], { target: "a" }), { target: "b" });
  assert.deepEqual(
    apply(moved, { reversed: true, since: "start" }).map((
      { sinceS, target, reversed },
    ) => [sinceS, target, reversed]),
    [[0, "a", true], [THIS_MINUTE_S, "b", true]],
  );
});

function home(feeds: Feed[] = []): HomeConfig {
  const branches = ["a", "b"].map((id): Branch => ({
    id,
    name: id,
    namedAs: "device",
    role: "load",
    colour: 0,
    icon: "plug",
    poles: 1,
    breakerRatingA: null,
    parent: null,
    position: 0,
  }));
  const device = {
    id: DEVICE,
    serial: "1",
    model: "ecoMain",
    name: "",
    firmware: null,
    subs: [],
    claimedAtS: 0,
  } as const;
  return {
    id: "home",
    version: 1,
    name: "Home",
    zone: "UTC",
    service: "split",
    devices: [{ ...device, subs: [] }],
    branches,
    feeds,
    members: [],
  };
}

Deno.test("a change that makes no sense is refused, and says where", () => {
  const cases: [string, string, FeedChange, string, string | undefined][] = [
    ["other", CHANNEL, { target: "a" }, "not_found", undefined],
    [DEVICE, "4.1", { target: "a" }, "not_found", undefined],
    [DEVICE, CHANNEL, { target: "c" }, "bad_value", "/target"],
    [DEVICE, CHANNEL, { target: "mains" }, "bad_value", "/phase"],
    [DEVICE, CHANNEL, { phase: 3 }, "bad_value", "/phase"],
    [DEVICE, "L3", { target: "mains" }, "bad_value", "/phase"],
    [DEVICE, CHANNEL, { target: "a", since: THIS_MINUTE_S + 600 }, "bad_value", "/since"],
  ];
  for (const [device, channel, next, code, field] of cases) {
    const changed = changeChannel(home(), device, channel, next, NOW_S);
    assert.deepEqual(
      changed.ok ? null : [changed.code, changed.field],
      [code, field],
      `${channel} ${JSON.stringify(next)}`,
    );
  }
});

Deno.test("a mains channel that feeds the mains takes its own phase", () => {
  const changed = changeChannel(home(), DEVICE, "L2", { target: "mains" }, NOW_S);
  assert.ok(changed.ok);
  assert.deepEqual(settings(changed.value.feeds[0]), {
    target: "mains",
    reversed: false,
    multiplier: 1,
    phase: 2,
  });
});

Deno.test("other channels keep their feeds", () => {
  const feeds = apply([], { target: "a" }).map((feed) => ({ ...feed, channel: "0.4" }));
  const changed = changeChannel(home(feeds), DEVICE, CHANNEL, { target: "b" }, NOW_S);
  assert.ok(changed.ok);
  assert.deepEqual(historyOf(changed.value.feeds, DEVICE, "0.4"), feeds);
});

Deno.test("a history does not grow without end", () => {
  let config = home();
  for (let i = 0; i < FEEDS_PER_CHANNEL_MAX; i++) {
    const changed = changeChannel(
      config,
      DEVICE,
      CHANNEL,
      { target: i % 2 ? "a" : "b", since: i * 60 },
      NOW_S,
    );
    assert.ok(changed.ok);
    config = changed.value;
  }
  const more = { target: "a", since: FEEDS_PER_CHANNEL_MAX * 60, reversed: true };
  const refused = changeChannel(config, DEVICE, CHANNEL, more, NOW_S);
  assert.equal(!refused.ok && refused.code, "limit_reached");
});
