import assert from "node:assert/strict";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { EnergyAnswer } from "../../../worker/protocol/questions.ts";
import { type BarSeries, energyBars, ghostBars } from "./energy_bars.ts";
import { energyColumns } from "./energy_columns.ts";
import { historySeries, shownAncestor } from "./history_series.ts";

const branch = (
  id: string,
  role: "load" | "solar" | "subpanel",
  parent: string | null,
  position: number,
) => ({
  id,
  name: id,
  namedAs: "device" as const,
  role,
  colour: position,
  icon: "plug",
  poles: 1 as const,
  breakerRatingA: null,
  parent,
  position,
});
const home: HomeBody = {
  id: "h",
  name: "h",
  zone: "UTC",
  service: "single",
  role: "owner",
  version: 1,
  devices: [],
  branches: [
    branch("sun", "solar", null, 0),
    branch("garage", "subpanel", null, 1),
    branch("car", "load", "garage", 2),
    branch("oven", "load", null, 3),
  ],
  feeds: [],
};
const measured = { measuredMin: [60, 60], recoveredMin: [0, 0], estimatedMin: [0, 0] };
const answer: EnergyAnswer = {
  home: "h",
  zone: "UTC",
  per: "hour",
  unit: "Wh",
  start: [0, 3600],
  end: 7200,
  quality: [measured, { measuredMin: [60, 30], recoveredMin: [0, 0], estimatedMin: [0, 30] }],
  mains: [{ phase: 1, importWh: [1000, null], exportWh: [300, null], quality: 0 }],
  branches: [
    { id: "sun", name: "sun", role: "solar", importWh: [10, 5], exportWh: [2010, 0], quality: 0 },
    { id: "garage", name: "garage", role: "subpanel", importWh: [900, 100], exportWh: [0, 0], quality: 0 },
    { id: "car", name: "car", role: "load", importWh: [700, 100], exportWh: [0, 0], quality: 1 },
    { id: "oven", name: "oven", role: "load", importWh: [600, 50], exportWh: [0, 0], quality: 0 },
  ],
  unmetered: [{ phase: null, netWh: [-200, null], quality: 0 }],
};

function shown(ids: string[]): BarSeries[] {
  const chosen = historySeries(home).filter(({ id }) => ids.includes(id));
  return chosen.map((series) => ({
    series,
    columns: energyColumns(home, answer, series),
    under: shownAncestor(home, series, chosen),
  }));
}
const heights = (ids: string[], interval: number) =>
  energyBars(shown(ids)).filter((bar) => bar.interval === interval).map((
    { column, from, to, colour, look },
  ) => `${column} ${from}→${to} ${colour} ${look}`);

Deno.test("supply stands beside use, and what goes out hangs below", () => {
  assert.deepEqual(heights(["grid", "sun", "house"], 0), [
    "0 0→1000 --import solid",
    "0 0→-300 --export solid",
    "0 1000→3010 --solar solid",
    "0 -300→-310 --solar solid",
    "1 0→2700 --load solid",
  ]);
});

Deno.test("an unknown interval has no bar, known parts of it do", () => {
  assert.deepEqual(heights(["grid", "house", "oven"], 1), ["2 0→50 --hue-3 solid"]);
});

Deno.test("a subpanel and its circuit are not counted twice", () => {
  const bars = energyBars(shown(["garage", "car"])).filter(({ interval }) => interval === 0);
  assert.equal(Math.max(...bars.map(({ to }) => to)), 900);
});

Deno.test("what is estimated is hatched, in its share of the bar", () => {
  assert.deepEqual(heights(["car"], 1), ["0 0→50 --hue-2 solid", "0 50→100 --hue-2 hatched"]);
});

Deno.test("unmetered below zero is drawn below zero", () => {
  assert.deepEqual(heights(["unmetered"], 0), ["0 0→-200 --unmetered solid"]);
});

Deno.test("an earlier period is an outline around each column, a child counted in its parent only", () => {
  const parts = shown(["garage", "car", "grid"]);
  const ghosts = ghostBars(parts, parts, 2, (i) => (i === 0 ? 0 : null));
  assert.deepEqual(ghosts.map(({ column, to }) => [column, to]), [[0, 1000], [0, -300], [1, 900]]);
});
