/** The last hour of every branch, as lines that grow by the second. Pure. */
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { LiveAnswer, PowerAnswer } from "../../../worker/protocol/questions.ts";
import { addColumns } from "../../chart/columns.ts";
import type { Drawing, Line, Stretch } from "../../chart/drawing.ts";
import type { RollingCells, Values } from "../../chart/rolling_cells.ts";
import { branchColours } from "../../format/branch_colour.ts";
import { panelOrder } from "../../format/branch_order.ts";
import { shownPower } from "../../format/flow.ts";
import type { Flowing } from "../../live/live_flow.ts";

export const HOUR_S = 3_600;
/** A minute may take so long to come; before that its place is no gap. */
const LATE_S = 180;
const GAP_S = 60;
export const GRID = "grid";
export const UNMETERED = "unmetered";

export interface HourLine {
  id: string;
  /** Null for the grid and what is unmetered. */
  branch: HomeBody["branches"][number] | null;
  colour: string;
  colourBelow?: string;
}

/** The first lies undermost. */
export function hourLines(home: HomeBody): HourLine[] {
  const colours = branchColours(home.branches);
  return [
    { id: UNMETERED, branch: null, colour: "--unmetered" },
    ...panelOrder(home.branches).map(({ branch }) => ({
      id: branch.id,
      branch,
      colour: colours.get(branch.id)!,
    })).reverse(),
    { id: GRID, branch: null, colour: "--import", colourBelow: "--export" },
  ];
}

function sum(parts: readonly (number | null)[]): number | null {
  return parts.length === 0 || parts.includes(null) ? null : parts.reduce<number>((a, b) => a + b!, 0);
}

function valuesOf(home: HomeBody, { mains, branches, unmetered }: LiveAnswer): Map<string, number | null> {
  const role = new Map(home.branches.map((branch) => [branch.id, branch.role]));
  return new Map([
    [GRID, sum(mains.map(({ powerW }) => powerW))],
    [UNMETERED, unmetered.powerW],
    ...branches.map(({ id, powerW }): [string, number | null] => [
      id,
      shownPower(role.get(id) ?? "load", powerW),
    ]),
  ]);
}

export function putNewestMinute(cells: RollingCells, home: HomeBody, answer: LiveAnswer): void {
  if (answer.at !== null) cells.putMinute(answer.at, valuesOf(home, answer));
}

/** Only what flows: what comes by the minute is no news by the second. */
export function putFlowing(cells: RollingCells, home: HomeBody, flowing: Flowing): void {
  const flows = (id: string) =>
    id === GRID ? flowing.mains : id === UNMETERED ? flowing.unmetered : flowing.branches.has(id);
  const all: Values = valuesOf(home, flowing.answer);
  cells.putLive(flowing.atS, new Map([...all].filter(([id]) => flows(id))));
}

export function putHistory(cells: RollingCells, answer: PowerAnswer): void {
  const columns = new Map<string, readonly (number | null)[]>();
  const grid = addColumns(answer.mains.map(({ meanW }) => meanW));
  if (grid) columns.set(GRID, grid);
  const rest = answer.unmetered.find(({ phase }) => phase === null) ?? answer.unmetered[0];
  if (rest) columns.set(UNMETERED, rest.meanW);
  for (const { id, role, meanW } of answer.branches) {
    columns.set(id, meanW.map((watts) => shownPower(role, watts)));
  }
  answer.start.forEach((startS, i) =>
    cells.putMinute(startS, new Map([...columns].map(([id, column]) => [id, column[i] ?? null])))
  );
}

/** Where no line has anything, for a minute and longer, between `fromS` and what may still be on its way. */
export function hourGaps(cells: RollingCells, fromS: number, nowS: number): Stretch[] {
  const gaps: Stretch[] = [];
  let sinceS: number | null = null;
  const end = (endS: number) => {
    if (sinceS !== null && endS - sinceS >= GAP_S) gaps.push({ startS: sinceS, endS, kind: "gap" });
    sinceS = null;
  };
  for (let s = Math.max(fromS, cells.starts[0]); s < nowS - LATE_S; s++) {
    if (cells.known[s - cells.starts[0]]) end(s);
    else sinceS ??= s;
  }
  end(nowS - LATE_S);
  return gaps;
}

export function hourDrawing(cells: RollingCells, lines: readonly HourLine[], nowS: number): Drawing {
  return {
    starts: cells.starts,
    ends: cells.ends,
    lines: lines.map(({ id, colour, colourBelow }): Line => ({
      id,
      colour,
      colourBelow,
      values: cells.column(id),
      ghost: false,
      filled: false,
    })),
    bars: [],
    stretches: hourGaps(cells, nowS - HOUR_S, nowS),
    epoch: cells.epoch,
  };
}
