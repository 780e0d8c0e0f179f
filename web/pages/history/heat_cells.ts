/** A month by hour and day, a year by month and day: energy as a grid of cells. Pure. */
import type { Column } from "../../chart/columns.ts";
import { addDays, type CivilDate, daysInMonth } from "../../format/civil_date.ts";

export type HeatKind = "month" | "year";

export interface HeatCell {
  row: number;
  column: number;
  /** The local day that it is of. */
  date: CivilDate;
  /** Null: no reading. */
  wh: number | null;
  /** When it begins; of an hour that the clock shows twice, the first time. */
  startS: number;
  future: boolean;
}
export interface HeatGrid {
  rows: number;
  columns: number;
  cells: HeatCell[];
  /** Of the fullest cell. */
  mostWh: number;
}

export const HOURS = 24;

/** `toWall`: the zone's wall clock, read as UTC. Both hours that a clock shows twice are one cell, and one unknown is unknown. */
export function heatGrid(
  kind: HeatKind,
  first: CivilDate,
  starts: readonly number[],
  values: Column,
  toWall: (atS: number) => number,
  nowS: number,
): HeatGrid {
  const cells = new Map<string, HeatCell>();
  starts.forEach((startS, i) => {
    const wall = new Date(toWall(startS) * 1000);
    const row = kind === "month" ? wall.getUTCHours() : wall.getUTCMonth();
    const column = wall.getUTCDate() - 1;
    const wh = values[i] ?? null;
    const there = cells.get(`${row} ${column}`);
    if (there) there.wh = there.wh === null || wh === null ? null : there.wh + wh;
    else {
      const date = wall.toISOString().slice(0, 10);
      cells.set(`${row} ${column}`, { row, column, date, wh, startS, future: startS >= nowS });
    }
  });
  const all = [...cells.values()];
  return {
    rows: kind === "month" ? HOURS : 12,
    columns: kind === "month" ? daysInMonth(first) : 31,
    cells: all,
    mostWh: Math.max(0, ...all.map(({ wh }) => wh ?? 0)),
  };
}

/** Five steps of strength, 1 the faintest; 0 for nothing at all. By the root: one car's night must not hide all else. */
export const STEPS = 5;
export function heatStep(wh: number, mostWh: number): number {
  return wh <= 0 || mostWh <= 0 ? 0 : Math.min(STEPS, Math.max(1, Math.ceil(Math.sqrt(wh / mostWh) * STEPS)));
}

/** Side of a cell in a picture of the grid. */
export const CELL = 10;
/** Drawn crossed out instead of filled. */
export const GAP = -1;

/** One path for all cells that look alike: of hundreds of shapes the browser would have to keep each. By step, or GAP. */
export function heatPaths({ cells, mostWh }: HeatGrid): Map<number, string> {
  const parts = new Map<number, string[]>();
  for (const { row, column, wh, future } of cells) {
    if (future) continue;
    const step = wh === null ? GAP : heatStep(wh, mostWh);
    const [x, y] = [column * CELL, row * CELL];
    const shape = step === GAP ? `M${x + 4} ${y + 4}l2 2M${x + 6} ${y + 4}l-2 2` : squarePath(step, x, y);
    const there = parts.get(step);
    if (there) there.push(shape);
    else parts.set(step, [shape]);
  }
  return new Map([...parts].sort(([a], [b]) => a - b).map(([step, shapes]) => [step, shapes.join("")]));
}

/** Side by step; a dot where there was nothing. */
export function squarePath(step: number, x: number, y: number): string {
  const side = step === 0 ? 15 : 40 + step * 11;
  const gap = (CELL * 10 - side) / 20;
  return `M${x + gap} ${y + gap}h${side / 10}v${side / 10}h${-side / 10}z`;
}

/** The cell under a point, both shares of the whole from 0 to 1; null where there is none. */
export function heatCellAt(
  { rows, columns, cells }: HeatGrid,
  shareX: number,
  shareY: number,
): HeatCell | null {
  const row = Math.floor(shareY * rows);
  const column = Math.floor(shareX * columns);
  return cells.find((cell) => cell.row === row && cell.column === column) ?? null;
}

/** The cell that a key leads to; cells that are not there are passed over, at the border it stays. */
export function heatNeighbour(
  { rows, columns, cells }: HeatGrid,
  { row, column }: Pick<HeatCell, "row" | "column">,
  key: string,
): HeatCell | null {
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[key];
  if (!step) return null;
  for (let r = row + step[0], c = column + step[1]; r >= 0 && r < rows && c >= 0 && c < columns;) {
    const found = cells.find((cell) => cell.row === r && cell.column === c);
    if (found) return found;
    r += step[0];
    c += step[1];
  }
  return cells.find((cell) => cell.row === row && cell.column === column) ?? null;
}

/** Each first day of a year's months. */
export function monthsOf(year: CivilDate): CivilDate[] {
  const months: CivilDate[] = [];
  for (let month = year; months.length < 12; month = addDays(month, daysInMonth(month))) months.push(month);
  return months;
}
