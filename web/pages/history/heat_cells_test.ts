import assert from "node:assert/strict";
import fc from "fast-check";
import { startOfDayS, wallClock } from "../../format/zone.ts";
import { CELL, heatCellAt, heatGrid, heatNeighbour, heatPaths, heatStep, monthsOf } from "./heat_cells.ts";

const ZONE = "Europe/Berlin";
const clock = wallClock(ZONE);
const LATER_S = 2_000_000_000;

function hours(first: string, end: string): number[] {
  const [from, to] = [startOfDayS(first, ZONE), startOfDayS(end, ZONE)];
  return Array.from({ length: (to - from) / 3600 }, (_, i) => from + i * 3600);
}

Deno.test("the cells of a month hold all of it, also where clocks change", () => {
  const months: [string, string, number][] = [
    ["2026-03-01", "2026-04-01", 31 * 24 - 1],
    ["2026-10-01", "2026-11-01", 31 * 24],
    ["2026-02-01", "2026-03-01", 28 * 24],
  ];
  fc.assert(fc.property(fc.constantFrom(...months), fc.infiniteStream(fc.nat(5_000)), (month, energies) => {
    const [first, end, count] = month;
    const starts = hours(first, end);
    const values = starts.map(() => Number(energies.next().value));
    const { cells, columns } = heatGrid("month", first, starts, values, clock.toWall, LATER_S);
    assert.equal(cells.length, count);
    const sum = (all: readonly (number | null)[]) => all.reduce<number>((a, b) => a + (b ?? 0), 0);
    assert.equal(sum(cells.map(({ wh }) => wh)), sum(values));
    assert.ok(cells.every(({ row, column }) => row < 24 && column < columns));
  }));
});

Deno.test("the hour that does not exist has no cell; of the hour that comes twice one unknown is unknown", () => {
  const spring = heatGrid(
    "month",
    "2026-03-01",
    hours("2026-03-29", "2026-03-30"),
    Array(23).fill(1),
    clock.toWall,
    LATER_S,
  );
  assert.ok(!spring.cells.some(({ row }) => row === 2));
  const values = Array<number | null>(25).fill(1);
  const autumn = (v: (number | null)[]) =>
    heatGrid("month", "2026-10-01", hours("2026-10-25", "2026-10-26"), v, clock.toWall, LATER_S).cells
      .find(({ row }) => row === 2)!.wh;
  assert.equal(autumn(values), 2);
  values[3] = null;
  assert.equal(autumn(values), null);
});

Deno.test("a year's days stand in their month's row, and what is to come is told from a gap", () => {
  const starts = ["2026-01-31", "2026-02-01", "2026-12-31"].map((date) => startOfDayS(date, ZONE));
  const grid = heatGrid("year", "2026-01-01", starts, [5, null, null], clock.toWall, starts[2]);
  assert.deepEqual(
    grid.cells.map(({ row, column, wh, future }) => [row, column, wh, future]),
    [[0, 30, 5, false], [1, 0, null, false], [11, 30, null, true]],
  );
  assert.equal(monthsOf("2028-01-01").at(-1), "2028-12-01");
});

Deno.test("strength is told in steps: none for nothing, all of them for the most", () => {
  assert.deepEqual([0, 1, 4, 5, 16, 17, 100].map((wh) => heatStep(wh, 100)), [0, 1, 1, 2, 2, 3, 5]);
  assert.equal(heatStep(0, 0), 0);
});

Deno.test("keys lead over cells that are not there, and not over the border", () => {
  const grid = heatGrid(
    "year",
    "2026-01-01",
    ["2026-01-31", "2026-03-31"].map((d) => startOfDayS(d, ZONE)),
    [1, 2],
    clock.toWall,
    LATER_S,
  );
  const [january, march] = grid.cells;
  assert.equal(heatNeighbour(grid, january, "ArrowDown"), march);
  assert.equal(heatNeighbour(grid, march, "ArrowDown"), march);
  assert.equal(heatNeighbour(grid, march, "Enter"), null);
});

Deno.test("each cell that has begun is one shape of its own step in its own square, and is found under a point of it", () => {
  const starts = hours("2026-02-01", "2026-03-01");
  fc.assert(fc.property(
    fc.array(fc.option(fc.nat(5_000)), { minLength: starts.length, maxLength: starts.length }),
    fc.integer({ min: starts[0], max: starts[starts.length - 1] + 3600 }),
    (values, nowS) => {
      const grid = heatGrid("month", "2026-02-01", starts, values, clock.toWall, nowS);
      const found = [...heatPaths(grid)].flatMap(([step, path]) =>
        // A gap's cross is two strokes.
        [...path.matchAll(step < 0 ? /M([\d.]+) ([\d.]+)l2 2M/g : /M([\d.]+) ([\d.]+)h/g)].map(([, x, y]) =>
          `${Math.floor(Number(x) / CELL)} ${Math.floor(Number(y) / CELL)} ${step}`
        )
      );
      const begun = grid.cells.filter(({ future }) => !future).map(({ row, column, wh }) =>
        `${column} ${row} ${wh === null ? -1 : heatStep(wh, grid.mostWh)}`
      );
      assert.deepEqual(found.sort(), begun.sort());
      for (const cell of grid.cells.slice(0, 60)) {
        const at = heatCellAt(grid, (cell.column + 0.5) / grid.columns, (cell.row + 0.01) / grid.rows);
        assert.equal(at, cell);
      }
      assert.equal(heatCellAt(grid, 1, 0.5), null);
    },
  ));
});
