import assert from "node:assert/strict";
import fc from "fast-check";
import { sharedStack } from "../../scripts/test_stack.ts";
import {
  type Branch,
  BRANCH_ROLES,
  DEVICE_MODELS,
  type Feed,
  HOME_ROLES,
  type HomeConfig,
  SERVICE_TYPES,
} from "../../worker/domain/branch.ts";
import { openDatabase } from "../client.ts";
import { databaseTrouble } from "../trouble.ts";
import { ensureAccount } from "./accounts.ts";
import { homeWrites, readHome } from "./homes.ts";

const stack = await sharedStack();
const db = openDatabase(stack.databaseUrl);
const NOW_S = 1_795_000_000;
const account = crypto.randomUUID();
await ensureAccount(db, account, NOW_S);

const name = fc.string({ unit: "grapheme", maxLength: 12 });
const channel = fc.constantFrom("L1", "0.1", "3.10", "plug");
const branch = fc.record({
  id: fc.constantFrom("a", "b", "c", "d"),
  name,
  namedAs: fc.constantFrom("room" as const, "device" as const),
  role: fc.constantFrom(...BRANCH_ROLES),
  colour: fc.nat(15),
  icon: fc.constantFrom("plug", "sun"),
  poles: fc.constantFrom(1 as const, 2 as const, 3 as const),
  breakerRatingA: fc.option(fc.constantFrom(16, 0.5, 1000)),
  parent: fc.option(fc.constantFrom("a", "b")),
  position: fc.nat(10_000),
  parts: fc.option(
    fc.array(
      fc.record({ of: fc.constantFrom("a", "mains"), sign: fc.constantFrom<1 | -1>(1, -1) }, {
        noNullPrototype: true,
      }),
    ),
  ),
});
const device = fc.record({
  id: fc.constantFrom("x", "y", "z"),
  model: fc.constantFrom(...DEVICE_MODELS),
  name,
  firmware: fc.option(name),
  subs: fc.subarray([1, 2, 3]),
  claimedAtS: fc.nat(NOW_S),
});
const feed = fc.record({
  channel,
  sinceS: fc.nat(5).map((n) => n * 60),
  target: fc.constantFrom(null, "mains", "a"),
  reversed: fc.boolean(),
  multiplier: fc.constantFrom(1, 0.001, 2.345, 1000),
  phase: fc.constantFrom(null, 1 as const, 2 as const, 3 as const),
});
const state = fc.record({
  name,
  zone: fc.constantFrom("UTC", "Asia/Kathmandu"),
  service: fc.constantFrom(...SERVICE_TYPES),
  role: fc.constantFrom(...HOME_ROLES),
  branches: fc.uniqueArray(branch, { selector: ({ id }) => id }),
  devices: fc.uniqueArray(device, { selector: ({ id }) => id }),
  /** For the devices x and y, in this order. */
  feeds: fc.tuple(
    ...["x", "y"].map(() =>
      fc.uniqueArray(feed, { selector: ({ channel, sinceS }) => `${channel} ${sinceS}`, maxLength: 6 })
    ),
  ),
});
type State = typeof state extends fc.Arbitrary<infer S> ? S : never;

const byText = <T>(key: (item: T) => string) => (a: T, b: T) => key(a) < key(b) ? -1 : 1;
const padded = (n: number) => String(n).padStart(12, "0");

/** The state as a home, in the order in which homes are read; devices that were there before keep their feeds. */
function homeOf(
  id: string,
  version: number,
  { role, feeds, ...rest }: State,
  known: Set<string>,
): HomeConfig {
  const own = (local: string) => `${id}-${local}`;
  for (const { id } of rest.devices) known.add(id);
  return {
    ...rest,
    id,
    version,
    members: [{ account, role }],
    branches: rest.branches
      .map((it): Branch => ({ ...it, id: own(it.id), parent: it.parent && own(it.parent) }))
      .sort(byText((it) => padded(it.position) + it.id)),
    devices: rest.devices
      .map((it) => ({ ...it, id: own(it.id), serial: own(it.id) }))
      .sort(byText((it) => padded(it.claimedAtS) + it.id)),
    feeds: ["x", "y"].flatMap((local, i) =>
      known.has(local) ? feeds[i].map((it): Feed => ({ device: own(local), ...it })) : []
    ).sort(byText((it) => `${it.device} ${it.channel.padEnd(5)} ${padded(it.sinceS)}`)),
  };
}

function sameKeys(home: HomeConfig | null): unknown {
  return home && {
    ...home,
    branches: home.branches.map((it) => Object.entries(it).sort(byText(([key]) => key))),
    devices: home.devices.map((it) => Object.entries(it).sort()),
    feeds: home.feeds.map((it) => Object.entries(it).sort()),
  };
}

Deno.test("whatever a home becomes, what is read is what was written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(state, { minLength: 1, maxLength: 4 }), async (states) => {
      const id = crypto.randomUUID();
      const known = new Set<string>();
      let before: HomeConfig | null = null;
      for (const [i, next] of states.entries()) {
        const after = homeOf(id, i + 1, next, known);
        await db.batch(homeWrites(db, before, after, NOW_S));
        before = await readHome(db, id);
        assert.deepEqual(sameKeys(before), sameKeys(after));
      }
    }),
    { numRuns: 30 },
  );
});

Deno.test("a write that knew an older version changes nothing at all", async () => {
  const id = crypto.randomUUID();
  const [first, second, late] = fc.sample(state, { numRuns: 3, seed: 7 });
  const one = homeOf(id, 1, first, new Set());
  const two = homeOf(id, 2, second, new Set());
  await db.batch(homeWrites(db, null, one, NOW_S));
  await db.batch(homeWrites(db, one, two, NOW_S));
  await assert.rejects(
    db.batch(homeWrites(db, one, homeOf(id, 2, late, new Set()), NOW_S)),
    (error) => databaseTrouble(error) === "conflict",
  );
  assert.deepEqual(sameKeys(await readHome(db, id)), sameKeys(two));
});
