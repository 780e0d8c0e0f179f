/** Power as lines: loads and the grid as measured, sources the other way up. Pure. */
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { PowerAnswer } from "../../../worker/protocol/questions.ts";
import { addColumns, type Column, mapColumns } from "../../chart/columns.ts";
import type { Line } from "../../chart/drawing.ts";
import { topSources } from "../../format/branch_order.ts";
import { shownPower } from "../../format/flow.ts";
import type { HistorySeries } from "./history_series.ts";

/** Signed as measured; a house is what its mains and its sources leave for it. */
export function powerColumn(home: HomeBody, answer: PowerAnswer, series: HistorySeries): Column {
  const unknown: Column = Array<null>(answer.start.length).fill(null);
  if (series.kind === "branch") return answer.branches.find(({ id }) => id === series.id)?.meanW ?? unknown;
  if (series.kind === "unmetered") {
    return answer.unmetered.find(({ phase }) => phase === null)?.meanW ?? unknown;
  }
  const grid = addColumns(answer.mains.map(({ meanW }) => meanW)) ?? unknown;
  if (series.kind === "grid") return grid;
  return topSources(home.branches)
    .map(({ id }) => answer.branches.find((branch) => branch.id === id)?.meanW ?? unknown)
    .reduce<Column>((sum, source) => mapColumns(sum, source, (a, b) => a - b), grid);
}

export function powerLine(series: HistorySeries, column: Column, filled: boolean): Line {
  const { id, kind, branch, colour } = series;
  return {
    id,
    colour,
    colourBelow: kind === "grid" ? "--export" : undefined,
    values: branch ? column.map((w) => shownPower(branch.role, w)) : column,
    ghost: false,
    filled,
  };
}

/** The same line of an earlier period under today's intervals. */
export function ghostLine(line: Line, length: number, at: (interval: number) => number | null): Line {
  const values = Array.from({ length }, (_, i) => {
    const from = at(i);
    return from === null ? null : line.values[from] ?? null;
  });
  return { ...line, id: `${line.id}-before`, values, ghost: true, filled: false };
}
