import assert from "node:assert/strict";
import fc from "fast-check";
import type { BranchRole } from "../../../worker/domain/branch.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { EnergyAnswer } from "../../../worker/protocol/questions.ts";
import type { HomeBranch } from "../../api/homes.ts";
import { dayEnergy, type EnergyEnd, groupSmall } from "./day_energy.ts";
import { layOutSankey, sankeyNeighbour } from "./sankey_layout.ts";

const NOW_S = 10 * 3600;
interface Made {
  role: BranchRole;
  parent: string | null;
  up: (number | null)[];
  down: (number | null)[];
}

function homeOf(made: readonly Made[]): HomeBody {
  return {
    id: "h",
    name: "Home",
    zone: "Europe/Berlin",
    service: "single",
    role: "owner",
    version: 1,
    devices: [],
    feeds: [],
    branches: made.map(({ role, parent }, i): HomeBranch => ({
      id: `b${i}`,
      name: `Branch ${i}`,
      namedAs: "device",
      role,
      colour: i % 16,
      icon: "plug",
      poles: 1,
      breakerRatingA: null,
      parent,
      position: i,
    })),
  };
}

/** Mains such that nothing is left over but `unmetered`; unknown where any part is. */
function answerOf(made: readonly Made[], unmetered: readonly (number | null)[]): EnergyAnswer {
  const net = unmetered.map((left, i) =>
    made.filter(({ parent }) => parent === null).reduce<number | null>((sum, { up, down }) => {
      const [u, d] = [up[i], down[i]];
      return sum === null || u === null || d === null ? null : sum + u - d;
    }, left)
  );
  return {
    home: "h",
    zone: "Europe/Berlin",
    per: "hour",
    unit: "Wh",
    start: unmetered.map((_, i) => i * 3600),
    end: unmetered.length * 3600,
    quality: [{ measuredMin: [], recoveredMin: [], estimatedMin: [] }],
    mains: [{
      phase: 1,
      importWh: net.map((wh) => wh === null ? null : Math.max(wh, 0)),
      exportWh: net.map((wh) => wh === null ? null : Math.max(-wh, 0)),
      quality: 0,
    }],
    branches: made.map(({ role, up, down }, i) => ({
      id: `b${i}`,
      name: "",
      role,
      importWh: [...up],
      exportWh: [...down],
      quality: 0,
    })),
    unmetered: [{ phase: null, netWh: [...unmetered], quality: 0 }],
  };
}

const total = (ends: readonly EnergyEnd[]) => ends.reduce((sum, { wh }) => sum + wh, 0);
const hours = (one: fc.Arbitrary<number | null>) => fc.array(one, { minLength: 4, maxLength: 4 });
const known = hours(fc.integer({ min: 0, max: 5_000 }));
const some = hours(fc.option(fc.integer({ min: 0, max: 5_000 }), { freq: 6 }));
const roles = fc.constantFrom<BranchRole>("load", "solar", "battery", "generator", "subpanel", "ev_charger");
const anyBranch = (wh: typeof known) =>
  fc.record({
    role: roles,
    under: fc.option(fc.nat(39), { freq: 2 }),
    up: wh,
    down: wh,
  });
const tree = (
  drawn: readonly { role: BranchRole; under: number | null; up: Made["up"]; down: Made["down"] }[],
) =>
  drawn.map(({ under, ...rest }, i): Made => ({
    ...rest,
    parent: under !== null && i > 0 ? `b${under % i}` : null,
  }));

Deno.test("what came in went out, whatever hangs where and whatever is not known", () => {
  fc.assert(fc.property(fc.array(anyBranch(some), { maxLength: 40 }), some, (drawn, unmetered) => {
    const made = tree(drawn);
    const { totalWh, sources, sinks } = dayEnergy(homeOf(made), answerOf(made, unmetered), NOW_S);
    for (const end of [...sources, ...sinks]) assert.ok(end.wh > 0);
    assert.ok(Math.abs(total(sources) - total(sinks)) <= Math.max(0.5, totalWh * 1e-3) + 1e-6);
  }));
});

Deno.test("where everything is read, nothing is unknown", () => {
  fc.assert(fc.property(fc.array(anyBranch(known), { maxLength: 40 }), known, (drawn, unmetered) => {
    const made = tree(drawn).map((one) => ({ ...one, parent: null }));
    const { sources, sinks, unread } = dayEnergy(homeOf(made), answerOf(made, unmetered), NOW_S);
    assert.deepEqual([...sources, ...sinks].filter(({ kind }) => kind === "unknown"), []);
    assert.deepEqual(unread, []);
  }));
});

Deno.test("a branch without readings is told, and its energy is nobody's", () => {
  const made: Made[] = [
    { role: "load", parent: null, up: [100, 100], down: [0, 0] },
    { role: "load", parent: null, up: [null, 300], down: [null, 0] },
  ];
  const answer = answerOf(made, [50, 50]);
  answer.mains[0].importWh = [450, 450];
  answer.unmetered[0].netWh = [null, 50];
  const { sinks, unread } = dayEnergy(homeOf(made), answer, NOW_S);
  assert.deepEqual(sinks.map(({ key, wh }) => [key, wh]), [
    ["b1", 300],
    ["b0", 200],
    ["unmetered", 50],
    ["unknown out", 350],
  ]);
  assert.deepEqual(unread.map(({ series, whole }) => [series.id, whole]), [["b1", false], [
    "unmetered",
    false,
  ]]);
});

Deno.test("a subpanel's rest is told, and the sun that hangs under it comes in from the left", () => {
  const made: Made[] = [
    { role: "subpanel", parent: null, up: [1000], down: [0] },
    { role: "ev_charger", parent: "b0", up: [1200], down: [0] },
    { role: "solar", parent: "b0", up: [0], down: [500] },
  ];
  const { sources, sinks } = dayEnergy(homeOf(made), answerOf(made, [0]), NOW_S);
  assert.deepEqual(sources.map(({ key, wh }) => [key, wh]), [["grid", 1000], ["b2", 500]]);
  assert.deepEqual(sinks.map(({ key, wh }) => [key, wh]), [["b0", 1500]]);
  assert.deepEqual(sinks[0].parts.map(({ key, wh }) => [key, wh]), [["b1", 1200], ["b0 rest", 300]]);
});

Deno.test("hours that have not begun are not missed", () => {
  const made: Made[] = [{ role: "load", parent: null, up: [100, null], down: [0, null] }];
  assert.deepEqual(dayEnergy(homeOf(made), answerOf(made, [0, null]), 3600).unread, []);
});

Deno.test("small ones become one end of the same energy, which opens", () => {
  fc.assert(fc.property(fc.array(anyBranch(known), { maxLength: 40 }), (drawn) => {
    const made = tree(drawn);
    const { sinks, totalWh } = dayEnergy(homeOf(made), answerOf(made, [0, 0, 0, 0]), NOW_S);
    const grouped = groupSmall(sinks, 8, new Set(), totalWh);
    assert.ok(grouped.filter(({ kind }) => kind === "branch").length <= 8);
    assert.ok(Math.abs(total(grouped) - total(sinks)) < 1e-6);
    const keys = (ends: readonly EnergyEnd[]) => ends.map(({ key }) => key);
    assert.deepEqual(keys(groupSmall(sinks, 8, new Set(["others"]), totalWh)), keys(sinks));
  }));
});

Deno.test("every band has room, names stand apart, and the keys reach every stop", () => {
  const box = { widthPx: 326, gutterPx: 92, rowPx: 34 };
  fc.assert(
    fc.property(fc.array(anyBranch(known), { minLength: 1, maxLength: 40 }), (drawn) => {
      const made = tree(drawn);
      const { sources, sinks, totalWh } = dayEnergy(homeOf(made), answerOf(made, [9, 9, 9, 9]), NOW_S);
      const { stops, bands, heightPx, columns } = layOutSankey(
        { sources, sinks: groupSmall(sinks, 8, new Set(), totalWh) },
        box,
      );
      for (const { path, widthPx } of bands) {
        assert.doesNotMatch(path, /NaN|Infinity/);
        assert.ok(widthPx > 0);
      }
      const middle = ({ y, heightPx }: (typeof stops)[number]) => y + heightPx / 2;
      const reached = new Set<string>(["house"]);
      for (const queue = ["house"]; queue.length > 0;) {
        const from = stops.find(({ key }) => key === queue[0])!;
        queue.shift();
        for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
          const to = sankeyNeighbour(stops, from, key).key;
          if (!reached.has(to)) reached.add(to), queue.push(to);
        }
      }
      assert.equal(reached.size, stops.length);
      for (let column = 0; column < columns; column++) {
        const ys = stops.filter((s) => s.column === column).map(middle).sort((a, b) => a - b);
        assert.ok(ys.every((y, i) => i === 0 || y - ys[i - 1] >= box.rowPx - 0.01));
        assert.ok(ys.every((y) => y >= 0 && y <= heightPx));
      }
    }),
    { numRuns: 60 },
  );
});
